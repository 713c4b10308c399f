import { firstVersion } from "#app/notice/first-version.ts";
import type { Tx } from "#app/platform/db.ts";
import { foldText } from "#app/platform/text.ts";
import { summaryOf } from "#app/programme/call/rules.ts";
import type { Prisma } from "#prisma/generated/client.ts";
import { daysBefore } from "./calendar.ts";
import { type ProposalPlan, proposalPlans } from "./call-plans.ts";
import { conferenceId } from "./conference.ts";
import { demoCountries } from "./countries.ts";
import type { NameGiver } from "./names.ts";
import { categoryPlans, titleFor } from "./people.ts";
import { at, type Chance, chanceOf, demoId } from "./random.ts";

const callId = demoId("call");

/** Those of the programme, by address. */
const tracks: Record<ProposalPlan["track"], string> = {
  evidence: "electronic-evidence",
  cooperation: "cooperation",
  rights: "law-and-safeguards",
};

const types = {
  workshop: { kind: "workshop", nameEn: "Workshop", nameFr: "Atelier", minutes: 90 },
  talk: { kind: "session", nameEn: "Talk", nameFr: "Exposé", minutes: 20 },
  panel: { kind: "panel", nameEn: "Panel discussion", nameFr: "Table ronde", minutes: 60 },
} as const;

const criteria = [
  {
    nameEn: "Relevance",
    nameFr: "Pertinence",
    weight: 3,
    helpEn: "Does it help those who come?",
    helpFr: "Est-ce utile à celles et ceux qui viennent ?",
  },
  { nameEn: "Clarity", nameFr: "Clarté", weight: 1, helpEn: null, helpFr: null },
  {
    nameEn: "Something to take home",
    nameFr: "Ce que l’on en retire",
    weight: 2,
    helpEn: "A method, a form, a contact.",
    helpFr: "Une méthode, un formulaire, un contact.",
  },
];

const answerers = ["Prosecutors and judges", "Police", "Policy makers"];
const answerersFr = ["Magistrats", "Police", "Décideurs publics"];
const audience = demoId("call question audience");
const before = demoId("call question before");

/** Whoever reviews: the demonstration's own accounts, so that it can be tried, and two others. */
const reviewers = [
  { name: "Demo Organiser", email: "organiser@octopus.example", organisationName: "Secretariat (fictional)" },
  { name: "Demo Partner", email: "partner@octopus.example", organisationName: "Institute of the Isles (fictional)" },
  { name: "Demo Desk", email: "desk@octopus.example", organisationName: "Secretariat (fictional)" },
  {
    name: "Ilse Strandhof",
    email: "ilse.strandhof@review.example",
    organisationName: "Harbour University (fictional)",
  },
];

/** An open call for contributions with proposals in every state, half reviewed. */
export async function createCall(tx: Tx, names: NameGiver, now: Date): Promise<void> {
  await createSetup(tx, now);
  const trackIds = await trackIdsOf(tx);
  const rows = proposalPlans.map((plan, index) => proposalOf(plan, index, names, trackIds, now));
  await linkSessions(tx, rows);
  const reviews = rows.flatMap((row, index) => reviewsOf(row, index, now));
  for (const row of rows)
    Object.assign(row.proposal, scoresOf(reviews.filter(({ proposalId }) => proposalId === row.proposal.id)));
  await tx.proposal.createMany({ data: rows.map(({ proposal }) => proposal) });
  await tx.proposalAuthor.createMany({ data: rows.flatMap(({ authors }) => authors) });
  await tx.proposalAnswer.createMany({ data: rows.flatMap(({ answers }) => answers) });
  await tx.review.createMany({ data: reviews.map(({ scores: _, ...review }) => review) });
  await tx.reviewScore.createMany({
    data: reviews.flatMap(({ id, scores }) =>
      scores.map((score, index) => ({ reviewId: id, criterionId: demoId(`call criterion ${index}`), score })),
    ),
  });
}

async function createSetup(tx: Tx, now: Date): Promise<void> {
  const inTwelveDays = new Date(now.getTime() + 12 * 86_400_000);
  inTwelveDays.setUTCHours(22, 59, 0, 0);
  await tx.call.create({
    data: {
      ...{ id: callId, conferenceId, opensAt: daysBefore(now, 30), closesAt: inTwelveDays, graceHours: 12 },
      introEn:
        "Half of the programme is made by those who come. Tell us what you have tried, what came of it, and what others can take home.\n\nWe look for methods and honest accounts rather than for products.",
      introFr:
        "La moitié du programme est faite par celles et ceux qui viennent. Dites-nous ce que vous avez essayé, ce qui en est sorti et ce que d’autres peuvent en retirer.\n\nNous cherchons des méthodes et des récits sincères plutôt que des produits.",
    },
    select: { id: true },
  });
  await tx.callType.createMany({
    data: Object.entries(types).map(([slug, type], position) => ({
      ...{ id: demoId(`call type ${slug}`), callId, position: position + 1, ...type },
    })),
  });
  await tx.callCriterion.createMany({
    data: criteria.map((row, index) => ({
      ...row,
      id: demoId(`call criterion ${index}`),
      callId,
      position: index + 1,
    })),
  });
  const question = { callId, labelFr: null, helpEn: null, helpFr: null };
  await tx.callQuestion.createMany({
    data: [
      {
        ...{ ...question, id: audience, kind: "choices", position: 1, required: true },
        ...{ labelEn: "For whom is it?", labelFr: "Pour qui est-ce ?" },
        options: answerers.map((labelEn, index) => ({
          ...{ id: demoId(`call option ${index}`), labelEn, labelFr: at(answerersFr, index) },
        })),
      },
      {
        ...{ ...question, id: before, kind: "long_text", position: 2, identifying: true },
        ...{ labelEn: "Where have you presented it before?", labelFr: "Où l’avez-vous déjà présenté ?" },
      },
    ],
  });
  await tx.reviewer.createMany({
    data: reviewers.map((row, index) => ({
      ...{
        ...row,
        id: demoId(`reviewer ${index}`),
        callId,
        emailKey: row.email,
        trackIds: [],
        createdAt: daysBefore(now, 20),
      },
    })),
  });
}

/** Ids of the programme's tracks. */
async function trackIdsOf(tx: Tx): Promise<Record<ProposalPlan["track"], string>> {
  const found = await tx.track.findMany({ where: { conferenceId }, select: { id: true, slug: true } });
  const idOf = (track: ProposalPlan["track"]) => found.find(({ slug }) => slug === tracks[track])?.id ?? "";
  return { evidence: idOf("evidence"), cooperation: idOf("cooperation"), rights: idOf("rights") };
}

type Row = {
  plan: ProposalPlan;
  proposal: Prisma.ProposalCreateManyInput;
  authors: Prisma.ProposalAuthorCreateManyInput[];
  answers: Prisma.ProposalAnswerCreateManyInput[];
};

function proposalOf(
  plan: ProposalPlan,
  index: number,
  names: NameGiver,
  trackIds: Record<ProposalPlan["track"], string>,
  now: Date,
): Row {
  const chance = chanceOf(`proposal ${index}`);
  const id = demoId(`proposal ${index}`);
  const createdAt = daysBefore(now, 28 - chance.number() * 20);
  const isDraft = plan.state === "draft";
  const submittedAt = isDraft ? null : new Date(createdAt.getTime() + chance.number() * 5 * 86_400_000);
  const decided = ["accepted", "waiting", "declined"].includes(plan.state);
  const authors = Array.from({ length: 1 + (index % 3 === 0 ? 1 : 0) }, (_, position) =>
    authorOf(id, position, plan, names, chance, createdAt),
  );
  if (index === 19)
    Object.assign(at(authors, 0), {
      name: "Demo Delegate",
      email: "delegate@octopus.example",
      emailKey: "delegate@octopus.example",
    });
  const reference = `PRO-DEMO-${String(2001 + index)}`;
  const isFrench = plan.language === "fr";
  const proposal: Prisma.ProposalCreateManyInput = {
    ...{ id, callId, reference, state: plan.state, titleEn: plan.en, titleFr: plan.fr },
    ...{ abstractEn: isFrench ? "" : plan.about, abstractFr: isFrench ? plan.about : "" },
    ...(isFrench ? { titleEn: "" } : { titleFr: "" }),
    ...{ typeId: demoId(`call type ${plan.type}`), trackId: trackIds[plan.track] || null, language: plan.language },
    ...{ submissionKey: demoId(`proposal key ${index}`), createdAt, submittedAt, updatedAt: submittedAt ?? createdAt },
    ...{ decidedAt: decided ? daysBefore(now, 1) : null, version: decided ? 3 : isDraft ? 1 : 2 },
    searchText: foldText(
      [
        plan.en,
        plan.fr,
        ...authors.flatMap(({ name, email, organisationName }) => [name, email, organisationName ?? ""]),
        reference,
      ].join(" "),
    ),
  };
  const answers = isDraft
    ? []
    : [{ proposalId: id, questionId: audience, values: [demoId(`call option ${index % 3}`)] }];
  return { plan, proposal, authors, answers };
}

function authorOf(
  proposalId: string,
  position: number,
  plan: ProposalPlan,
  names: NameGiver,
  chance: Chance,
  createdAt: Date,
): Prisma.ProposalAuthorCreateManyInput {
  const country = chance.weighted(
    demoCountries.filter(({ locale }) => locale === plan.language),
    ({ weight }) => weight,
  );
  const { name, gender } = names.next(country.culture);
  const { organisation, titles } = chance.pick(
    chance.pick(categoryPlans.filter(({ slug }) => slug !== "staff")).employers,
  );
  const email = `${demoId(`author ${proposalId} ${position}`).slice(0, 8)}@author.example`;
  const confirmed = position === 0 || chance.number() < 0.6;
  return {
    ...{
      id: demoId(`author ${proposalId} ${position}`),
      proposalId,
      position,
      name,
      email,
      emailKey: email,
      createdAt,
    },
    ...{
      jobTitle: titleFor(chance.pick(titles), country.locale, gender),
      organisationName: organisation[country.locale],
    },
    ...{ countryCode: country.code, locale: country.locale, role: plan.type === "panel" ? "panellist" : "speaker" },
    ...(confirmed && {
      state: "confirmed",
      answeredAt: createdAt,
      consentAt: createdAt,
      consentVersion: firstVersion.version,
    }),
  };
}

/** What is accepted is a session of the programme already. */
async function linkSessions(tx: Tx, rows: Row[]): Promise<void> {
  const sessions = await tx.session.findMany({
    where: { conferenceId, kind: "workshop" },
    orderBy: { position: "asc" },
    select: { id: true },
  });
  for (const [index, row] of rows.filter(({ plan }) => plan.state === "accepted").entries())
    row.proposal.sessionId = sessions[index]?.id ?? null;
}

type DemoReview = Prisma.ReviewCreateManyInput & { id: string; scores: number[] };

/** What was decided on has its reviews; of the rest some are written, some given out, some nobody's yet. */
function reviewsOf({ plan, proposal }: Row, index: number, now: Date): DemoReview[] {
  if (plan.state === "draft" || plan.state === "withdrawn") return [];
  const decided = plan.state !== "submitted";
  const level =
    plan.state === "accepted" ? 5 : plan.state === "waiting" ? 4 : plan.state === "declined" ? 2 : 3 + (index % 2);
  const count = decided ? 2 : index % 4;
  return Array.from({ length: Math.min(count, 2) }, (_, turn) => {
    const chance = chanceOf(`review ${index} ${turn}`);
    const done = decided || (index + turn) % 3 !== 0;
    const id = demoId(`review ${index} ${turn}`);
    const score = () => Math.min(5, Math.max(1, level + chance.below(3) - 1));
    return {
      ...{ id, proposalId: proposal.id ?? "", reviewerId: demoId(`reviewer ${(index + turn) % reviewers.length}`) },
      ...{
        state: done ? "done" : "assigned",
        assignedAt: daysBefore(now, 8),
        doneAt: done ? daysBefore(now, 3) : null,
      },
      comment: done
        ? chance.pick([
            "Of use to many who come.",
            "Clear, but short on how it was done.",
            "We had something like it before.",
          ])
        : "",
      forAuthors: done && turn === 0 ? "Please say more of what did not work: that helps others most." : "",
      scores: done ? criteria.map(score) : [],
    };
  });
}

function scoresOf(reviews: DemoReview[]) {
  const weights = criteria.map(({ weight }, index) => ({ id: String(index), weight }));
  const done = reviews.filter(({ state }) => state === "done");
  return summaryOf(
    done.map(({ scores }) => ({ scores: scores.map((score, index) => ({ criterionId: String(index), score })) })),
    weights,
  );
}
