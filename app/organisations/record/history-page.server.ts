import { redirect } from "@remix-run/node";
import { translatorFor } from "#app/messages.server.ts";
import { titleOf } from "#app/organisations/record/documents.ts";
import { codesOf } from "#app/organisations/record/form-answer.server.ts";
import { concernedBy, findEntry, lastDocument, readHistory } from "#app/organisations/record/history.server.ts";
import { removeEntry, revertTo } from "#app/organisations/record/revert.server.ts";
import { canReviewRecord, canSeeWho } from "#app/organisations/record/rules.ts";
import { historyForm } from "#app/organisations/record/schemas.server.ts";
import { actOf } from "#app/platform/act.ts";
import type { AppContext } from "#app/platform/context.ts";
import { AppError, isAppError } from "#app/platform/errors.ts";
import { parseForm } from "#app/platform/forms.server.ts";
import { answering, notFound, refusedForm, requireAccount } from "#app/platform/responses.server.ts";
import { numberParam } from "#app/platform/search-params.ts";
import { isSlug } from "#app/platform/text.ts";
import { redirectWithFlash } from "#app/ui/flash.server.ts";

type Type = "organisation" | "partnership";

/** What is to be mended: a reason that is missing, a state that cannot stand, or something that changed meanwhile. */
export type HistoryFault = {
  number: number | null;
  errors?: Record<string, string[]>;
  problems?: string[];
  notice?: "meanwhile" | "named";
};

async function requireEntry({ db, visitor }: AppContext, type: Type, slug: string | undefined) {
  const entry = isSlug(slug) ? await findEntry(db, type, slug) : null;
  if (!entry || (entry.removed && !canReviewRecord(visitor.account))) throw notFound();
  return entry;
}

/** Loads the history of an entry; an earlier address leads on. */
export async function loadHistory(context: AppContext, request: Request, type: Type, slug: string | undefined) {
  const { db, visitor } = context;
  const entry = await requireEntry(context, type, slug);
  if (entry.moved) throw redirect(`${visitor.prefix}/${type}s/${entry.slug}/history`, 301);
  const page = numberParam(new URL(request.url).searchParams, "page", 10_000, 1);
  const { locale, account } = visitor;
  const names = account !== null && canSeeWho(account, await concernedBy(db, type, entry.id));
  const name = titleOf(await lastDocument(db, type, entry.id));
  return {
    ...(await readHistory(db, { type, id: entry.id, page, locale, names })),
    ...{ type, name, path: `/${type}s/${entry.slug}`, removed: entry.removed },
    reviews: canReviewRecord(account),
    title: translatorFor(locale, "record.history")("pageTitle", { name }),
  };
}

export type HistoryData = Awaited<ReturnType<typeof loadHistory>>;

/** Takes an earlier state up again, or the entry out of the record. */
export function answerHistory(context: AppContext, request: Request, type: Type, slug: string | undefined) {
  return answering(async () => {
    if (!canReviewRecord(requireAccount(context, request))) throw new AppError("forbidden");
    const { id } = await requireEntry(context, type, slug);
    const form = parseForm(await request.formData(), historyForm);
    if (!form.ok) {
      const number = Number(form.reply.initialValue?.number);
      return fault({ number: number > 0 ? number : null, errors: { reason: ["required"] } });
    }
    const { intent, number = null, seen = null, reason } = form.value;
    try {
      if (intent === "remove" && seen !== null) {
        const removed = await removeEntry(context.db, actOf(context), { type, id, seen, reason });
        return removed ? await done(context, "/record", "removed") : fault({ number: null, notice: "named" });
      }
      if (number === null) throw new AppError("invalid_input");
      const problems = await revertTo(context.db, actOf(context), { type, id, number, seen, reason });
      if (problems.length > 0) return fault({ number, problems: Object.values(codesOf(problems)).flat() });
      return await done(context, `/${type}s/${slug}/history`, "reverted");
    } catch (error) {
      if (!isAppError(error) || error.code !== "changed_meanwhile") throw error;
      return fault({ number, notice: "meanwhile" });
    }
  });
}

function fault(body: HistoryFault): Response {
  return refusedForm(body);
}

function done(context: AppContext, to: string, said: "removed" | "reverted"): Promise<Response> {
  const text = translatorFor(context.visitor.locale, "record.history")(said);
  return redirectWithFlash(context, to, { tone: "success", text });
}
