import { beforeEach, expect, test } from "vitest";
import type { OrganisationDocument } from "#app/organisations/record/documents.ts";
import { saveEntry } from "#app/organisations/record/edit.server.ts";
import { acceptProposal, propose } from "#app/organisations/record/proposals.server.ts";
import { readDocument, stateOf } from "#app/organisations/record/read.server.ts";
import { actAs, createAccount, createAdministrator } from "#tests/factories/account.ts";
import { createOrganisation } from "#tests/factories/organisation.ts";
import { testDatabase } from "#tests/setup/database.ts";

// What two of the secretariat do at the same moment: on a real PostgreSQL, where they really are at it together.

const db = await testDatabase();
const many = 6;
let entry: { id: string; document: OrganisationDocument };

beforeEach(async () => {
  const { id } = await createOrganisation(db);
  await db.source.create({ data: { id: "page", title: "A page", publisher: "Nobody" } });
  await db.citation.create({ data: { sourceId: "page", section: "1", organisationId: id } });
  await db.organisationName.create({ data: { organisationId: id, text: "Also", kind: "alias" } });
  const document = await readDocument(db, "organisation", id);
  if (!document) throw new Error("not there");
  entry = { id, document };
});

const secretariat = async () => actAs(db, (await createAdministrator(db)).id);

async function proposal(values: Partial<OrganisationDocument>) {
  const { id: accountId } = await createAccount(db);
  await db.organisationEditor.create({ data: { organisationId: entry.id, accountId } });
  const { id, document } = entry;
  const change = { ...document, ...values };
  const result = await propose(db, await actAs(db, accountId), {
    ...{ type: "organisation", id, seen: stateOf(document), document: change, sources: [], reason: "So it is" },
  });
  if (result.outcome !== "proposed") throw new Error(result.outcome);
  return { id: result.id, version: 1, seen: stateOf(document), fields: Object.keys(values), text: "" };
}

const codeOf = (result: PromiseSettledResult<unknown>) =>
  result.status === "rejected" ? (result.reason as { code: string }).code : "done";

test("of many reviewers who accept the same proposal one does, the others are told", async () => {
  const asked = await proposal({ note: "Noted" });
  const reviewers = await Promise.all(Array.from({ length: many }, secretariat));
  const results = await Promise.allSettled(reviewers.map((act) => acceptProposal(db, act, asked)));
  expect(results.map(codeOf).sort()).toEqual([...Array(many - 1).fill("changed_meanwhile"), "done"]);
  expect(await db.revision.count({ where: { recordId: entry.id, kind: "edited" } })).toBe(1);
  expect(await db.message.count({ where: { template: "record-proposal" } })).toBe(1);
});

test("an edit and a review of the same state do not both win: nobody's change is lost unseen", async () => {
  const asked = await proposal({ note: "Noted" });
  const { id, document } = entry;
  const [one, two] = [await secretariat(), await secretariat()];
  const edit = { ...document, acronym: "ACR" };
  const saved = {
    type: "organisation" as const,
    id,
    seen: stateOf(document),
    document: edit,
    sources: [],
    reason: "It is",
  };
  const [edited, accepted] = await Promise.allSettled([saveEntry(db, one, saved), acceptProposal(db, two, asked)]);
  const outcomes = [edited.status === "fulfilled" ? edited.value.outcome : "failed", codeOf(accepted)];
  expect([
    ["saved", "changed_meanwhile"],
    ["meanwhile", "done"],
  ]).toContainEqual(outcomes);
  expect(await db.revision.count({ where: { recordId: id, kind: "edited" } })).toBe(1);
});

test("without looking at the state that was seen, the last one would win: what is prevented above", async () => {
  const { id } = entry;
  await Promise.all(
    Array.from({ length: many }, (_, index) =>
      db.$transaction(async (tx) => {
        const { note } = await tx.organisation.findUniqueOrThrow({ where: { id }, select: { note: true } });
        await new Promise((resolve) => setTimeout(resolve, 50));
        await tx.organisation.update({ where: { id }, data: { note: `${note ?? ""}${index}` }, select: { id: true } });
      }),
    ),
  );
  const { note } = await db.organisation.findUniqueOrThrow({ where: { id }, select: { note: true } });
  expect(note?.length).toBeLessThan(many);
});
