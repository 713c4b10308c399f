import type { Bilingual } from "../people.ts";

type Saying = { rating: number; good?: string; better?: string };

/** A session of the meeting: who was there, by their places in the list of those who came, and what they said of it. */
export type MeetingSession = {
  slug: string;
  kind: "plenary" | "workshop";
  room: "hall" | "library";
  from: string;
  to: string;
  title: Bilingual;
  description: Bilingual;
  /** The people of the demonstration with a part, by number; `partner`: the account to try. */
  roles: { role: "chair" | "moderator" | "speaker" | "rapporteur"; person: number | "partner" }[];
  said: Saying[];
};

/** What took place that morning. Three of them were spoken of by enough people, one by too few yet. */
export const meetingSessions: MeetingSession[] = [
  {
    ...{ slug: "what-the-conference-should-settle", kind: "plenary", room: "hall", from: "09:30", to: "10:15" },
    title: { en: "What the conference should settle", fr: "Ce que la conférence devrait régler" },
    description: {
      en: "The secretariat presents the draft programme; delegations say what is missing.",
      fr: "Le secrétariat présente le projet de programme ; les délégations disent ce qui y manque.",
    },
    roles: [
      { role: "chair", person: 0 },
      { role: "speaker", person: 1 },
    ],
    said: [
      { rating: 4, good: "Short, and to the point." },
      { rating: 3, better: "The draft should have been sent a week before." },
      { rating: 4 },
      { rating: 5, good: "Everybody was asked." },
      { rating: 4, good: "Un tour de table où chacun a parlé.", better: "L’interprétation a commencé en retard." },
      { rating: 2, better: "Too many slides." },
      { rating: 4 },
    ],
  },
  {
    ...{ slug: "a-common-form-for-preservation-requests", kind: "workshop", room: "hall", from: "10:30", to: "12:00" },
    title: {
      en: "A common form for preservation requests",
      fr: "Un formulaire commun pour les demandes de conservation",
    },
    description: {
      en: "Twelve fields instead of forty: the participants fill in the draft form for three invented cases and say where they got stuck.",
      fr: "Douze champs au lieu de quarante : les participants remplissent le projet de formulaire pour trois cas inventés et disent où ils ont buté.",
    },
    roles: [
      { role: "moderator", person: "partner" },
      { role: "speaker", person: 2 },
      { role: "rapporteur", person: 3 },
    ],
    said: [
      { rating: 5, good: "We filled in the form ourselves instead of hearing about it." },
      { rating: 5, good: "The three cases." },
      { rating: 4, good: "Les cas, très proches des nôtres.", better: "Une demi-heure de plus." },
      { rating: 5, good: "I leave with a form that I can use on Monday." },
      { rating: 3, better: "Field 9 is still not clear: whose time zone?" },
      { rating: 4, good: "Small groups.", better: "The room was too warm." },
      { rating: 5 },
      { rating: 4, better: "Providers should have been there too." },
      { rating: 5, good: "A moderator who kept time." },
      { rating: 4, good: "Le tour des pratiques nationales." },
      { rating: 2, better: "Nothing on requests by telephone." },
      { rating: 5, good: "Somebody took notes for everybody." },
    ],
  },
  {
    ...{ slug: "cases-for-the-training-of-judges", kind: "workshop", room: "library", from: "10:30", to: "12:00" },
    title: { en: "Cases for the training of judges", fr: "Des cas pour la formation des juges" },
    description: {
      en: "Which invented cases teach most, and who may use them.",
      fr: "Quels cas inventés enseignent le plus, et qui peut s’en servir.",
    },
    roles: [
      { role: "moderator", person: 4 },
      { role: "speaker", person: 5 },
    ],
    said: [{ rating: 4, good: "Honest about what did not work." }, { rating: 3 }, { rating: 5 }],
  },
  {
    ...{ slug: "what-we-take-to-the-conference", kind: "plenary", room: "hall", from: "12:15", to: "13:00" },
    title: { en: "What we take to the conference", fr: "Ce que nous portons à la conférence" },
    description: {
      en: "The rapporteurs report; the meeting adopts three points.",
      fr: "Les rapporteurs rendent compte ; la réunion adopte trois points.",
    },
    roles: [
      { role: "chair", person: 0 },
      { role: "rapporteur", person: 3 },
    ],
    said: [
      { rating: 5, good: "Three points, not thirty." },
      { rating: 4 },
      { rating: 4, better: "Who does what by when?" },
      { rating: 5 },
      { rating: 3 },
    ],
  },
];

type Concluded = { text: Bilingual; state: "open" | "under_way" | "done"; note: Bilingual | null };

/** What the meeting adopted, and how that stands. */
export const meetingConclusions: Concluded[] = [
  {
    text: {
      en: "The draft form for preservation requests is tried by those who wish, and what they found is reported to the conference.",
      fr: "Le projet de formulaire de demande de conservation est essayé par ceux qui le souhaitent, et leurs constats sont présentés à la conférence.",
    },
    state: "under_way",
    note: {
      en: "Seven of the participants try it. Invented for the demonstration.",
      fr: "Sept participants l’essaient. Inventé pour la démonstration.",
    },
  },
  {
    text: {
      en: "Invented cases for the training of judges are gathered in one place.",
      fr: "Les cas inventés pour la formation des juges sont réunis en un seul lieu.",
    },
    state: "open",
    note: null,
  },
  {
    text: {
      en: "The conference gives workshops at least half of its time.",
      fr: "La conférence consacre aux ateliers au moins la moitié de son temps.",
    },
    state: "done",
    note: {
      en: "The programme that was published keeps to it.",
      fr: "Le programme publié s’y tient.",
    },
  },
];
