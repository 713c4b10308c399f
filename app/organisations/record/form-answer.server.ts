import { translatorFor } from "#app/messages.server.ts";
import { readDirectory } from "#app/organisations/record/choices.server.ts";
import type { RecordType } from "#app/organisations/record/documents.ts";
import { type Entry, saveEntry } from "#app/organisations/record/edit.server.ts";
import { type About, type Opened, openForm } from "#app/organisations/record/form-view.server.ts";
import { propose } from "#app/organisations/record/proposals.server.ts";
import { resolveForm } from "#app/organisations/record/resolve.server.ts";
import type { RecordProblem } from "#app/organisations/record/rules.ts";
import { recordForms, type Typed } from "#app/organisations/record/schemas.server.ts";
import { type FormValues, formValues } from "#app/organisations/record/values.ts";
import { type ChangeView, changesInWords } from "#app/organisations/record/words.server.ts";
import { actOf } from "#app/platform/act.ts";
import type { AppContext } from "#app/platform/context.ts";
import { isAppError } from "#app/platform/errors.ts";
import { type FieldErrors, type FormReply, parseForm, typedSoFar, withErrors } from "#app/platform/forms.server.ts";
import { refusedForm } from "#app/platform/responses.server.ts";
import { redirectWithFlash } from "#app/ui/flash.server.ts";

/** A form that is to be mended, that is shown again with more lines, or with what somebody else saved meanwhile. */
export type RecordFault = {
  form: FormReply;
  more?: boolean;
  meanwhile?: { values: FormValues; seen: string; conflicts: ChangeView[] };
};

/** Carries out what was posted about an entry. `pathOf`: where an entry of this address is shown. */
export async function answerForm<Type extends RecordType>(
  context: AppContext,
  request: Request,
  about: About<Type>,
  pathOf: (slug: string) => string,
): Promise<Response> {
  const opened = await openForm(context, request, about);
  const formData = await request.formData();
  if (formData.get("intent") === "more") {
    formData.delete("intent");
    return Response.json({ form: typedSoFar(formData), more: true } satisfies RecordFault);
  }
  const parsed = parseForm(formData, recordForms[about.type]);
  if (!parsed.ok) return refused({ form: parsed.reply });
  const typed = parsed.value as Typed[Type];
  const directory = await readDirectory(context.db, context.visitor.locale);
  const brought = opened.proposal?.brought ?? [];
  const { document, sources, errors } = resolveForm(about.type, typed, { base: opened.base, brought, directory });
  const mend = (codes: FieldErrors) => refused({ form: withErrors(parsed.reply({}), codes) });
  if (Object.keys(errors).length > 0) return mend(errors);
  const { seen = null, reason } = typed;
  const entry: Entry<Type> = { ...about, seen, document, sources, reason };
  if (opened.mode === "propose") return answerProposal(context, entry, opened, typed.version, mend);
  const written = await saveEntry(context.db, actOf(context), entry);
  const t = translatorFor(context.visitor.locale, "record.form");
  if (written.outcome === "problems") return mend(codesOf(written.problems));
  if (written.outcome === "same") return mend({ "": ["nothing_changed"] });
  if (written.outcome === "saved")
    return redirectWithFlash(context, pathOf(written.slug), { tone: "success", text: t("saved") });
  const conflicts = written.conflicts.map(({ field, theirs, mine }) => ({ field, before: theirs, after: mine }));
  return refused({
    form: parsed.reply({}),
    meanwhile: {
      values: { ...formValues(about.type, written.document, directory.nameOf), reason },
      seen: written.seen,
      conflicts: await changesInWords(context.db, context.visitor.locale, conflicts, sources),
    },
  });
}

function refused(fault: RecordFault): Response {
  return refusedForm(fault);
}

async function answerProposal<Type extends RecordType>(
  context: AppContext,
  entry: Entry<Type>,
  { proposal }: Opened<Type>,
  version: number | undefined,
  mend: (errors: FieldErrors) => Response,
): Promise<Response> {
  const change = proposal && { id: proposal.id, version: version ?? proposal.version };
  try {
    const proposed = await propose(context.db, actOf(context), entry, change);
    if (proposed.outcome === "problems") return mend(codesOf(proposed.problems));
    if (proposed.outcome === "same") return mend({ "": ["nothing_changed"] });
    const text = translatorFor(context.visitor.locale, "record.form")("proposed");
    return await redirectWithFlash(context, `/record/proposals/${proposed.id}`, { tone: "success", text });
  } catch (error) {
    if (!isAppError(error) || error.code !== "changed_meanwhile") throw error;
    return mend({ "": ["changed_meanwhile"] });
  }
}

/** Problems beside the fields that they are about. */
export function codesOf(problems: RecordProblem[]): FieldErrors {
  const errors: FieldErrors = {};
  for (const { field, code } of problems) errors[field] = [...(errors[field] ?? []), `record_${code}`];
  return errors;
}
