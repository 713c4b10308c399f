import { beforeEach, describe, expect, test } from "vitest";
import type { OrganisationDocument } from "#app/organisations/record/documents.ts";
import { type Entry, saveEntry } from "#app/organisations/record/edit.server.ts";
import { readHistory } from "#app/organisations/record/history.server.ts";
import {
  eraseRecordProposals,
  exportRecordProposals,
  recordRetention,
} from "#app/organisations/record/personal-data.server.ts";
import {
  acceptProposal,
  answerQuestion,
  askAbout,
  propose,
  refuseProposal,
  withdrawProposal,
} from "#app/organisations/record/proposals.server.ts";
import { readDocument, stateOf } from "#app/organisations/record/read.server.ts";
import { removeEntry, revertTo } from "#app/organisations/record/revert.server.ts";
import { readProposal } from "#app/organisations/record/review.server.ts";
import { emptyDocument } from "#app/organisations/record/values.ts";
import { type Act, accountOf } from "#app/platform/act.ts";
import { actAs, createAccount, createAdministrator } from "#tests/factories/account.ts";
import { testDatabase } from "#tests/setup/database.ts";
import { rememberContent } from "#tests/setup/remembered.ts";

const db = await testDatabase();

beforeEach(() => rememberContent(db));

async function editorOf(organisationId: string): Promise<Act> {
  const { id: accountId } = await createAccount(db);
  await db.organisationEditor.create({ data: { organisationId, accountId } });
  return actAs(db, accountId);
}

async function secretariat(): Promise<Act> {
  return actAs(db, (await createAdministrator(db)).id);
}

async function itu(): Promise<OrganisationDocument> {
  const document = await readDocument(db, "organisation", "itu");
  if (!document) throw new Error("not loaded");
  return document;
}

/** A change of an entry as a form hands it over. */
async function change(values: Partial<OrganisationDocument>): Promise<Entry<"organisation">> {
  const now = await itu();
  return {
    ...{ type: "organisation", id: "itu", seen: stateOf(now) },
    ...{ document: { ...now, ...values }, sources: [], reason: "Its own site says so" },
  };
}

async function proposed(act: Act, values: Partial<OrganisationDocument>) {
  const result = await propose(db, act, await change(values));
  if (result.outcome !== "proposed") throw new Error(result.outcome);
  return { id: result.id, version: 1 };
}

const accepting = async (fields: string[]) => ({ seen: stateOf(await itu()), fields, text: "" });

describe("an editor", () => {
  test("proposes; nothing of the record changes before the secretariat takes it, field by field", async () => {
    const before = await itu();
    const act = await editorOf("itu");
    const proposal = await proposed(act, { website: "https://www.itu.example", nameFr: "Union de démonstration" });
    expect(await itu()).toEqual(before);
    expect(await db.revision.count()).toBe(0);

    const reviewer = await secretariat();
    await acceptProposal(db, reviewer, { ...proposal, ...(await accepting(["website"])) });
    expect(await itu()).toEqual({ ...before, website: "https://www.itu.example" });
    const kept = await db.recordProposal.findUniqueOrThrow({ where: { id: proposal.id } });
    expect(kept).toMatchObject({ state: "accepted", decisions: { website: true, nameFr: false } });
    const mail = await db.message.findFirstOrThrow({ where: { template: "record-proposal" } });
    expect(mail).toMatchObject({ toEmail: accountOf(act).email, subjectId: proposal.id });
    const { revisions } = await readHistory(db, {
      type: "organisation",
      id: "itu",
      page: 1,
      locale: "en",
      names: true,
    });
    expect(revisions.map(({ kind, proposed: by }) => [kind, by?.by ?? null])).toEqual([
      ["edited", accountOf(act).name],
      ["loaded", null],
    ]);
    // To others nobody is named.
    const open = await readHistory(db, { type: "organisation", id: "itu", page: 1, locale: "en", names: false });
    expect(open.revisions[0]).toMatchObject({ who: null, proposed: { by: null } });
    expect(revisions[0]?.changes.map(({ field, after }) => [field, after.map(({ text }) => text)])).toEqual([
      ["website", ["https://www.itu.example"]],
    ]);
  });

  test("answers what is asked, changes it, takes it back, and is told of a refusal with its reason", async () => {
    const [act, reviewer] = [await editorOf("itu"), await secretariat()];
    const { id } = await proposed(act, { acronym: "UIT" });
    await askAbout(db, reviewer, { id, version: 1, text: "In which language?" });
    const later = { ...act, now: new Date(act.now.getTime() + 60_000) };
    await answerQuestion(db, later, { id, version: 2, text: "In French." });
    const again = await propose(db, act, await change({ acronym: "ITU-UIT" }), { id, version: 3 });
    expect(again).toEqual({ outcome: "proposed", id });
    await expect(withdrawProposal(db, act, { id, version: 3 })).rejects.toMatchObject({ code: "changed_meanwhile" });
    const last = { ...reviewer, now: new Date(act.now.getTime() + 120_000) };
    await refuseProposal(db, last, { id, version: 4, text: "The acronym is the English one." });
    await expect(withdrawProposal(db, act, { id, version: 5 })).rejects.toMatchObject({ code: "wrong_state" });
    const seen = await readProposal(db, accountOf(act), id, "en");
    expect(seen?.messages.map(({ text, own }) => [text, own])).toEqual([
      ["In which language?", false],
      ["In French.", true],
      ["The acronym is the English one.", false],
    ]);
    const mails = await db.message.findMany({ where: { subjectId: id }, orderBy: { createdAt: "asc" } });
    expect(mails.map(({ text }) => text.includes("In which language?")).sort()).toEqual([false, true]);
  });

  test("cannot publish what has no source, nor propose for others, nor see what others propose", async () => {
    const act = await editorOf("itu");
    const result = await propose(db, act, await change({ citations: [] }));
    expect(result).toEqual({ outcome: "problems", problems: [{ field: "citations", code: "no_source" }] });
    expect(await propose(db, act, await change({}))).toEqual({ outcome: "same" });
    await expect(saveEntry(db, act, await change({ acronym: "X" }))).rejects.toMatchObject({ code: "forbidden" });
    const other = await editorOf("unodc");
    await expect(propose(db, other, await change({ acronym: "X" }))).rejects.toMatchObject({ code: "forbidden" });
    const { id, version } = await proposed(act, { acronym: "X" });
    expect(await readProposal(db, accountOf(other), id, "en")).toBeNull();
    await expect(withdrawProposal(db, other, { id, version })).rejects.toMatchObject({ code: "not_found" });
    for (const decide of [askAbout, refuseProposal])
      await expect(decide(db, act, { id, version, text: "No" })).rejects.toMatchObject({ code: "forbidden" });
  });

  test("proposes a partnership with a source that is not there yet: both come in together", async () => {
    const [act, reviewer] = [await editorOf("itu"), await secretariat()];
    const party = { country: null, role: "partner" as const, onBehalfOf: null };
    const source = { id: "page-1a2b", title: "A page", publisher: "ITU", url: "https://itu.example/a", date: "2024" };
    const line = { section: "Whole", tableTitle: null, tableRow: null, aspect: null, contradicts: false, says: null };
    const document = {
      ...emptyDocument("partnership"),
      ...{ titleEn: "ITU and UNODC train together", descriptionEn: "They do.", dateFrom: "2024" },
      parties: ["itu", "unodc"].map((organisation) => ({ ...party, organisation })),
      citations: [{ ...line, source: source.id, rank: "normal" as const }],
    };
    const entry = { type: "partnership" as const, id: null, seen: null, document, sources: [source], reason: "New" };
    const result = await propose(db, act, entry);
    if (result.outcome !== "proposed") throw new Error(result.outcome);
    expect(await db.source.count({ where: { id: source.id } })).toBe(0);
    const accepted = await acceptProposal(db, reviewer, {
      ...{ id: result.id, version: 1, seen: null, text: "" },
      fields: ["dateFrom"],
    });
    expect(accepted).toEqual({ outcome: "accepted", slug: "itu-and-unodc-train-together" });
    expect(await db.source.findUnique({ where: { id: source.id } })).toMatchObject({ url: source.url });
    expect(await db.partnership.findUnique({ where: { slug: "itu-and-unodc-train-together" } })).toMatchObject({
      dateFrom: "2024",
      kind: "agreement",
    });
  });
});

describe("what others change meanwhile", () => {
  test("is kept: lists of both are joined, a field that both changed is shown as a conflict", async () => {
    const [act, reviewer] = [await editorOf("itu"), await secretariat()];
    const first = await itu();
    const name = (text: string) => ({ text, kind: "alias" as const, lang: null });
    const proposal = await proposed(act, { acronym: "UIT", names: [...first.names, name("One")], note: "Noted" });
    await saveEntry(db, reviewer, await change({ acronym: "I.T.U.", names: [...first.names, name("Two")] }));
    const read = await readProposal(db, accountOf(reviewer), proposal.id, "en");
    expect(read?.fields.map(({ field, standing }) => [field, standing])).toEqual([
      ["acronym", "conflict"],
      ["note", "clean"],
      ["names", "merges"],
    ]);
    const late = { ...proposal, seen: stateOf(first), fields: ["note"], text: "" };
    await expect(acceptProposal(db, reviewer, late)).rejects.toMatchObject({ code: "changed_meanwhile" });
    await acceptProposal(db, reviewer, { ...proposal, ...(await accepting(["names", "note"])) });
    const after = await itu();
    expect(after).toMatchObject({ acronym: "I.T.U.", note: "Noted" });
    expect(after.names.map(({ text }) => text)).toEqual(expect.arrayContaining(["One", "Two"]));
  });

  test("of two of the secretariat the second gets both changes back, and what cannot be both", async () => {
    const [one, two] = [await secretariat(), await secretariat()];
    const stale = await change({ acronym: "UIT", website: "https://itu.example" });
    await saveEntry(db, one, await change({ acronym: "I.T.U.", note: "Noted" }));
    const result = await saveEntry(db, two, stale);
    if (result.outcome !== "meanwhile") throw new Error(result.outcome);
    expect(result.document).toMatchObject({ acronym: "I.T.U.", note: "Noted", website: "https://itu.example" });
    expect(result.conflicts.map(({ field, theirs, mine }) => [field, theirs, mine])).toEqual([
      ["acronym", "I.T.U.", "UIT"],
    ]);
    const saved = await saveEntry(db, two, { ...stale, seen: result.seen, document: result.document });
    expect(saved).toMatchObject({ outcome: "saved" });
  });
});

describe("the secretariat", () => {
  test("takes an earlier state up again, also of what was taken out of the record", async () => {
    const act = await secretariat();
    const first = await itu();
    await saveEntry(db, act, await change({ note: "Noted" }));
    const now = { type: "organisation" as const, id: "itu", reason: "A mistake" };
    expect(await revertTo(db, act, { ...now, number: 1, seen: stateOf(await itu()) })).toEqual([]);
    expect(await itu()).toEqual(first);
    // Others name it.
    expect(await removeEntry(db, act, { ...now, seen: stateOf(first) })).toBe(false);

    const { id } = await db.partnership.findFirstOrThrow({ orderBy: { slug: "asc" } });
    const document = await readDocument(db, "partnership", id);
    if (!document) throw new Error("not loaded");
    const tie = { type: "partnership" as const, id, reason: "Said twice" };
    expect(await removeEntry(db, act, { ...tie, seen: stateOf(document) })).toBe(true);
    expect(await revertTo(db, act, { ...tie, number: 1, seen: null })).toEqual([]);
    expect(await readDocument(db, "partnership", id)).toEqual(document);
    const editor = await editorOf("itu");
    for (const number of [1, 2])
      await expect(revertTo(db, editor, { ...now, number, seen: null })).rejects.toMatchObject({ code: "forbidden" });
  });
});

test("what somebody proposed is theirs to see, and goes when they go; what the record took stays without the name", async () => {
  const [act, reviewer] = [await editorOf("itu"), await secretariat()];
  const { id: accountId } = accountOf(act);
  const taken = await proposed(act, { note: "Noted" });
  await acceptProposal(db, reviewer, { ...taken, ...(await accepting(["note"])) });
  const open = await proposed(act, { acronym: "UIT" });
  await askAbout(db, reviewer, { ...open, text: "Where?" });
  await answerQuestion(db, act, { id: open.id, version: 2, text: "On our site." });
  const held = await exportRecordProposals(db, accountId);
  expect(held.map((one) => ("state" in one ? one.state : one.text))).toEqual(["accepted", "pending", "On our site."]);

  await db.$transaction((tx) => eraseRecordProposals(tx, act, { id: accountId }));
  await db.account.delete({ where: { id: accountId } });
  expect(await db.recordProposal.findMany({ select: { id: true, accountId: true } })).toEqual([
    { id: taken.id, accountId: null },
  ]);
  expect(await db.recordProposalMessage.count()).toBe(0);
  expect((await itu()).note).toBe("Noted");
  const [rule] = recordRetention;
  if (rule?.from !== "made") throw new Error("another rule");
  expect(await rule.apply(db, act, new Date(act.now.getTime() + 1))).toBe(1);
  expect(await db.recordProposal.findFirst({ select: { decidedById: true } })).toEqual({ decidedById: null });
});
