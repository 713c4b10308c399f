import type { z } from "zod";
import { translatorFor } from "#app/messages.server.ts";
import { actOf } from "#app/platform/act.ts";
import type { AppContext } from "#app/platform/context.ts";
import { isAppError } from "#app/platform/errors.ts";
import { type FormReply, parseForm } from "#app/platform/forms.server.ts";
import type { Locale } from "#app/platform/locale.ts";
import { refusedForm } from "#app/platform/responses.server.ts";
import { nominateMembers, previewNominations } from "#app/registration/delegations/commands/nominate.server.ts";
import { countComingBack } from "#app/registration/delegations/head-answer.server.ts";
import type { HeadedDelegation, HeadInput } from "#app/registration/delegations/headed.server.ts";
import type { Nomination, Outcome } from "#app/registration/delegations/nominating.server.ts";
import { named, type PastedLine, readPaste } from "#app/registration/delegations/paste.ts";
import { type NominationRefusal, pasteLimit } from "#app/registration/delegations/rules.ts";
import { organisationField, pasteForm, positionField } from "#app/registration/delegations/schemas.server.ts";
import { emailField, nameField } from "#app/registration/schemas.ts";
import { redirectWithFlash } from "#app/ui/flash.server.ts";

type LineFault = "name" | "email" | "position" | "category" | "organisation";

/** What a line says and what becomes of it. */
export type LineView = {
  number: number;
  name: string;
  email: string;
  position: string;
  category: string;
  outcome: "confirmed" | "pending" | "waiting" | NominationRefusal | LineFault;
  good: boolean;
};

export type PasteAnswer = { form: FormReply; lines: LineView[] | null; tooMany: number | null };

type Defaults = Omit<z.output<typeof pasteForm>, "intent" | "list">;
type Category = { id: string; name: { en: string; fr: string | null } };
type Read = { line: PastedLine; nomination: Nomination | null; fault: LineFault | null; category: string };

/** Shows what would become of a pasted list, or nominates everybody in it; nobody while one line has to be mended. */
export async function answerPaste(
  context: AppContext,
  head: HeadInput,
  delegation: HeadedDelegation,
  formData: FormData,
): Promise<Response> {
  const form = parseForm(formData, pasteForm);
  if (!form.ok) return refusedForm({ form: form.reply, lines: null, tooMany: null } satisfies PasteAnswer);
  const { intent, list, ...defaults } = form.value;
  const answer = (reply: FormReply, more: Partial<PasteAnswer> = {}) =>
    refusedForm({ form: reply, lines: null, tooMany: null, ...more } satisfies PasteAnswer);
  const lines = readPaste(list);
  if (lines.length === 0) return answer(form.reply({ list: ["required"] }));
  if (lines.length > pasteLimit) return answer(form.reply({}), { tooMany: lines.length });
  const read = lines.map((line) => readLine(line, defaults));
  const categories = await categoriesOf(context, delegation);
  const known = read.map((one) => withCategory(one, categories, defaults.categoryId, context.visitor.locale));
  const nominations = known.flatMap(({ nomination }) => nomination ?? []);
  try {
    if (intent === "confirm" && nominations.length === known.length) {
      await countComingBack(
        context,
        delegation.id,
        nominations.map(({ email }) => email),
      );
      const { saved, outcomes } = await nominateMembers(context.db, actOf(context), { ...head, nominations });
      if (!saved) return answer(form.reply({}), { lines: viewOf(known, outcomes) });
      context.jobs.wake("mail");
      const text = translatorFor(context.visitor.locale, "delegations.paste")("done", { count: outcomes.length });
      return await redirectWithFlash(context, `/delegations/${delegation.id}`, { tone: "success", text });
    }
    const outcomes = await previewNominations(context.db, actOf(context), { ...head, nominations });
    return answer(form.reply({}), { lines: viewOf(known, outcomes) });
  } catch (error) {
    if (!isAppError(error) || typeof error.params.field !== "string") throw error;
    return answer(form.reply({ [error.params.field]: [String(error.params.code)] }));
  }
}

async function categoriesOf({ db }: AppContext, { conferenceId }: HeadedDelegation): Promise<Category[]> {
  const rows = await db.category.findMany({
    where: { conferenceId },
    select: { id: true, nameEn: true, nameFr: true },
  });
  return rows.map(({ id, nameEn, nameFr }) => ({ id, name: { en: nameEn, fr: nameFr } }));
}

/** A line as a nomination, or which of its cells cannot be one. */
function readLine(line: PastedLine, { organisationName, countryCode, locale, categoryId }: Defaults): Read {
  const cells = {
    name: nameField.safeParse(line.name),
    email: emailField.safeParse(line.email),
    position: positionField.safeParse(line.position),
    organisation: organisationField.safeParse(line.organisation || organisationName),
  };
  const { name, email, position, organisation } = cells;
  if (!(name.success && email.success && position.success && organisation.success)) {
    const fault = (Object.keys(cells) as (keyof typeof cells)[]).find((cell) => !cells[cell].success) ?? "name";
    return { line, nomination: null, fault, category: line.category };
  }
  const said = { name: name.data, email: email.data, position: position.data, organisationName: organisation.data };
  return { line, nomination: { ...said, categoryId, countryCode, locale }, fault: null, category: line.category };
}

/** The category that the line names, else the one that was chosen for all. */
function withCategory(read: Read, categories: Category[], categoryId: string, locale: Locale): Read {
  const { line, nomination } = read;
  const category = line.category ? named(line.category, categories) : categories.find(({ id }) => id === categoryId);
  if (!category) return { ...read, nomination: null, fault: read.fault ?? "category" };
  return {
    ...read,
    nomination: nomination && { ...nomination, categoryId: category.id },
    category: category.name[locale] ?? category.name.en,
  };
}

/** Lines with their outcomes, which come for those that could be read. */
function viewOf(lines: Read[], outcomes: Outcome[]): LineView[] {
  const left = [...outcomes];
  return lines.map(({ line: { number, name, email, position }, nomination, fault, category }) => {
    const outcome = nomination ? left.shift() : undefined;
    const said = outcome?.placing ? toldState(outcome.placing.state) : (outcome?.refused ?? fault ?? "name");
    return { number, name, email, position, category, outcome: said, good: Boolean(outcome?.placing) };
  });
}

function toldState(state: string): "confirmed" | "pending" | "waiting" {
  return state === "confirmed" || state === "waiting" ? state : "pending";
}
