import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import type { ReactNode } from "react";
import { useLocale, useTranslations } from "use-intl";
import { z } from "zod";
import { AccountAccess } from "#app/accounts/administration/account-access.tsx";
import { actOnAccount } from "#app/accounts/administration/account-actions.server.ts";
import { AccountState } from "#app/accounts/administration/account-state.tsx";
import { AdministratorRole } from "#app/accounts/administration/administrator-role.tsx";
import { AuditTable } from "#app/accounts/administration/audit-table.tsx";
import { OrganisationRights } from "#app/accounts/administration/organisation-rights.tsx";
import type { FormAnswer } from "#app/accounts/components/form.tsx";
import { titled } from "#app/accounts/forms.server.ts";
import { requireAdministrator } from "#app/accounts/guard.server.ts";
import { accountForAdmin, countAdministrators } from "#app/accounts/queries/accounts.server.ts";
import { listAudit } from "#app/accounts/queries/audit.server.ts";
import {
  canDisableAccount,
  canEnableAccount,
  canGrantAdministrator,
  canHoldRole,
  canRevokeAdministrator,
} from "#app/accounts/rules.ts";
import { setOrganisationEditor } from "#app/organisations/commands/editors.server.ts";
import { organisationChoices } from "#app/organisations/queries/editors.server.ts";
import { actOf } from "#app/platform/act.ts";
import type { AppContext } from "#app/platform/context.ts";
import { dayWords } from "#app/platform/instant-words.ts";
import { pickText } from "#app/platform/locale.ts";
import { answering, notFound } from "#app/platform/responses.server.ts";
import { Fact } from "#app/ui/fact.tsx";
import { Link } from "#app/ui/link.tsx";
import { Page, Section } from "#app/ui/page.tsx";

async function requireTarget(context: AppContext, id: string | undefined) {
  const known = z.uuid().safeParse(id);
  const account = known.success ? await accountForAdmin(context.db, known.data, context.clock.now()) : null;
  if (!account) throw notFound();
  return account;
}

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const actor = requireAdministrator(context, request);
  const { emailVerifiedAt, disabledAt, teams, organisations, ...account } = await requireTarget(context, params.id);
  const { locale } = context.visitor;
  const administrators = await countAdministrators(context.db);
  const target = { ...account, emailVerified: emailVerifiedAt !== null, disabled: disabledAt !== null };
  const named = (thing: { nameEn: string; nameFr: string | null }) =>
    pickText({ en: thing.nameEn, fr: thing.nameFr }, locale) ?? { text: thing.nameEn, lang: locale };
  const { rows } = await listAudit(context.db, { accountId: account.id, topic: null, page: 1 });
  return {
    title: titled(account.name),
    account: { ...target, disabledAt },
    may: {
      hold: canHoldRole(target),
      grant: canGrantAdministrator(actor, target),
      revoke: canRevokeAdministrator(actor, target, administrators),
      disable: canDisableAccount(actor, target, administrators),
      enable: canEnableAccount(actor, target),
    },
    isOwn: actor.id === account.id,
    teams: teams.map(({ role, conference }) => ({ role, slug: conference.slug, name: named(conference) })),
    organisations: organisations.map((organisation) => ({
      id: organisation.id,
      slug: organisation.slug,
      name: named(organisation),
    })),
    choices: (await organisationChoices(context.db)).map((organisation) => ({
      id: organisation.id,
      name: named(organisation),
    })),
    history: rows.slice(0, 10),
  };
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title ?? "Octopus" }];

export async function action({ request, context, params }: ActionFunctionArgs) {
  requireAdministrator(context, request);
  const target = await requireTarget(context, params.id);
  const formData = await request.formData();
  return answering(() =>
    actOnAccount(context, target, formData, (input) => setOrganisationEditor(context.db, actOf(context), input)),
  );
}

export default function AdminAccount() {
  const t = useTranslations("administration");
  const { account, may, isOwn, organisations, choices, history } = useLoaderData<typeof loader>();
  const answer = useActionData() as FormAnswer;
  return (
    <Page
      wide
      title={account.name}
      lead={account.email}
      breadcrumbs={[{ label: t("accounts.title"), to: "/admin/accounts" }, { label: account.name }]}
    >
      <Section id="facts" title={t("account.facts")}>
        <Facts />
      </Section>
      <Section id="administrator" title={t("account.administrator")}>
        <AdministratorRole account={account} may={may} />
      </Section>
      <Section id="teams" title={t("account.teams")}>
        <Teams />
      </Section>
      <Section id="organisations" title={t("account.organisations")}>
        <OrganisationRights mayHold={may.hold} organisations={organisations} choices={choices} answer={answer} />
      </Section>
      <Section id="access" title={t("account.access")}>
        <AccountAccess account={account} may={may} isOwn={isOwn} />
      </Section>
      <Section id="history" title={t("account.history")}>
        <AuditTable rows={history} caption={t("account.history")} />
        <p className="mt-4">
          <Link to={`/admin/log?account=${account.id}`}>{t("account.allHistory")}</Link>
        </p>
      </Section>
    </Page>
  );
}

function Facts() {
  const t = useTranslations("administration");
  const locale = useLocale();
  const { account } = useLoaderData<typeof loader>();
  const facts: [string, ReactNode][] = [
    [t("accounts.state"), <AccountState key="state" verified={account.emailVerified} disabled={account.disabled} />],
    [t("accounts.created"), dayWords(new Date(account.createdAt), locale, null)],
    [t("account.language"), t(`log.values.${account.locale === "fr" ? "fr" : "en"}`)],
    [t("account.registrations"), account.registrations],
    [t("account.signedIn"), t("account.browsers", { count: account.loginSessions })],
  ];
  return (
    <dl className="facts">
      {facts.map(([name, value]) => (
        <Fact key={name} label={name}>
          {value}
        </Fact>
      ))}
    </dl>
  );
}

function Teams() {
  const t = useTranslations("administration");
  const { teams } = useLoaderData<typeof loader>();
  return (
    <>
      {teams.length === 0 && <p>{t("account.noTeams")}</p>}
      <ul className="space-y-1">
        {teams.map(({ slug, name, role }) => (
          <li key={slug}>
            <Link to={`/organise/${slug}/team`} lang={name.lang}>
              {name.text}
            </Link>
            <span className="text-muted"> · {t(`roles.${role}`)}</span>
          </li>
        ))}
      </ul>
      <p className="mt-2 text-sm text-muted">{t("account.toTeams")}</p>
    </>
  );
}
