import { z } from "zod";
import { marksFit } from "#app/network/stories/note.ts";
import { isPartialDate } from "#app/platform/partial-date.ts";

/** What PostgreSQL can store and a page can show: well-formed, without control characters, no outer spaces. */
const text = z
  .string()
  .min(1)
  .refine((value) => value === value.trim(), "has outer spaces")
  .refine((value) => !/[\p{Cc}\p{Cs}]/u.test(value), "has characters that cannot be stored");
const id = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, "is not in lower case with hyphens");
const countryCode = z.string().regex(/^[A-Z]{2}$/, "is not an ISO 3166-1 alpha-2 code");
const partialDate = z.string().refine(isPartialDate, "is not a date");
const time = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, "is not a time");
const webAddress = z.url({ protocol: /^https?$/ }).max(2000);
const year = z.int().min(1900).max(2100);
const position = z.int().min(1).max(1000);
const amount = z.int().min(0).max(2_000_000_000);
const currency = z.string().regex(/^[A-Z]{3}$/, "is not an ISO 4217 code");
const precision = z.enum(["day", "month", "year", "range", "tbc"]);

export const documents = [
  "000_72191ebe290785a3.txt",
  "001_45daf173d92a2f18.txt",
  "002_ba1c0d70a9b1c02c.txt",
  "003_56f6e9a9c819415a.txt",
  "004_37c31546457c5d03.txt",
] as const;

const place = z.strictObject({ document: z.enum(documents), section: text });
const tablePlace = place.extend({ table: text.optional(), row: position.optional() });
const places = z.array(place).min(1);

const roles = [
  "approver",
  "author",
  "beneficiary",
  "co-funder",
  "co-organiser",
  "commissioner",
  "concerned",
  "contributor",
  "convenor",
  "counterpart",
  "derived-network",
  "endorser",
  "facilitator",
  "framework",
  "funder",
  "granting-body",
  "group",
  "host",
  "implementer",
  "initiator",
  "invited",
  "lead",
  "lead-of-working-group",
  "member",
  "model",
  "moderator",
  "network",
  "observer",
  "opening",
  "organiser",
  "panellist",
  "participant",
  "partner",
  "patron",
  "promoter",
  "provider",
  "recipient",
  "referrer",
  "session-co-organiser",
  "signatory",
  "speaker",
  "sponsor",
  "subject",
  "supporter",
] as const;
const organisationRoles = z.array(z.strictObject({ organisationId: id, role: z.enum(roles) }));

const organisation = z.strictObject({
  id,
  name: text,
  shortName: text.optional(),
  kind: z
    .enum([
      "international-organisation",
      "regional-organisation",
      "eu-body",
      "government",
      "law-enforcement-network",
      "criminal-justice",
      "private-sector",
      "industry-association",
      "civil-society",
      "academia",
      "multistakeholder-forum",
      "expert-committee",
    ])
    .optional(),
  parentId: id.optional(),
  countryCode: countryCode.optional(),
  website: webAddress.optional(),
  nameExpandedByEditor: z.literal(true).optional(),
  aliases: z.array(text),
  note: text.optional(),
  sources: places,
});

const treatyStatus = z.strictObject({
  status: z.enum(["ratified", "signed", "not-signed", "invited-to-accede", "requested-accession"]),
  asOf: partialDate,
  note: text.optional(),
  source: place,
  noteSource: place.optional(),
});

const country = z.strictObject({
  code: countryCode,
  name: text,
  nameInSource: text.optional(),
  codeNote: text.optional(),
  region: z.enum(["Europe", "Americas", "Africa", "Arab region", "Asia and Pacific", "Middle East"]),
  councilOfEuropeMember: z.literal(true).optional(),
  convention: z.strictObject({ ets185: treatyStatus.optional(), ets189: treatyStatus.optional() }),
  contactPoint247: z
    .strictObject({
      status: z.enum(["established", "not-established", "temporary", "under-way", "decision-encouraged"]),
      asOf: partialDate,
      source: place,
    })
    .optional(),
  legislation: z
    .array(
      z.strictObject({
        title: text,
        year: year.optional(),
        status: z.enum(["draft", "adopted", "passed-by-senate"]).optional(),
        note: text.optional(),
        source: place,
      }),
    )
    .optional(),
  cooperation: z.array(z.strictObject({ year, summary: text, source: place })),
});

const person = z.strictObject({
  id,
  name: text,
  title: text,
  organisationId: id.optional(),
  countryCode: countryCode.optional(),
  appearances: z.array(z.strictObject({ conferenceId: id, sessionId: id.optional(), role: z.enum(roles) })).optional(),
  sources: places,
});

const projectStatement = z.strictObject({ text, outputNumber: position.optional(), source: place });

const project = z.strictObject({
  id,
  name: text,
  shortName: text.optional(),
  aliases: z.array(text),
  phase: z
    .string()
    .regex(/^\d{1,2}$/)
    .optional(),
  reference: text.optional(),
  website: webAddress.optional(),
  predecessorId: id.optional(),
  predecessorNote: text.optional(),
  area: text.optional(),
  objective: text,
  objectiveTruncated: z.literal(true).optional(),
  target: text.optional(),
  targetSource: place.optional(),
  startDate: partialDate.optional(),
  endDate: partialDate.optional(),
  datePrecision: precision.optional(),
  dateNote: text.optional(),
  budget: z.strictObject({ amount, currency, note: text.optional() }).optional(),
  outputs: z.array(
    z.strictObject({
      number: position,
      title: text,
      summary: text.optional(),
      truncated: z.literal(true).optional(),
    }),
  ),
  implementedBy: z.array(id),
  partnerIds: z.array(id).optional(),
  countryCodes: z.array(countryCode).optional(),
  contributions: z.array(
    z.strictObject({
      organisationId: id,
      amount: amount.optional(),
      currency: currency.optional(),
      date: partialDate.optional(),
      year: z
        .string()
        .regex(/^\d{4}(-\d{4})?$/)
        .optional(),
      note: text.optional(),
      source: place,
      furtherSources: z.array(place).optional(),
    }),
  ),
  contributionTotals: z
    .array(z.strictObject({ organisationId: id, amount, currency, note: text.optional(), source: place }))
    .optional(),
  results: z.array(projectStatement).optional(),
  workToDate: z.array(projectStatement).optional(),
  plannedWork: z.array(projectStatement).optional(),
  note: text.optional(),
  sources: places,
});

const instrument = z.strictObject({
  id,
  number: text.optional(),
  name: text,
  aliases: z.array(text).optional(),
  kind: z.enum(["treaty", "eu-framework-decision"]),
  organisationId: id,
  date: partialDate.optional(),
  note: text.optional(),
  articlesNamed: z.array(z.strictObject({ article: text, subject: text })).optional(),
  statusAsOf: partialDate.optional(),
  statusCounts: z
    .strictObject({
      ratified: amount,
      signed: amount,
      notSignedCouncilOfEuropeMembers: amount.optional(),
      invitedToAccede: amount.optional(),
      requestedAccession: amount.optional(),
    })
    .optional(),
  ratificationsByYear: z
    .array(z.strictObject({ yearNumber: position, year, additional: amount, total: amount }))
    .optional(),
  sources: places,
});

const activity = z.strictObject({
  id,
  projectId: id.optional(),
  fundingProjectId: id.optional(),
  conferenceId: id.optional(),
  startDate: partialDate.optional(),
  endDate: partialDate.optional(),
  datePrecision: precision,
  /** Empty where the cell of the table is empty. */
  dateText: z.union([z.literal(""), text]),
  place: text.optional(),
  placeText: text.optional(),
  countryCode: countryCode.optional(),
  subjectCountryCodes: z.array(countryCode).optional(),
  title: text,
  description: text,
  kind: z.enum([
    "conference",
    "workshop",
    "meeting",
    "mission",
    "training",
    "legal-analysis",
    "study",
    "publication",
    "contribution",
  ]),
  status: z.enum(["done", "planned", "tbc"]),
  organisationIds: z.array(id),
  organisationRoles,
  outputs: z.array(position),
  outputsText: text.optional(),
  outputsSource: z.array(place).optional(),
  note: text.optional(),
  source: tablePlace,
  furtherSources: z.array(place).optional(),
});

const fact = z.strictObject({ label: text, value: amount, qualifier: text.optional() });

const session = z.strictObject({
  id,
  title: text,
  kind: z.enum(["session", "workshop", "plenary", "forum", "topic"]),
  number: z
    .string()
    .regex(/^\d{1,4}$/)
    .optional(),
  date: partialDate.optional(),
  weekday: text.optional(),
  startTime: time.optional(),
  endTime: time.optional(),
  room: text.optional(),
  organiserIds: z.array(id).optional(),
  sponsorIds: z.array(id).optional(),
  moderatorOrganisationIds: z.array(id).optional(),
  panelOrganisationIds: z.array(id).optional(),
  panellistIds: z.array(id).optional(),
  moderatorIds: z.array(id).optional(),
  premise: text.optional(),
  focusQuestions: z.array(text).optional(),
  background: z.array(text).optional(),
  conclusions: z.array(text).optional(),
  facts: z.array(fact).optional(),
  note: text.optional(),
  sources: places,
});

const conference = z.strictObject({
  id,
  name: text,
  altNames: z.array(text).optional(),
  series: id.optional(),
  editionYear: year,
  startDate: partialDate.optional(),
  endDate: partialDate.optional(),
  datePrecision: precision,
  city: text.optional(),
  countryCode: countryCode.optional(),
  venue: text.optional(),
  theme: text.optional(),
  status: z.enum(["held", "planned"]),
  hostOrganisationIds: z.array(id),
  participatingOrganisationIds: z.array(id),
  participatingCountryCodes: z.array(countryCode).optional(),
  coveredCountryCodes: z.array(countryCode).optional(),
  programme: z.array(text).optional(),
  conclusions: z.array(text),
  facts: z.array(fact),
  sessions: z.array(session).optional(),
  activityIds: z.array(id),
  note: text.optional(),
  sources: places,
});

const partnership = z.strictObject({
  id,
  kind: z.enum([
    "co-funding",
    "co-organised-event",
    "participation",
    "observer-status",
    "working-group",
    "agreement",
    "information-exchange",
    "technical-assistance",
    "recommendation-or-endorsement",
    "membership",
    "study-cooperation",
    "support-in-kind",
    "tension",
  ]),
  status: z.enum(["planned", "tbc"]).optional(),
  title: text,
  description: text,
  organisationIds: z.array(id),
  organisationRoles,
  countryCodes: z.array(countryCode).optional(),
  year: year.optional(),
  startDate: partialDate.optional(),
  endDate: partialDate.optional(),
  datePrecision: precision,
  amount: amount.optional(),
  currency: currency.optional(),
  projectId: id.optional(),
  conferenceId: id.optional(),
  activityId: id.optional(),
  note: text.optional(),
  source: tablePlace,
  furtherSources: z.array(place).optional(),
});

const study = z.strictObject({
  id,
  title: text,
  subtitle: text.optional(),
  purpose: text,
  number: position.optional(),
  group: id,
  status: z.enum(["planned", "under-way"]).optional(),
  statusAsOf: partialDate.optional(),
  carriedOutBy: text.optional(),
  carriedOutByOrganisationIds: z.array(id).optional(),
  carriedOutByCountryCodes: z.array(countryCode).optional(),
  feedsInto: z.array(id).optional(),
  workingGroupId: id.optional(),
  workingGroupMemberIds: z.array(id).optional(),
  supportedByOrganisationIds: z.array(id).optional(),
  relatedStudyIds: z.array(id).optional(),
  projectId: id.optional(),
  outputs: z.array(position).optional(),
  launchedDate: partialDate.optional(),
  dueDate: partialDate.optional(),
  decidedDate: partialDate.optional(),
  startDate: partialDate.optional(),
  plannedYear: year.optional(),
  note: text.optional(),
  sources: places,
});

const publication = z.strictObject({
  id,
  title: text,
  type: id,
  number: text.optional(),
  publisherId: id,
  approvedById: id.optional(),
  authorIds: z.array(id).optional(),
  date: partialDate.optional(),
  endDate: partialDate.optional(),
  datePrecision: precision,
  dateNote: text.optional(),
  summary: text,
  status: id.optional(),
  statusAsOf: partialDate.optional(),
  document: z.enum(documents).optional(),
  projectId: id.optional(),
  conferenceId: id.optional(),
  relatedStudyId: id.optional(),
  countryCodes: z.array(countryCode).optional(),
  sources: places,
});

/** What became of a conclusion: the `position`-th (from 1) of those printed for its conference. */
const conclusion = z.strictObject({
  id,
  conferenceId: id,
  position,
  state: z.enum(["open", "under_way", "done", "dropped"]),
  asOf: partialDate.optional(),
  note: text.optional(),
  /** Ours: the documents are in English. */
  noteFr: text.optional(),
  ownerIds: z.array(id).optional(),
  activityIds: z.array(id).optional(),
  partnershipIds: z.array(id).optional(),
  projectIds: z.array(id).optional(),
  sources: places,
});

/** A way through the network: each step is a view (its address), and a note whose marks mean its sources. */
const tour = z.strictObject({
  id,
  title: text,
  titleFr: text,
  intro: text,
  introFr: text,
  steps: z
    .array(
      z
        .strictObject({ id, title: text, titleFr: text, note: text, noteFr: text, query: text, sources: places })
        .refine(({ note, sources }) => marksFit(note, sources.length), { path: ["note"], message: "has marks amiss" })
        .refine(({ noteFr, sources }) => marksFit(noteFr, sources.length), {
          path: ["noteFr"],
          message: "has marks amiss",
        }),
    )
    .min(1)
    .max(20),
});

/** One schema per file; a row with a field it does not know is refused. */
export const rowSchemas = {
  organisations: organisation,
  countries: country,
  people: person,
  projects: project,
  instruments: instrument,
  activities: activity,
  conferences: conference,
  partnerships: partnership,
  studies: study,
  publications: publication,
  conclusions: conclusion,
  tours: tour,
};

export type FileName = keyof typeof rowSchemas;
export const fileNames = Object.keys(rowSchemas) as FileName[];

/** All rows of all files. */
export type Content = { [File in FileName]: z.infer<(typeof rowSchemas)[File]>[] };
export type RowOf<File extends FileName> = Content[File][number];
export type SessionRow = z.infer<typeof session>;
export type Place = z.infer<typeof tablePlace>;
