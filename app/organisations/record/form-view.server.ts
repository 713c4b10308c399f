import { readChoices, readDirectory } from "#app/organisations/record/choices.server.ts";
import type { Documents, RecordType } from "#app/organisations/record/documents.ts";
import { readDocument, stateOf } from "#app/organisations/record/read.server.ts";
import { canChangeProposal, canPropose, canReviewRecord, concerns } from "#app/organisations/record/rules.ts";
import { type NewSource, newSourcesOf } from "#app/organisations/record/sources.server.ts";
import { keptDocument } from "#app/organisations/record/states.server.ts";
import { emptyDocument, formValues } from "#app/organisations/record/values.ts";
import type { AppContext, SignedInAccount } from "#app/platform/context.ts";
import type { Db } from "#app/platform/db.ts";
import { AppError } from "#app/platform/errors.ts";
import { requireAccount } from "#app/platform/responses.server.ts";
import { isSlug } from "#app/platform/text.ts";

/** What is edited: an entry, or a new one of a type, perhaps for one organisation. */
export type About<Type extends RecordType> = { type: Type; id: string | null; organisationId: string | null };

export type Opened<Type extends RecordType> = {
  account: SignedInAccount;
  /** What the form begins with. */
  document: Documents[Type];
  base: Documents[Type] | null;
  seen: string | null;
  /** The proposal that is changed by the form. */
  proposal: { id: string; version: number; reason: string; brought: NewSource[] } | null;
  /** Written at once, or proposed. */
  mode: "write" | "propose";
};

/** Who may open a form on what; refuses others. `?proposal=` opens a proposal of one's own to be changed. */
export async function openForm<Type extends RecordType>(
  context: AppContext,
  request: Request,
  { type, id, organisationId }: About<Type>,
): Promise<Opened<Type>> {
  const account = requireAccount(context, request);
  const { db } = context;
  const now = id === null ? null : await readDocument(db, type, id);
  if (id !== null && now === null) throw new AppError("not_found");
  const about = now ? concerns(type, id, now) : beginsWith(account, type, organisationId);
  if (!canPropose(account, about)) throw new AppError("forbidden");
  const proposal = await openProposal(db, account, new URL(request.url).searchParams.get("proposal"), { type, id });
  if (proposal) {
    const base = proposal.base === null ? null : keptDocument(type, proposal.base);
    const document = keptDocument(type, proposal.document);
    const { id: key, version, reason } = proposal;
    const changed = { id: key, version, reason, brought: newSourcesOf(proposal.sources) };
    return { account, document, base, seen: base && stateOf(base), proposal: changed, mode: "propose" };
  }
  const mode = canReviewRecord(account) ? "write" : "propose";
  const document = now ?? startOf(type, about[0] ?? null);
  return { account, document, base: now, seen: now && stateOf(now), proposal: null, mode };
}

/** The organisations that a new entry is begun for. */
function beginsWith(account: SignedInAccount, type: RecordType, organisationId: string | null): string[] {
  if (organisationId !== null) return [organisationId];
  return type === "partnership" ? account.organisationIds.slice(0, 1) : [];
}

function startOf<Type extends RecordType>(type: Type, organisation: string | null): Documents[Type] {
  const empty = emptyDocument(type);
  if (organisation === null) return empty;
  if ("parties" in empty) return { ...empty, parties: [{ organisation, country: null, role: null, onBehalfOf: null }] };
  return "position" in empty ? { ...empty, organisation } : empty;
}

async function openProposal(
  db: Db,
  account: SignedInAccount,
  asked: string | null,
  { type, id }: { type: RecordType; id: string | null },
) {
  if (!isSlug(asked ?? undefined) || asked === null) return null;
  const proposal = await db.recordProposal.findFirst({ where: { id: asked, recordType: type, recordId: id } });
  if (!proposal || !canChangeProposal(account, proposal)) throw new AppError("not_found");
  return proposal;
}

/** Everything that the page of a form shows. */
export async function formView<Type extends RecordType>(
  context: AppContext,
  { type }: { type: Type },
  opened: Opened<Type>,
) {
  const { locale } = context.visitor;
  const { document, seen, proposal, mode } = opened;
  const directory = await readDirectory(context.db, locale);
  return {
    type,
    isNew: opened.base === null,
    mode,
    seen,
    proposal: proposal && { id: proposal.id, version: proposal.version },
    values: { ...formValues(type, document, directory.nameOf), reason: proposal?.reason ?? "" },
    organisations: directory.organisationNames,
    countries: directory.countryNames,
    ...(await readChoices(context.db, locale, proposal?.brought ?? [])),
  };
}

export type RecordFormView = Awaited<ReturnType<typeof formView<RecordType>>>;
