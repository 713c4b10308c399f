import { translatorFor } from "#app/messages.server.ts";
import type { AppContext } from "#app/platform/context.ts";
import { dayWords } from "#app/platform/instant-words.ts";
import { type Locale, pickText } from "#app/platform/locale.ts";
import { notFound } from "#app/platform/responses.server.ts";
import { newCode } from "#app/platform/token.server.ts";
import type { ConferenceForRegistration } from "#app/registration/conference-for-registration.server.ts";
import { listMembers, organisationChoices, readDelegationForm } from "#app/registration/delegations/queries.server.ts";
import { memberStates } from "#app/registration/delegations/rules.ts";
import { countryChoices } from "#app/registration/queries/form.server.ts";

const codeLength = 8;

/** A delegation as the desk shows it, or what a new one begins with. */
export async function deskView(context: AppContext, conference: ConferenceForRegistration, id: string | null) {
  const { db, visitor } = context;
  const { locale } = visitor;
  const form = await readDelegationForm(db, conference.id, id);
  if (!form) throw notFound();
  const { values, quotas } = form;
  const members = id === null ? [] : await listMembers(db, id);
  const name = values && pickText({ en: values.nameEn, fr: values.nameFr }, locale);
  return {
    title: name?.text ?? translatorFor(locale, "delegations.desk")("add"),
    titleLang: name?.lang ?? locale,
    id,
    isNew: id === null,
    values: {
      nameEn: values?.nameEn ?? "",
      nameFr: values?.nameFr ?? "",
      organisationId: values?.organisationId ?? "",
      countryCode: values?.countryCode ?? "",
      code: values ? (values.code ?? "") : newCode(codeLength),
      domains: values?.domains.join("\n") ?? "",
      includesAll: values?.includesAll ? "on" : "",
      headName: values?.headName ?? "",
      headEmail: values?.headEmail ?? "",
      headLocale: values?.headLocale ?? locale,
    },
    quotas,
    choices: { organisations: await organisations(context), countries: await countryChoices(db, locale) },
    members: members.map(({ category, ...member }) => ({
      ...{ reference: member.reference, name: member.name, position: member.position, state: member.state },
      category: pickText({ en: category.nameEn, fr: category.nameFr }, locale)?.text ?? "",
    })),
    removable: id !== null && !members.some(({ state }) => memberStates.includes(state)),
    letter: values?.letter && {
      name: values.letter.name,
      when: dayWords(values.letter.createdAt, locale, conference.timeZone),
    },
  };
}

export type DeskDelegation = Awaited<ReturnType<typeof deskView>>;

async function organisations({ db, visitor: { locale } }: AppContext) {
  const order = new Intl.Collator(locale);
  return (await organisationChoices(db))
    .map(({ id, nameEn, nameFr, acronym }) => ({ value: id, label: named({ nameEn, nameFr }, locale, acronym) }))
    .sort((one, other) => order.compare(one.label, other.label));
}

function named({ nameEn, nameFr }: { nameEn: string; nameFr: string | null }, locale: Locale, acronym: string | null) {
  const name = pickText({ en: nameEn, fr: nameFr }, locale)?.text ?? nameEn;
  return acronym ? `${name} (${acronym})` : name;
}
