import compile from "icu-minify/compile";
import { createTranslator, type NamespaceKeys, type NestedKeyOf } from "use-intl";
import administrationEn from "#app/accounts/administration/messages/en.ts";
import administrationFr from "#app/accounts/administration/messages/fr.ts";
import accountsEn from "#app/accounts/messages/en.ts";
import accountsFr from "#app/accounts/messages/fr.ts";
import conferencesEn from "#app/conferences/messages/en.ts";
import conferencesFr from "#app/conferences/messages/fr.ts";
import homeEn from "#app/home/messages/en.ts";
import homeFr from "#app/home/messages/fr.ts";
import invitationsEn from "#app/invitations/messages/en.ts";
import invitationsFr from "#app/invitations/messages/fr.ts";
import mailEn from "#app/mail/messages/en.ts";
import mailFr from "#app/mail/messages/fr.ts";
import networkEn from "#app/network/messages/en.ts";
import networkFr from "#app/network/messages/fr.ts";
import storiesEn from "#app/network/stories/messages/en.ts";
import storiesFr from "#app/network/stories/messages/fr.ts";
import noticeEn from "#app/notice/messages/en.ts";
import noticeFr from "#app/notice/messages/fr.ts";
import organisationsEn from "#app/organisations/messages/en.ts";
import organisationsFr from "#app/organisations/messages/fr.ts";
import gatheringEn from "#app/organisations/record/gathering-messages/en.ts";
import gatheringFr from "#app/organisations/record/gathering-messages/fr.ts";
import recordEn from "#app/organisations/record/messages/en.ts";
import recordFr from "#app/organisations/record/messages/fr.ts";
import type { Locale } from "#app/platform/locale.ts";
import platformEn from "#app/platform/messages/en.ts";
import platformFr from "#app/platform/messages/fr.ts";
import { splitPrefix } from "#app/platform/paths.ts";
import privacyEn from "#app/privacy/messages/en.ts";
import privacyFr from "#app/privacy/messages/fr.ts";
import heldEn from "#app/privacy/messages/held-en.ts";
import heldFr from "#app/privacy/messages/held-fr.ts";
import rulingEn from "#app/privacy/messages/ruling-en.ts";
import rulingFr from "#app/privacy/messages/ruling-fr.ts";
import agendaEn from "#app/programme/agenda/messages/en.ts";
import agendaFr from "#app/programme/agenda/messages/fr.ts";
import callDeskEn from "#app/programme/call/desk-messages/en.ts";
import callDeskFr from "#app/programme/call/desk-messages/fr.ts";
import callEn from "#app/programme/call/messages/en.ts";
import callFr from "#app/programme/call/messages/fr.ts";
import feedbackEn from "#app/programme/feedback/messages/en.ts";
import feedbackFr from "#app/programme/feedback/messages/fr.ts";
import interpretationEn from "#app/programme/interpretation/messages/en.ts";
import interpretationFr from "#app/programme/interpretation/messages/fr.ts";
import materialsEn from "#app/programme/materials/messages/en.ts";
import materialsFr from "#app/programme/materials/messages/fr.ts";
import handInEn from "#app/programme/materials/messages/hand-in-en.ts";
import handInFr from "#app/programme/materials/messages/hand-in-fr.ts";
import programmeEn from "#app/programme/messages/en.ts";
import programmeFr from "#app/programme/messages/fr.ts";
import releasesEn from "#app/programme/releases/messages/en.ts";
import releasesFr from "#app/programme/releases/messages/fr.ts";
import publishingEn from "#app/programme/releases/messages/publishing-en.ts";
import publishingFr from "#app/programme/releases/messages/publishing-fr.ts";
import roomsEn from "#app/programme/rooms/messages/en.ts";
import roomsFr from "#app/programme/rooms/messages/fr.ts";
import scheduleEn from "#app/programme/schedule/messages/en.ts";
import scheduleFr from "#app/programme/schedule/messages/fr.ts";
import sessionsEn from "#app/programme/sessions/messages/en.ts";
import sessionsFr from "#app/programme/sessions/messages/fr.ts";
import signupsEn from "#app/programme/signups/messages/en.ts";
import signupsFr from "#app/programme/signups/messages/fr.ts";
import speakersEn from "#app/programme/speakers/messages/en.ts";
import speakersFr from "#app/programme/speakers/messages/fr.ts";
import ownSpeakingEn from "#app/programme/speakers/messages/own-en.ts";
import ownSpeakingFr from "#app/programme/speakers/messages/own-fr.ts";
import conclusionsEn from "#app/projects/conclusions/messages/en.ts";
import conclusionsFr from "#app/projects/conclusions/messages/fr.ts";
import projectsEn from "#app/projects/messages/en.ts";
import projectsFr from "#app/projects/messages/fr.ts";
import badgesEn from "#app/registration/badges/messages/en.ts";
import badgesFr from "#app/registration/badges/messages/fr.ts";
import ownBadgeEn from "#app/registration/badges/messages/own-en.ts";
import ownBadgeFr from "#app/registration/badges/messages/own-fr.ts";
import delegationsEn from "#app/registration/delegations/messages/en.ts";
import delegationsFr from "#app/registration/delegations/messages/fr.ts";
import listsEn from "#app/registration/desk/list/messages/en.ts";
import listsFr from "#app/registration/desk/list/messages/fr.ts";
import deskEn from "#app/registration/desk/messages/en.ts";
import deskFr from "#app/registration/desk/messages/fr.ts";
import doorEn from "#app/registration/door/messages/en.ts";
import doorFr from "#app/registration/door/messages/fr.ts";
import registrationEn from "#app/registration/messages/en.ts";
import registrationFr from "#app/registration/messages/fr.ts";
import papersEn from "#app/registration/papers/messages/en.ts";
import papersFr from "#app/registration/papers/messages/fr.ts";
import builderEn from "#app/registration/questions/builder/messages/en.ts";
import builderFr from "#app/registration/questions/builder/messages/fr.ts";
import questionsEn from "#app/registration/questions/messages/en.ts";
import questionsFr from "#app/registration/questions/messages/fr.ts";
import uiEn from "#app/ui/messages/en.ts";
import uiFr from "#app/ui/messages/fr.ts";

const en = {
  platform: platformEn,
  ui: uiEn,
  home: homeEn,
  accounts: accountsEn,
  administration: administrationEn,
  organisations: organisationsEn,
  record: recordEn,
  gathering: gatheringEn,
  conferences: conferencesEn,
  registration: registrationEn,
  papers: papersEn,
  badges: badgesEn,
  ownBadge: ownBadgeEn,
  desk: deskEn,
  delegations: delegationsEn,
  lists: listsEn,
  door: doorEn,
  questions: questionsEn,
  builder: builderEn,
  programme: programmeEn,
  call: callEn,
  callDesk: callDeskEn,
  agenda: agendaEn,
  feedback: feedbackEn,
  signups: signupsEn,
  rooms: roomsEn,
  schedule: scheduleEn,
  releases: releasesEn,
  publishing: publishingEn,
  sessions: sessionsEn,
  materials: materialsEn,
  handIn: handInEn,
  speakers: speakersEn,
  ownSpeaking: ownSpeakingEn,
  invitations: invitationsEn,
  projects: projectsEn,
  conclusions: conclusionsEn,
  interpretation: interpretationEn,
  network: networkEn,
  stories: storiesEn,
  mail: mailEn,
  notice: noticeEn,
  privacy: privacyEn,
  held: heldEn,
  ruling: rulingEn,
};

export type Messages = typeof en;
export type Namespace = keyof Messages;

const fr: { [Key in Namespace]: unknown } = {
  platform: platformFr,
  ui: uiFr,
  home: homeFr,
  accounts: accountsFr,
  administration: administrationFr,
  organisations: organisationsFr,
  record: recordFr,
  gathering: gatheringFr,
  conferences: conferencesFr,
  registration: registrationFr,
  papers: papersFr,
  badges: badgesFr,
  ownBadge: ownBadgeFr,
  desk: deskFr,
  delegations: delegationsFr,
  lists: listsFr,
  door: doorFr,
  questions: questionsFr,
  builder: builderFr,
  programme: programmeFr,
  call: callFr,
  callDesk: callDeskFr,
  agenda: agendaFr,
  feedback: feedbackFr,
  signups: signupsFr,
  rooms: roomsFr,
  schedule: scheduleFr,
  releases: releasesFr,
  publishing: publishingFr,
  sessions: sessionsFr,
  materials: materialsFr,
  handIn: handInFr,
  speakers: speakersFr,
  ownSpeaking: ownSpeakingFr,
  invitations: invitationsFr,
  projects: projectsFr,
  conclusions: conclusionsFr,
  interpretation: interpretationFr,
  network: networkFr,
  stories: storiesFr,
  mail: mailFr,
  notice: noticeFr,
  privacy: privacyFr,
  held: heldFr,
  ruling: rulingFr,
};

const messages: Record<Locale, Messages> = { en, fr: fr as Messages };

/** Which messages the pages under a path need, beside `platform` and `ui`. The first matching prefix counts. */
const needs: [prefix: string | RegExp, namespaces: Namespace[]][] = [
  [/^\/conferences\/[^/]+\/(agenda|feedback)/, ["agenda", "feedback", "programme", "organisations"]],
  [
    /^\/organise\/[^/]+\/programme\/(call|proposals|reviewers)/,
    ["desk", "lists", "builder", "conclusions", "signups", "interpretation", "call", "callDesk"],
  ],
  [/^\/conferences\/[^/]+\/call$/, ["call", "registration"]],
  ["/proposals", ["call", "registration", "questions"]],
  ["/reviews", ["call", "callDesk"]],
  [
    "/organise",
    [
      "rooms",
      "schedule",
      "desk",
      "lists",
      "door",
      "registration",
      "invitations",
      "questions",
      "badges",
      "papers",
      "builder",
      "delegations",
      "releases",
      "publishing",
      "conclusions",
      "interpretation",
      "projects",
      "organisations",
      "programme",
      "sessions",
      "speakers",
      "materials",
      "handIn",
      "signups",
      "feedback",
    ],
  ],
  ["/door", ["door", "registration"]],
  [
    "/conferences",
    ["materials", "conferences", "programme", "releases", "registration", "organisations", "projects", "questions"],
  ],
  ["/delegations", ["delegations", "registration"]],
  ["/speaking", ["speakers", "sessions", "programme", "materials", "handIn", "feedback"]],
  ["/registrations", ["ownSpeaking", "registration", "conferences", "questions", "ownBadge", "papers", "privacy"]],
  ["/i/", ["invitations"]],
  ["/confirm/", ["gathering", "organisations"]],
  ["/record", ["record", "gathering", "organisations"]],
  [/^\/(organisations|partnerships)\/(new|[^/]+\/(edit|history|people\/.*))$/, ["record", "organisations"]],
  ["/organisations", ["organisations", "projects", "conferences"]],
  ["/countries", ["organisations", "projects", "conferences"]],
  ["/sources", ["organisations"]],
  ["/partnerships", ["organisations"]],
  ["/projects", ["projects", "organisations"]],
  ["/network", ["network", "organisations"]],
  ["/outbox", ["mail"]],
  ["/account/data", ["accounts", "privacy"]],
  ["/account", ["accounts"]],
  ["/privacy", ["notice", "privacy"]],
  ["/admin", ["stories", "administration", "privacy", "ruling", "notice"]],
  ["/sign", ["accounts"]],
  ["/verify-email", ["accounts"]],
  ["/verify", ["papers"]],
  ["/forgot-password", ["accounts"]],
  ["/reset-password", ["accounts"]],
  ["/", ["home"]],
];

/** The messages that the page at `pathname` needs, in one language. */
export function messagesForPath(pathname: string, locale: Locale): Partial<Messages> {
  const { path } = splitPrefix(pathname);
  const found = needs.find(([prefix]) => isUnder(path, prefix))?.[1] ?? [];
  const namespaces: Namespace[] = ["platform", "ui", ...found];
  return Object.fromEntries(namespaces.map((name) => [name, messages[locale][name]]));
}

function isUnder(path: string, prefix: string | RegExp): boolean {
  if (typeof prefix !== "string") return prefix.test(path);
  return prefix === "/" ? path === "/" : path.startsWith(prefix);
}

/** A message that is parsed: what `use-intl/format-message/format-only` understands. */
type Compiled = ReturnType<typeof compile> | { [key: string]: Compiled };

const compiled = new Map<string, Compiled>();

/** The same for the browser: parsed here once, so that it needs no parser (8 kB). */
export function compiledMessagesForPath(pathname: string, locale: Locale): Record<string, Compiled> {
  const words = Object.entries(messagesForPath(pathname, locale));
  return Object.fromEntries(words.map(([name, texts]) => [name, compiledOnce(`${locale} ${name}`, texts)]));
}

function compiledOnce(key: string, texts: object): Compiled {
  const known = compiled.get(key) ?? compileAll(texts);
  compiled.set(key, known);
  return known;
}

function compileAll(texts: object): Compiled {
  return Object.fromEntries(
    Object.entries(texts).map(([key, text]) => [key, typeof text === "string" ? compile(text) : compileAll(text)]),
  );
}

/** A translator for loaders: page titles and whatever else is worded on the server. */
export function translatorFor<Name extends NamespaceKeys<Messages, NestedKeyOf<Messages>>>(
  locale: Locale,
  namespace: Name,
) {
  return createTranslator({ locale, messages: messages[locale], namespace });
}
