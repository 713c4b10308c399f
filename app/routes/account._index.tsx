import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslations } from "use-intl";
import { updateProfile } from "#app/accounts/commands/profile.server.ts";
import { AccountForm, type FormAnswer } from "#app/accounts/components/form.tsx";
import { mend, titled } from "#app/accounts/forms.server.ts";
import { ownRoles } from "#app/accounts/queries/own.server.ts";
import { profileSchema } from "#app/accounts/schemas.server.ts";
import { translatorFor } from "#app/messages.server.ts";
import { actOf } from "#app/platform/act.ts";
import { parseForm } from "#app/platform/forms.server.ts";
import { locales, pickText } from "#app/platform/locale.ts";
import { inLanguage } from "#app/platform/paths.ts";
import { answering, requireAccount } from "#app/platform/responses.server.ts";
import { RadioGroup, TextField } from "#app/ui/field.tsx";
import { redirectWithFlash } from "#app/ui/flash.server.ts";
import { Link } from "#app/ui/link.tsx";
import { Page, Section } from "#app/ui/page.tsx";

export async function loader({ request, context }: LoaderFunctionArgs) {
  const account = requireAccount(context, request);
  const { locale } = context.visitor;
  const { teams, organisations } = await ownRoles(context.db, account.id);
  const named = ({ slug, nameEn, nameFr }: { slug: string; nameEn: string; nameFr: string | null }) => ({
    slug,
    name: pickText({ en: nameEn, fr: nameFr }, locale) ?? { text: slug, lang: locale },
  });
  return {
    title: titled(translatorFor(locale, "accounts")("profile.title")),
    profile: { name: account.name, locale: account.locale },
    isAdministrator: account.isAdministrator,
    teams: teams.map(({ role, conference }) => ({ role, ...named(conference) })),
    organisations: organisations.map(named),
  };
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title ?? "Octopus" }];

export async function action({ request, context }: ActionFunctionArgs) {
  requireAccount(context, request);
  const parsed = parseForm(await request.formData(), profileSchema);
  if (!parsed.ok) return mend({ form: parsed.reply });
  return answering(async () => {
    await updateProfile(context.db, actOf(context), parsed.value);
    const { locale } = parsed.value;
    // Whoever chooses another language sees it at once, also where the address names the old one.
    const to = context.visitor.prefix ? inLanguage("/account", locale) : "/account";
    const text = translatorFor(context.visitor.prefix ? locale : context.visitor.locale, "accounts")("profile.saved");
    return redirectWithFlash(context, to, { tone: "success", text });
  });
}

export default function Profile() {
  const t = useTranslations("accounts");
  const { profile } = useLoaderData<typeof loader>();
  const answer = useActionData() as FormAnswer;
  const labels = { name: t("fields.name"), locale: t("fields.locale") };
  return (
    <Page title={t("profile.title")}>
      <AccountForm id="profile" answer={answer} initial={profile} labels={labels} submit={t("profile.submit")}>
        {(fields) => (
          <>
            <TextField
              field={fields.name}
              label={labels.name}
              help={t("fields.nameHelp")}
              autoComplete="name"
              maxLength={120}
              required
            />
            <RadioGroup
              field={fields.locale}
              label={labels.locale}
              help={t("fields.localeHelp")}
              options={locales.map((value) => ({ value, label: t(`languages.${value}`) }))}
              required
            />
          </>
        )}
      </AccountForm>
      <Roles />
    </Page>
  );
}

function Roles() {
  const t = useTranslations("accounts.profile");
  const { isAdministrator, teams, organisations } = useLoaderData<typeof loader>();
  const none = !isAdministrator && teams.length === 0 && organisations.length === 0;
  return (
    <Section id="roles" title={t("roles")}>
      {none && <p>{t("none")}</p>}
      <ul className="space-y-1">
        {isAdministrator && <li>{t("administrator")}</li>}
        {teams.map(({ slug, name, role }) => (
          <li key={slug}>
            {t("team", { role })}{" "}
            <Link to={`/organise/${slug}`} lang={name.lang}>
              {name.text}
            </Link>
          </li>
        ))}
        {organisations.map(({ slug, name }) => (
          <li key={slug}>
            {t("organisation")}{" "}
            <Link to={`/organisations/${slug}`} lang={name.lang}>
              {name.text}
            </Link>
          </li>
        ))}
      </ul>
    </Section>
  );
}
