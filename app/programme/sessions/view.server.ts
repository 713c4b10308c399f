import type { AppContext } from "#app/platform/context.ts";
import { languageName } from "#app/platform/language-names.ts";
import { type Locale, pickText } from "#app/platform/locale.ts";
import { notFound } from "#app/platform/responses.server.ts";
import { wasPublished } from "#app/programme/sessions/published.server.ts";
import { readSessionForm, type SessionFormRow, sessionChoices } from "#app/programme/sessions/queries.server.ts";
import { mayDelete } from "#app/programme/sessions/rules.ts";
import type { ConferenceForRegistration } from "#app/registration/conference-for-registration.server.ts";
import { spokenLanguages } from "#app/registration/languages.ts";

/** A session as its form shows it, or what a new one begins with. */
export async function sessionFormView(context: AppContext, conference: ConferenceForRegistration, id: string | null) {
  const { db } = context;
  const read = id === null ? null : await readSessionForm(db, conference, id);
  if (id !== null && !read) throw notFound();
  const row = read?.row ?? null;
  const traces = row ? await wasPublished(db, conference.id, row.id) : null;
  return {
    id,
    version: row?.version ?? null,
    cancelled: row?.cancelledAt != null,
    removable: traces !== null && mayDelete(traces),
    published: traces?.published ?? false,
    publicPath: row && `/conferences/${conference.slug}/programme/${row.slug}`,
    missing: read?.missing ?? [],
    slots: (row?.slots ?? []).map(({ startsAt, endsAt, room }) => ({
      ...{ startsAt, endsAt, room: { en: room.nameEn, fr: room.nameFr } },
    })),
    dateFrom: row?.dateFrom ?? null,
    values: valuesOf(row),
    lists: listsOf(row),
    choices: await choicesOf(context, conference, id),
  };
}

export type SessionFormView = Awaited<ReturnType<typeof sessionFormView>>;

function valuesOf(row: SessionFormRow | null) {
  const number = (value: number | null | undefined) => (value == null ? "" : String(value));
  return {
    ...{ kind: row?.kind ?? "workshop", number: number(row?.number), trackId: row?.trackId ?? "" },
    ...{ titleEn: row?.titleEn ?? "", titleFr: row?.titleFr ?? "" },
    ...{ premise: row?.premise ?? "", premiseFr: row?.premiseFr ?? "" },
    ...{ descriptionEn: row?.descriptionEn ?? "", descriptionFr: row?.descriptionFr ?? "" },
    ...{ language: row?.language ?? "", access: row?.access ?? "registered" },
    categoryIds: (row?.categories ?? []).map(({ categoryId }) => categoryId),
    ...{ capacity: number(row?.capacity), expected: number(row?.expected), minutes: number(row?.minutes) },
    equipment: row?.equipment ?? [],
    ...{ internalNote: row?.internalNote ?? "", isInternal: row?.isInternal ? "on" : "" },
  };
}

function listsOf(row: SessionFormRow | null) {
  const lines = (kind: SessionFormRow["statements"][number]["kind"]) =>
    (row?.statements ?? [])
      .filter((one) => one.kind === kind)
      .map(({ id, text, textFr }) => ({ id, en: text, fr: textFr ?? "" }));
  return {
    questions: lines("focus_question"),
    background: lines("background"),
    organisations: (row?.organisations ?? []).map(({ organisationId, role }) => ({ id: organisationId, role })),
    projects: (row?.projects ?? []).map(({ projectId }) => ({ id: projectId })),
    follows: (row?.follows ?? []).map(({ pastId }) => ({ id: pastId })),
  };
}

async function choicesOf(
  { db, visitor: { locale } }: AppContext,
  conference: ConferenceForRegistration,
  id: string | null,
) {
  const { tracks, categories, organisations, projects, sessions } = await sessionChoices(db, conference.id, id);
  return {
    tracks: tracks.map((row) => choice(row, locale)),
    categories: categories.map((row) => choice(row, locale)),
    organisations: organisationOptions(organisations, locale),
    projects: inOrder(
      projects.map((row) => choice(row, locale)),
      locale,
    ),
    sessions: sessions.map(({ id: value, title, conference: { nameEn, nameFr } }) => ({
      value,
      label: [pickText({ en: nameEn, fr: nameFr }, locale), pickText(title, locale)]
        .map((text) => text?.text ?? "")
        .join(" · "),
    })),
    languages: languageOptions(conference.languages, locale),
  };
}

function choice({ id, nameEn, nameFr }: Named, locale: Locale) {
  return { value: id, label: pickText({ en: nameEn, fr: nameFr }, locale)?.text ?? nameEn };
}

/** Languages to choose from, those of the conference first. */
export function languageOptions(own: string[], locale: Locale) {
  const tags = [...new Set([...own, ...spokenLanguages])];
  return tags.map((tag) => ({ value: tag, label: languageName(tag, locale) }));
}

type Named = { id: string; nameEn: string; nameFr: string | null };

/** Organisations to choose from, by name, with their acronyms. */
export function organisationOptions(rows: (Named & { acronym: string | null })[], locale: Locale) {
  return inOrder(
    rows.map(({ acronym, ...row }) => {
      const { value, label } = choice(row, locale);
      return { value, label: acronym && acronym !== label ? `${label} (${acronym})` : label };
    }),
    locale,
  );
}

function inOrder(options: { value: string; label: string }[], locale: Locale) {
  const order = new Intl.Collator(locale);
  return options.sort((one, other) => order.compare(one.label, other.label));
}
