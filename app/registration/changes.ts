const comparedFields = [
  "state",
  "categoryId",
  "name",
  "position",
  "organisationName",
  "countryCode",
  "locale",
  "languages",
  "interpretation",
  "accessNeeds",
  "companions",
  "listConsent",
] as const;

/**
 * What of a registration is told to the person and kept in its history when it changes. Of `answers` only which questions
 * were answered otherwise (their ids), never what. `session`: one that was signed up to, or left.
 */
export const recordedFields = [...comparedFields, "answers", "session"] as const;

export type RecordedField = (typeof recordedFields)[number];

type Value = string | string[];

/** Old and new value of each field that differs. */
export type FieldChanges = Partial<Record<RecordedField, [Value, Value]>>;

type Recorded = Record<(typeof comparedFields)[number], Value>;

function same(one: Value, other: Value): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

/** What somebody needs to take part is nobody's business in a log or a mail: only whether something is said. */
function discreet(field: RecordedField, value: Value): Value {
  return field === "accessNeeds" && value !== "" ? "given" : value;
}

/** What differs between two versions of a registration. */
export function changedFields(before: Recorded, after: Recorded): FieldChanges {
  const changed = comparedFields.filter((field) => !same(before[field], after[field]));
  return Object.fromEntries(
    changed.map((field) => [field, [discreet(field, before[field]), discreet(field, after[field])]]),
  );
}
