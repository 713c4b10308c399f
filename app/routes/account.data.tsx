import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslations } from "use-intl";
import { countAttempts, ownPasswordAttempts } from "#app/accounts/attempts.server.ts";
import { agreeToNotice, deleteAccount } from "#app/accounts/commands/profile.server.ts";
import { AccountForm, type FormAnswer } from "#app/accounts/components/form.tsx";
import { PasswordField } from "#app/accounts/components/password-field.tsx";
import { mend, titled } from "#app/accounts/forms.server.ts";
import { ownResponsibilities } from "#app/accounts/queries/own.server.ts";
import { canAdminister } from "#app/accounts/rules.ts";
import { deleteAccountSchema } from "#app/accounts/schemas.server.ts";
import { signedOutCookie } from "#app/accounts/session.server.ts";
import { eraseInvitations } from "#app/invitations/personal-data.server.ts";
import { eraseMails } from "#app/mail/personal-data.server.ts";
import { translatorFor } from "#app/messages.server.ts";
import { eraseRecordProposals } from "#app/organisations/record/personal-data.server.ts";
import { actOf } from "#app/platform/act.ts";
import type { AppContext } from "#app/platform/context.ts";
import { AppError } from "#app/platform/errors.ts";
import { parseForm } from "#app/platform/forms.server.ts";
import { pickText } from "#app/platform/locale.ts";
import { answering, requireAccount } from "#app/platform/responses.server.ts";
import { Agreement } from "#app/privacy/components/agreement.tsx";
import { HeldData } from "#app/privacy/components/held-data.tsx";
import { agreementOf, heldParts } from "#app/privacy/mine.server.ts";
import { heldOfAccount } from "#app/privacy/queries/held.server.ts";
import { eraseProposals } from "#app/programme/call/personal-data.server.ts";
import { eraseSpeaking } from "#app/programme/speakers/personal-data.server.ts";
import { countOpenRegistrations, eraseRegistrations } from "#app/registration/personal-data.server.ts";
import { buttonClass } from "#app/ui/button.tsx";
import { Checkbox } from "#app/ui/field.tsx";
import { redirectWithFlash } from "#app/ui/flash.server.ts";
import { Icon } from "#app/ui/icon.tsx";
import { Link } from "#app/ui/link.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { Page, Section } from "#app/ui/page.tsx";

export async function loader({ request, context }: LoaderFunctionArgs) {
  const account = requireAccount(context, request);
  const { locale } = context.visitor;
  const now = context.clock.now();
  const { soleOwnerOf, administrators } = await ownResponsibilities(context.db, account.id);
  return {
    title: titled(translatorFor(locale, "accounts")("data.title")),
    lastAdministrator: canAdminister(account) && administrators <= 1,
    soleOwnerOf: soleOwnerOf.map(({ slug, nameEn, nameFr }) => ({
      slug,
      name: pickText({ en: nameEn, fr: nameFr }, locale) ?? { text: slug, lang: locale },
    })),
    openRegistrations: await countOpenRegistrations(context.db, account, now),
    notice: await agreementOf(context.db, account.id, locale),
    parts: await heldParts(context.db, await heldOfAccount(context.db, account, now), locale),
  };
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title ?? "Octopus" }];

export async function action({ request, context }: ActionFunctionArgs) {
  const account = requireAccount(context, request);
  const formData = await request.formData();
  if (formData.get("intent") === "agree") return answering(() => agree(context));
  const parsed = parseForm(formData, deleteAccountSchema, { hide: ["current"] });
  if (!parsed.ok) return mend({ form: parsed.reply });
  return answering(async () => {
    const limit = await countAttempts(context, ownPasswordAttempts(account));
    if (limit) return mend(parsed, { "": [limit] });
    const erasers = [
      ...[eraseInvitations, eraseProposals, eraseRecordProposals],
      ...[eraseSpeaking, eraseRegistrations, eraseMails],
    ];
    const refused = await deleteAccount(context.db, actOf(context), parsed.value, erasers);
    if (refused === "wrong_password") return mend(parsed, { current: [refused] });
    if (refused) throw new AppError("wrong_state");
    // Places that were kept for who leaves have gone to others, who are told.
    context.jobs.wake("mail");
    const text = translatorFor(context.visitor.locale, "accounts")("data.done");
    const clock = { now: context.clock.now(), secureCookies: context.config.secureCookies };
    const headers = { "Set-Cookie": signedOutCookie(context.db, clock) };
    return redirectWithFlash(context, "/", { tone: "success", text }, { headers });
  });
}

async function agree(context: AppContext) {
  await agreeToNotice(context.db, actOf(context));
  const text = translatorFor(context.visitor.locale, "privacy.mine")("agreedNow");
  return redirectWithFlash(context, "/account/data", { tone: "success", text });
}

export default function Data() {
  const t = useTranslations("accounts.data");
  const mine = useTranslations("privacy.mine");
  const { lastAdministrator, soleOwnerOf, notice, parts } = useLoaderData<typeof loader>();
  const blocked = lastAdministrator || soleOwnerOf.length > 0;
  return (
    <Page title={t("title")}>
      <Section id="export" title={t("export")}>
        <p className="mb-4 max-w-prose">{t("exportLead")}</p>
        <a href="/account/export.json" download className={buttonClass("secondary", "md")}>
          <Icon name="download" />
          {t("download")}
        </a>
      </Section>
      <Section id="notice" title={mine("notice")}>
        <Agreement notice={notice} />
      </Section>
      <Section id="held" title={mine("held")}>
        <p className="mb-4 max-w-prose">{mine("heldLead")}</p>
        <HeldData parts={parts} />
      </Section>
      <Section id="erase" title={t("erase")}>
        {blocked ? <Blocked /> : <Erase />}
      </Section>
    </Page>
  );
}

function Blocked() {
  const t = useTranslations("accounts.data");
  const { lastAdministrator, soleOwnerOf } = useLoaderData<typeof loader>();
  return (
    <Notice tone="warning" title={t("blockedTitle")}>
      {lastAdministrator && <p>{t("blockedAdministrator")}</p>}
      {soleOwnerOf.length > 0 && (
        <>
          <p>{t("blockedOwner")}</p>
          <ul>
            {soleOwnerOf.map(({ slug, name }) => (
              <li key={slug}>
                <Link to={`/organise/${slug}`} lang={name.lang}>
                  {name.text}
                </Link>
              </li>
            ))}
          </ul>
        </>
      )}
    </Notice>
  );
}

function Erase() {
  const t = useTranslations("accounts");
  const mine = useTranslations("privacy.mine");
  const { openRegistrations } = useLoaderData<typeof loader>();
  const answer = useActionData() as FormAnswer;
  const labels = { current: t("fields.currentPassword"), understood: t("data.understood") };
  return (
    <>
      <p className="max-w-prose">{t("data.eraseLead")}</p>
      <p className="mt-3 max-w-prose">{mine("stays")}</p>
      {openRegistrations > 0 && (
        <Notice tone="warning" className="mt-4">
          <p>{t("data.registrations", { count: openRegistrations })}</p>
          <p>
            <Link to="/registrations">{t("data.seeRegistrations")}</Link>
          </p>
        </Notice>
      )}
      <div className="mt-4">
        <AccountForm id="erase-account" answer={answer} labels={labels} submit={t("data.submit")} variant="danger">
          {(fields) => (
            <>
              <PasswordField field={fields.current} label={labels.current} purpose="current" />
              <Checkbox field={fields.understood} label={labels.understood} required />
            </>
          )}
        </AccountForm>
      </div>
    </>
  );
}
