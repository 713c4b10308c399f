import { z } from "zod";
import { nameLanguages } from "#app/organisations/names.ts";
import { identifierOf } from "#app/organisations/record/identifiers.ts";
import { isPartialDate } from "#app/platform/partial-date.ts";
import { isSafeLine, isSafeText } from "#app/platform/safe-text.ts";
import { isSlug } from "#app/platform/text.ts";
import {
  CitationRank,
  DateCertainty,
  DateEnd,
  IdentifierScheme,
  OrganisationKind,
  OrganisationRelationKind,
  PartnershipKind,
  PartnershipState,
  PartyRole,
} from "#prisma/generated/enums.ts";

// What the forms of the record send. Other entries are named as people name them; `resolve.server.ts` finds them.

export const limits = { line: 300, text: 4000, reason: 2000, lines: 40, parties: 60 } as const;

function line(limit: number = limits.line) {
  return z.string().trim().max(limit).refine(isSafeLine, "unsafe_text");
}

function text(limit: number = limits.text) {
  return z
    .string()
    .max(limit)
    .refine(isSafeText, "unsafe_text")
    .transform((typed) => typed.trim().replaceAll("\r\n", "\n"));
}

const requiredLine = z.string().trim().min(1).max(limits.line).refine(isSafeLine, "unsafe_text");

/** Left empty: nobody says. */
const orNull = <Schema extends z.ZodType>(schema: Schema) =>
  schema.optional().transform((value) => (value === undefined || value === "" ? null : value));

const nullLine = (limit?: number) => orNull(line(limit));
const nullText = (limit?: number) => orNull(text(limit));
const date = orNull(line(10).refine((typed) => typed === "" || isPartialDate(typed), "partial_date"));
const countryCode = orNull(z.string().regex(/^[A-Z]{2}$/));
const slug = z
  .string()
  .trim()
  .max(120)
  .refine((typed) => isSlug(typed) && !["new", "search.json"].includes(typed), "address")
  .optional();

/** "www.itu.int" is taken as https, "//www.itu.int" is not an address; only http and https, without a name or password in it. */
const webAddress = line(500).transform((typed, context) => {
  if (typed === "") return "";
  const address = /^[a-z][a-z0-9+.-]*:/i.test(typed) ? typed : `https://${typed}`;
  if (!typed.startsWith("/") && isWebAddress(address)) return address;
  context.addIssue({ code: "custom", message: "website" });
  return z.NEVER;
});

function isWebAddress(address: string): boolean {
  if (!URL.canParse(address)) return false;
  const { protocol, hostname, username, password } = new URL(address);
  return /^https?:$/.test(protocol) && hostname.includes(".") && username === "" && password === "";
}

/** Lines in which `filled` finds nothing go away; the others know where they stood, so that a complaint finds them. */
function lines<Schema extends z.ZodType<object>>(
  schema: Schema,
  filled: (line: z.output<Schema>) => boolean,
  most: number = limits.lines,
) {
  return z
    .array(schema)
    .max(most)
    .default([])
    .transform((all) => all.map((one, at) => ({ ...one, at })).filter(filled));
}

/** Complains about a part of a line that is missing although the line is begun. */
function need<Line extends object>(line: Line, context: z.RefinementCtx, ...parts: (keyof Line & string)[]): void {
  const isBegun = Object.entries(line).some(([key, value]) => value !== null && value !== "" && !defaults.has(key));
  for (const part of parts)
    if (isBegun && (line[part] === null || line[part] === ""))
      context.addIssue({ code: "custom", message: "required", path: [part] });
}

/** What a select always says does not begin a line. */
const defaults = new Set(["kind", "scheme", "rank", "stance", "role", "lang"]);

const name = z.strictObject({
  text: nullLine(),
  kind: z.enum(["official", "alias", "former"]),
  lang: orNull(z.enum(nameLanguages)),
});

const identifier = z
  .strictObject({ scheme: z.enum(IdentifierScheme), value: nullLine(200) })
  .transform(({ scheme, value }, context) => {
    const found = value === null ? null : identifierOf(scheme, value);
    if (value !== null && found === null)
      context.addIssue({ code: "custom", message: `identifier_${scheme}`, path: ["value"] });
    return { scheme, value: found };
  });

const link = z
  .strictObject({ labelEn: nullLine(), labelFr: nullLine(), url: orNull(webAddress) })
  .superRefine((value, context) => need(value, context, "labelEn", "url"));

const relation = z.strictObject({ kind: z.enum(OrganisationRelationKind), to: nullLine(), since: date });

const citation = z
  .strictObject({
    source: nullLine(160),
    section: nullLine(),
    row: orNull(
      z
        .string()
        .trim()
        .regex(/^\d{0,4}$/, "whole_number"),
    ),
    says: nullText(2000),
    stance: z.enum(["supports", "contradicts"]).default("supports"),
    rank: z.enum(CitationRank).default("normal"),
    // What the documents print and no form changes.
    tableTitle: nullLine(),
    aspect: nullLine(60),
  })
  .superRefine((value, context) => {
    need(value, context, "source", "section");
    if (value.source && value.stance === "contradicts" && value.says === null)
      context.addIssue({ code: "custom", message: "says", path: ["says"] });
  });

const source = z
  .strictObject({
    title: nullLine(),
    publisher: nullLine(),
    url: orNull(webAddress),
    date,
    section: nullLine(),
    says: nullText(2000),
    stance: z.enum(["supports", "contradicts"]).default("supports"),
  })
  .superRefine((value, context) => {
    need(value, context, "title", "publisher", "section");
    if (value.title && value.stance === "contradicts" && value.says === null)
      context.addIssue({ code: "custom", message: "says", path: ["says"] });
  });

const shared = {
  intent: z.literal("save").optional(),
  /** The state that was seen; absent: a new entry. */
  seen: z
    .string()
    .regex(/^[\w-]{22}$/)
    .optional(),
  /** Of a proposal that is changed: its version that was seen. */
  version: z.coerce.number().int().positive().optional(),
  slug,
  citations: lines(citation, ({ source }) => source !== null),
  sources: lines(source, ({ title }) => title !== null, 10),
  reason: text(limits.reason).pipe(z.string().min(1)),
};

export const organisationForm = z.strictObject({
  ...shared,
  nameEn: requiredLine,
  nameFr: nullLine(),
  acronym: nullLine(60),
  kind: orNull(z.enum(OrganisationKind)),
  parent: nullLine(),
  country: countryCode,
  website: orNull(webAddress),
  descriptionEn: nullText(),
  descriptionFr: nullText(),
  note: nullText(2000),
  names: lines(name, ({ text }) => text !== null),
  identifiers: lines(identifier, ({ value }) => value !== null),
  links: lines(link, ({ url }) => url !== null),
  relations: lines(relation, ({ to }) => to !== null),
});

const party = z
  .strictObject({ party: nullLine(), role: orNull(z.enum(PartyRole)), onBehalfOf: nullLine() })
  .superRefine((value, context) => need(value, context, "party"));

export const partnershipForm = z.strictObject({
  ...shared,
  titleEn: requiredLine,
  titleFr: nullLine(),
  kind: z.enum(PartnershipKind),
  state: z.enum(PartnershipState),
  descriptionEn: text().pipe(z.string().min(1)),
  descriptionFr: nullText(),
  signedOn: date,
  inForceOn: date,
  dateFrom: date,
  dateTo: date,
  dateEnd: z.enum(DateEnd),
  dateCertainty: z.enum(DateCertainty),
  amount: orNull(
    z
      .string()
      .trim()
      .transform((typed) => typed.replace(/[\s.,’'\u00A0\u202F]/g, ""))
      .refine((typed) => /^\d{0,9}$/.test(typed), "whole_number"),
  ),
  currency: orNull(
    z
      .string()
      .trim()
      .toUpperCase()
      .refine((typed) => /^([A-Z]{3})?$/.test(typed), "currency"),
  ),
  note: nullText(2000),
  project: nullLine(160),
  conference: nullLine(160),
  activity: nullLine(160),
  parties: lines(party, ({ party }) => party !== null, limits.parties),
});

export const personForm = z.strictObject({
  ...shared,
  name: requiredLine,
  position: nullLine(),
  positionFrom: date,
  positionTo: date,
  organisation: nullLine(),
  country: countryCode,
});

export const recordForms = { organisation: organisationForm, partnership: partnershipForm, person: personForm };

export type Typed = {
  organisation: z.output<typeof organisationForm>;
  partnership: z.output<typeof partnershipForm>;
  person: z.output<typeof personForm>;
};

/** What is decided and said about a proposal. */
export const messageForm = z.strictObject({
  intent: z.enum(["ask", "answer", "refuse"]),
  version: z.coerce.number().int().positive(),
  text: text(limits.reason).pipe(z.string().min(1)),
});

export const withdrawForm = z.strictObject({
  intent: z.literal("withdraw"),
  version: z.coerce.number().int().positive(),
});

const fieldName = z.string().regex(/^[a-zA-Z]{1,40}$/);

export const acceptForm = z.strictObject({
  intent: z.literal("accept"),
  version: z.coerce.number().int().positive(),
  /** The state of the entry that the reviewer compared with; absent: there is none yet. */
  seen: z
    .string()
    .regex(/^[\w-]{22}$/)
    .optional(),
  fields: z.array(fieldName).max(40).default([]),
  text: text(limits.reason).optional(),
});

/** Taking an earlier state up again, or the entry out of the record. */
export const historyForm = z.strictObject({
  intent: z.enum(["revert", "remove"]),
  number: z.coerce.number().int().positive().max(1_000_000).optional(),
  seen: z
    .string()
    .regex(/^[\w-]{22}$/)
    .optional(),
  reason: text(limits.reason).pipe(z.string().min(1)),
});
