import type { OrganisationDocument } from "#app/organisations/record/documents.ts";
import { readDocument } from "#app/organisations/record/read.server.ts";
import { emptyDocument } from "#app/organisations/record/values.ts";
import type { Tx } from "#app/platform/db.ts";
import type { Prisma } from "#prisma/generated/client.ts";
import type { RecordProposalState } from "#prisma/generated/enums.ts";
import { demoId } from "./random.ts";

const hour = 3_600_000;
const organisationId = "oas";

/** A page that there is not, plainly so. */
const source = {
  id: "demonstration-page",
  title: "Demonstration page (fictional)",
  publisher: "Demonstration",
  url: "https://record.octopus.example/page",
  date: null,
};

type Plan = {
  name: string;
  state: RecordProposalState;
  hoursAgo: number;
  reason: string;
  change: (now: OrganisationDocument) => Partial<OrganisationDocument>;
  /** What was said about it, by the secretariat. */
  said?: string;
};

const cited = {
  tableTitle: null,
  tableRow: null,
  aspect: null,
  contradicts: false,
  rank: "normal",
  says: null,
} as const;

/** What the demonstration's partner proposes: fictional, and resting on a fictional page. Nothing of it is in the record. */
const plans: Plan[] = [
  {
    name: "waiting",
    state: "pending",
    hoursAgo: 5,
    reason: "Demonstration: a page that there is not gives this address (fictional).",
    change: (now) => ({
      website: "https://oas.octopus.example",
      names: [...now.names, { text: "Demonstration name (fictional)", kind: "alias", lang: "en" }],
      citations: [...now.citations, { ...cited, source: source.id, section: "Whole page" }],
    }),
  },
  {
    name: "asked",
    state: "asked",
    hoursAgo: 30,
    reason: "Demonstration: a description that nobody wrote (fictional).",
    change: () => ({ descriptionEn: "A description for the demonstration. It says nothing of the organisation." }),
    said: "On which page does this stand? (A question of the demonstration.)",
  },
  {
    name: "refused",
    state: "refused",
    hoursAgo: 80,
    reason: "Demonstration: another acronym (fictional).",
    change: () => ({ acronym: "DEMO" }),
    said: "The acronym is the one that the documents print. (An answer of the demonstration.)",
  },
];

/** Proposals of the demonstration's partner in several states, and a partnership that is proposed. */
export async function createProposals(tx: Tx, accounts: { partner: string; administrator: string }, now: Date) {
  const entry = await readDocument(tx, "organisation", organisationId);
  if (!entry) return;
  const ago = (hours: number) => new Date(now.getTime() - hours * hour);
  for (const { name, state, hoursAgo, reason, change, said } of plans) {
    const id = demoId(`record proposal ${name}`);
    const document = { ...entry, ...change(entry) };
    await tx.recordProposal.create({
      data: {
        ...{ id, recordType: "organisation", recordId: organisationId, title: entry.nameEn, reason, state },
        ...{ organisationId, accountId: accounts.partner, createdAt: ago(hoursAgo) },
        base: json(entry),
        document: json(document),
        sources: document.citations.some((line) => line.source === source.id) ? [source] : [],
        ...(state === "refused" && { decidedAt: ago(hoursAgo - 20), decidedById: accounts.administrator }),
      },
      select: { id: true },
    });
    if (!said) continue;
    await tx.recordProposalMessage.create({
      data: { proposalId: id, accountId: accounts.administrator, at: ago(hoursAgo - 20), text: said },
      select: { id: true },
    });
  }
  await proposePartnership(tx, accounts.partner, ago(2));
}

async function proposePartnership(tx: Tx, accountId: string, createdAt: Date): Promise<void> {
  const party = { country: null, role: "partner" as const, onBehalfOf: null };
  const titleEn = "Demonstration partnership (fictional)";
  const document = {
    ...emptyDocument("partnership"),
    ...{ slug: "demonstration-partnership-fictional", titleEn, kind: "agreement" as const, signedOn: "2026-03" },
    descriptionEn: "An agreement that there is not, to show how one is proposed.",
    parties: [
      { ...party, organisation: organisationId },
      { ...party, organisation: "coe" },
    ],
    citations: [{ ...cited, source: source.id, section: "Whole page" }],
  };
  await tx.recordProposal.create({
    data: {
      ...{ id: demoId("record proposal partnership"), recordType: "partnership", title: titleEn, organisationId },
      ...{ accountId, createdAt, reason: "Demonstration: it stands on a page that there is not (fictional)." },
      document: json(document),
      sources: [source],
    },
    select: { id: true },
  });
}

const json = (value: object) => value as unknown as Prisma.InputJsonObject;
