import type { Prisma } from "#prisma/generated/client.ts";
import { categoryId, conferenceId } from "./conference.ts";
import { at, chanceOf, demoId } from "./random.ts";
import type { StatedRegistration } from "./registrations.ts";

type Option = { slug: string; en: string; fr: string };
type DemoQuestion = {
  slug: string;
  section: "stay" | "evening" | "work";
  en: string;
  fr: string;
  help?: { en: string; fr: string };
  options?: Option[];
  /** Asked of those who answered an earlier question with one of these options. */
  on?: { question: string; options: string[] };
} & Pick<
  Prisma.QuestionUncheckedCreateInput,
  "kind" | "required" | "organisersOnly" | "reapproval" | "retentionDays" | "categoryIds"
>;

const sections = [
  { slug: "stay", titleEn: "Your stay in Strasbourg", titleFr: "Votre séjour à Strasbourg" },
  { slug: "evening", titleEn: "The evening of the first day", titleFr: "La soirée du premier jour" },
  { slug: "work", titleEn: "At the conference", titleFr: "Pendant la conférence" },
] as const;

const questions: DemoQuestion[] = [
  {
    slug: "hotels",
    section: "stay",
    kind: "explanation",
    en: "Hotels",
    fr: "Hôtels",
    help: {
      en: "Rooms are kept for participants in three fictional hotels near the tram until a month before the conference. Book with the word OCTOPUS.",
      fr: "Des chambres sont réservées aux participants dans trois hôtels fictifs proches du tramway, jusqu’à un mois avant la conférence. Réservez avec le mot OCTOPUS.",
    },
  },
  { slug: "arrival", section: "stay", kind: "date", retentionDays: 30, en: "Day of arrival", fr: "Jour d’arrivée" },
  {
    slug: "dinner",
    section: "evening",
    kind: "choice",
    en: "Reception and dinner",
    fr: "Réception et dîner",
    help: {
      en: "At the Palais de la Lanterne, from 19:00. There is no charge.",
      fr: "Au Palais de la Lanterne, à partir de 19\u00a0h. La participation est gratuite.",
    },
    options: [
      { slug: "yes", en: "I will come", fr: "Je viendrai" },
      { slug: "no", en: "I will not come", fr: "Je ne viendrai pas" },
    ],
  },
  {
    slug: "diet",
    section: "evening",
    kind: "choices",
    retentionDays: 30,
    en: "What do you not eat?",
    fr: "Que ne mangez-vous pas\u202f?",
    options: [
      { slug: "meat", en: "Meat", fr: "Viande" },
      { slug: "pork", en: "Pork", fr: "Porc" },
      { slug: "fish", en: "Fish", fr: "Poisson" },
      { slug: "milk", en: "Milk and eggs", fr: "Lait et œufs" },
      { slug: "other", en: "Something else", fr: "Autre chose" },
    ],
    on: { question: "dinner", options: ["yes"] },
  },
  {
    slug: "other-diet",
    section: "evening",
    kind: "short_text",
    retentionDays: 30,
    en: "What else should the kitchen know?",
    fr: "Que doit encore savoir la cuisine\u202f?",
    on: { question: "diet", options: ["other"] },
  },
  {
    slug: "table",
    section: "evening",
    kind: "number",
    organisersOnly: true,
    en: "Table",
    fr: "Table",
    on: { question: "dinner", options: ["yes"] },
  },
  {
    slug: "press-card",
    section: "work",
    kind: "file",
    categoryIds: [categoryId("media")],
    retentionDays: 0,
    reapproval: true,
    en: "Press card",
    fr: "Carte de presse",
    help: { en: "Both sides on one page.", fr: "Les deux faces sur une page." },
  },
  {
    slug: "photographs",
    section: "work",
    kind: "consent",
    en: "The organisers may publish photographs in which I can be recognised",
    fr: "Les organisateurs peuvent publier des photographies sur lesquelles je suis reconnaissable",
  },
];

const questionId = (slug: string) => demoId(`question ${slug}`);
const optionId = (question: string, slug: string) => demoId(`question ${question} ${slug}`);

const dinnerPlaces = 450;

/** The dinner has places of its own. */
export function dinnerPool(registrations: { state: string; optionIds: string[] }[]): Prisma.PoolCreateManyInput {
  const coming = optionId("dinner", "yes");
  const held = registrations.filter(
    ({ state, optionIds }) => (state === "pending" || state === "confirmed") && optionIds.includes(coming),
  );
  return { id: demoId("pool dinner"), conferenceId, optionId: coming, capacity: dinnerPlaces, taken: held.length };
}

/** The form of the demonstration: what it asks beside what every registration says. */
export function questionRows() {
  return {
    sections: sections.map(({ slug, ...section }, position): Prisma.QuestionSectionCreateManyInput => {
      return { id: demoId(`section ${slug}`), conferenceId, position, ...section };
    }),
    questions: questions.map(
      ({ slug, section, en, fr, help, options: _, on: __, ...rest }, position): Prisma.QuestionCreateManyInput => ({
        ...{ id: questionId(slug), conferenceId, sectionId: demoId(`section ${section}`), position },
        ...{ labelEn: en, labelFr: fr, helpEn: help?.en ?? null, helpFr: help?.fr ?? null },
        ...rest,
      }),
    ),
    options: questions.flatMap(({ slug, options = [] }) =>
      options.map(
        (option, position): Prisma.QuestionOptionCreateManyInput => ({
          ...{ id: optionId(slug, option.slug), questionId: questionId(slug), position },
          ...{ labelEn: option.en, labelFr: option.fr },
        }),
      ),
    ),
    conditions: questions.flatMap(({ slug, on }): Prisma.QuestionConditionCreateManyInput[] =>
      on
        ? [
            {
              questionId: questionId(slug),
              onQuestionId: questionId(on.question),
              values: on.options.map((option) => optionId(on.question, option)),
            },
          ]
        : [],
    ),
  };
}

const dislikes: Record<"en" | "fr", string[]> = {
  en: ["No nuts, please: an allergy", "Halal, if that is possible", "No gluten"],
  fr: ["Pas de noix\u00a0: allergie", "Halal, si possible", "Sans gluten"],
};

/** What the 600 answered; each draws from a chance of their own, so that it changes nothing else that is drawn. */
export function answerRows(registrations: StatedRegistration[], days: string[]) {
  const answers: Prisma.AnswerCreateManyInput[] = [];
  const chosen: Prisma.AnswerOptionCreateManyInput[] = [];
  const optionsOf = new Map<string, string[]>();
  for (const { id, locale, submittedAt } of registrations) {
    const chance = chanceOf(`answers ${id}`);
    const add = (slug: string, { text = "", options = [] as string[] }) => {
      const { kind } = at(
        questions.filter((question) => question.slug === slug),
        0,
      );
      const answerId = demoId(`answer ${id} ${slug}`);
      answers.push({
        ...{ id: answerId, registrationId: id, questionId: questionId(slug), kind, text, updatedAt: submittedAt },
      });
      const ids = options.map((option) => optionId(slug, option));
      chosen.push(...ids.map((one) => ({ answerId, optionId: one })));
      optionsOf.set(id, [...(optionsOf.get(id) ?? []), ...ids]);
    };
    if (chance.number() < 0.7) add("arrival", { text: chance.pick([dayBefore(at(days, 0)), at(days, 0)]) });
    const lot = chance.number();
    if (lot < 0.9) add("dinner", { options: [lot < 0.62 ? "yes" : "no"] });
    if (lot < 0.62 && chance.number() < 0.3) {
      const option = chance.pick(["meat", "pork", "fish", "milk", "other"]);
      add("diet", { options: [option] });
      if (option === "other") add("other-diet", { text: chance.pick(dislikes[locale]) });
    }
    if (chance.number() < 0.65) {
      const { en, fr } = at(questions, questions.length - 1);
      add("photographs", { text: locale === "fr" ? fr : en });
    }
  }
  return { answers, chosen, optionsOf };
}

function dayBefore(day: string): string {
  return new Date(Date.parse(`${day}T12:00:00Z`) - 86_400_000).toISOString().slice(0, 10);
}
