import { newToken } from "#app/platform/token.server.ts";
import { addAuthor } from "#app/programme/call/commands/authors.server.ts";
import { beginProposal, type SaveInput, saveProposal } from "#app/programme/call/commands/propose.server.ts";
import type { ProposalHolder } from "#app/programme/call/own.server.ts";
import type { Prisma, PrismaClient } from "#prisma/generated/client.ts";
import { actAsVisitor, testNow } from "#tests/factories/account.ts";
import { createConference } from "#tests/factories/conference.ts";
import { nextNumber } from "#tests/factories/numbers.ts";

const day = 86_400_000;

/** A conference whose call is open at `testNow`, with a type, two tracks and two criteria. */
export async function createCall(db: PrismaClient, values: Partial<Prisma.CallUncheckedCreateInput> = {}) {
  const conference = await createConference(db, { programmeMode: "released" });
  const call = await db.call.create({
    data: {
      conferenceId: conference.id,
      opensAt: new Date(testNow.getTime() - 10 * day),
      closesAt: new Date(testNow.getTime() + 10 * day),
      ...values,
      types: { create: { kind: "workshop", nameEn: "Workshop", nameFr: "Atelier", minutes: 90, position: 1 } },
      criteria: {
        create: [
          { nameEn: "Relevance", nameFr: "Pertinence", weight: 3, position: 1 },
          { nameEn: "Clarity", nameFr: "Clarté", weight: 1, position: 2 },
        ],
      },
    },
    include: { types: true, criteria: { orderBy: { position: "asc" } } },
  });
  const tracks = [];
  for (const [index, nameEn] of ["Evidence", "Rights"].entries()) {
    const data = {
      conferenceId: conference.id,
      slug: nameEn.toLowerCase(),
      nameEn,
      colour: index + 1,
      position: index,
    };
    tracks.push(await db.track.create({ data }));
  }
  return { conference, call, typeId: call.types[0]?.id ?? "", trackId: tracks[0]?.id ?? "", tracks };
}

export type CallScene = Awaited<ReturnType<typeof createCall>>;

/** Whoever begins a proposal, with the browser in which they did. */
export async function begin(
  db: PrismaClient,
  { conference }: CallScene,
  values: { email?: string; now?: Date; submissionKey?: string } = {},
) {
  const number = nextNumber();
  const { now = testNow, email = `author${number}@ministry.example`, submissionKey = newToken() } = values;
  const input = { conferenceId: conference.id, name: `Author ${number}`, email, locale: "en" as const, submissionKey };
  const { reference, linkId } = await beginProposal(db, actAsVisitor(now), input);
  const holder: ProposalHolder = { account: null, linkIds: [linkId] };
  return { reference, holder, email };
}

export type Begun = Awaited<ReturnType<typeof begin>>;

/** A whole proposal, as its lead sends it. */
export async function proposalInput(
  db: PrismaClient,
  { typeId, trackId }: CallScene,
  { reference, holder }: Begun,
  values: Partial<SaveInput> = {},
): Promise<SaveInput> {
  const { version } = await db.proposal.findUniqueOrThrow({ where: { reference } });
  return {
    ...{ reference, holder, version, answers: {}, file: null, dropFile: false, submit: true },
    content: {
      ...{ titleEn: `Title ${reference}`, titleFr: "", abstractEn: "Abstract", abstractFr: "", notes: "" },
      ...{ typeId, trackId, language: "en" },
    },
    lead: {
      ...{ name: "Lead author", jobTitle: "Prosecutor", organisationName: "Ministry of Justice", countryCode: "FR" },
      ...{ role: "speaker", locale: "en" },
    },
    ...values,
  };
}

/** A submitted proposal, with a co-author where an address is given. */
export async function submitted(
  db: PrismaClient,
  scene: CallScene,
  { email, coAuthor, organisationName }: { email?: string; coAuthor?: string; organisationName?: string } = {},
) {
  const begun = await begin(db, scene, email ? { email } : {});
  const input = await proposalInput(db, scene, begun);
  if (organisationName) input.lead.organisationName = organisationName;
  await saveProposal(db, actAsVisitor(), input);
  if (coAuthor) {
    const author = {
      ...{ name: "Co-author", email: coAuthor, jobTitle: "Judge", organisationName: "Court", countryCode: "FR" },
      ...{ role: "panellist" as const, locale: "fr" as const },
    };
    await addAuthor(db, actAsVisitor(), { ...begun, author });
  }
  const row = await db.proposal.findUniqueOrThrow({
    where: { reference: begun.reference },
    include: { authors: { orderBy: { position: "asc" } } },
  });
  return { ...begun, row };
}
