import type { AppContext } from "#app/platform/context.ts";
import { momentWords } from "#app/platform/instant-words.ts";
import { languageName } from "#app/platform/language-names.ts";
import { answerWords, askedQuestion, type Call, inUse, requireCall } from "#app/programme/call/call.server.ts";
import { headOf, timesOf } from "#app/programme/call/call-view.server.ts";
import { titleIn } from "#app/programme/call/letters.server.ts";
import { type OwnProposal, shownState } from "#app/programme/call/own.server.ts";
import { callPhase, mayChangeAuthors, mayReadFiles, mayWithdraw, mayWrite } from "#app/programme/call/rules.ts";
import { countryChoices } from "#app/registration/queries/form.server.ts";
import { textIn } from "#app/registration/questions/form.server.ts";

/** A proposal as its authors see it, in the words of the reader, with what may be done with it now. */
export async function ownView(context: AppContext, proposal: OwnProposal) {
  const { db, visitor, clock } = context;
  const { locale } = visitor;
  const { conference } = proposal.call;
  const { me } = proposal;
  const call = await requireCall(db, conference.id);
  const now = clock.now();
  const leads = me.position === 0;
  return {
    reference: proposal.reference,
    state: shownState(proposal, now),
    version: proposal.version,
    leads,
    conference: headOf(conference, locale),
    ...timesOf(call, context, conference.timeZone),
    late: callPhase(call, now) === "grace",
    submitted: proposal.submittedAt && momentWords(proposal.submittedAt, locale, conference.timeZone),
    title: titleIn(proposal, locale),
    content: contentOf(proposal),
    file: proposal.file && { name: proposal.file.name, size: proposal.file.size },
    fileFor: call.anonymous ? (mayReadFiles(call) ? ("nameless" as const) : ("organisers" as const)) : null,
    facts: factsOf(call, proposal, context),
    me: facesOf(me),
    email: me.email,
    authors: proposal.authors.map((author) => ({
      ...{ id: author.id, name: author.name, state: author.state, isLead: author.position === 0 },
      ...{ isMe: author.id === me.id, organisationName: author.organisationName },
      // One's fellow authors see each other; addresses are the lead's business.
      email: leads || author.id === me.id ? author.email : null,
    })),
    may: {
      write: leads && mayWrite(proposal, call, now),
      withdraw: leads && mayWithdraw(proposal.state),
      authors: mayChangeAuthors(proposal.state),
    },
    choices: await choicesOf(context, call, proposal),
  };
}

export type OwnView = Awaited<ReturnType<typeof ownView>>;

function contentOf(proposal: OwnProposal) {
  const { titleEn, titleFr, abstractEn, abstractFr, typeId, trackId, language, notes } = proposal;
  return {
    ...{ titleEn, titleFr, abstractEn, abstractFr, notes },
    ...{ typeId: typeId ?? "", trackId: trackId ?? "", language: language ?? "" },
  };
}

function facesOf({ name, jobTitle, organisationName, countryCode, role, locale, state }: OwnProposal["me"]) {
  return { name, jobTitle, organisationName, countryCode: countryCode ?? "", role, locale, state };
}

/** What it says, to be read. */
function factsOf(call: Call, proposal: OwnProposal, { visitor: { locale } }: AppContext) {
  const { type, track, language, answers } = proposal;
  return {
    type: type && { ...textIn(type.nameEn, type.nameFr, locale), minutes: type.minutes },
    track: track && textIn(track.nameEn, track.nameFr, locale),
    language: language && languageName(language, locale),
    answers: call.questions.flatMap((question) => {
      const values = answers.find(({ questionId }) => questionId === question.id)?.values ?? [];
      if (values.length === 0) return [];
      const label = textIn(question.labelEn, question.labelFr, locale);
      return [{ id: question.id, label, kind: question.kind, texts: answerWords(question, values, locale) }];
    }),
  };
}

async function choicesOf({ db, visitor: { locale } }: AppContext, call: Call, proposal: OwnProposal) {
  const tracks = await db.track.findMany({
    where: { conferenceId: call.conferenceId },
    orderBy: [{ position: "asc" }, { id: "asc" }],
    select: { id: true, nameEn: true, nameFr: true },
  });
  const option = (id: string, row: { nameEn: string; nameFr: string | null }) => {
    const { text, lang } = textIn(row.nameEn, row.nameFr, locale);
    return { value: id, label: text, lang };
  };
  const types = call.types.filter(({ id, archivedAt }) => archivedAt === null || id === proposal.typeId);
  return {
    types: types.map((type) => ({ ...option(type.id, type), minutes: type.minutes })),
    tracks: tracks.map((track) => option(track.id, track)),
    languages: proposal.call.conference.languages.map((value) => ({ value, label: languageName(value, locale) })),
    countries: await countryChoices(db, locale),
    questions: inUse(call.questions).map((question) => ({
      ...askedQuestion(question, locale),
      forReviewers: question.forReviewers && !(call.anonymous && question.identifying),
    })),
    values: Object.fromEntries(proposal.answers.map(({ questionId, values }) => [questionId, values])),
  };
}
