import { type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslations } from "use-intl";
import { translatorFor } from "#app/messages.server.ts";
import { Particulars } from "#app/organisations/components/partnership-item.tsx";
import { PartnershipSources } from "#app/organisations/components/partnership-sources.tsx";
import { CountryLink, Dated, OrganisationLink } from "#app/organisations/components/refs.tsx";
import { Standing } from "#app/organisations/components/standing.tsx";
import { TerritoryNote } from "#app/organisations/components/territory-note.tsx";
import { readPartnership } from "#app/organisations/queries/partnerships.server.ts";
import { editingOfEntry, lastChange } from "#app/organisations/record/history.server.ts";
import { movedTo } from "#app/organisations/record/read.server.ts";
import type { PartnershipView } from "#app/organisations/views.ts";
import { pickText } from "#app/platform/locale.ts";
import { notFound } from "#app/platform/responses.server.ts";
import { isSlug } from "#app/platform/text.ts";
import { originsOfPartnership } from "#app/projects/conclusions/queries.server.ts";
import { ContentText } from "#app/ui/content-text.tsx";
import { KindMark } from "#app/ui/kind-mark.tsx";
import { Link, LinkButton } from "#app/ui/link.tsx";
import { Page, Section } from "#app/ui/page.tsx";
import { SourceMark } from "#app/ui/source-mark.tsx";
import { Table, Td, Th } from "#app/ui/table.tsx";
import { Tag } from "#app/ui/tag.tsx";

export async function loader({ params, context }: LoaderFunctionArgs) {
  const partnership = isSlug(params.slug) ? await readPartnership(context.db, params.slug) : null;
  if (!partnership) {
    const now = await movedTo(context.db, "partnership", params.slug);
    throw now === null ? notFound() : redirect(`${context.visitor.prefix}/partnerships/${now}`, 301);
  }
  const { locale } = context.visitor;
  const t = translatorFor(locale, "organisations");
  const title = pickText(partnership.title, locale)?.text ?? "";
  return {
    partnership,
    changedAt: await lastChange(context.db, "partnership", partnership.id),
    mayEdit: await editingOfEntry(context, "partnership", partnership.id),
    origins: await originsOfPartnership(context.db, partnership.id),
    title,
    description: t("partnership.description", { title, kind: t(`ties.${partnership.kind}`) }),
  };
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.title ?? ""} · Octopus` },
  { name: "description", content: data?.description ?? "" },
];

export default function Partnership() {
  const { partnership, origins, changedAt, mayEdit } = useLoaderData<typeof loader>();
  const t = useTranslations("organisations");
  return (
    <Page
      title={<ContentText text={partnership.title} />}
      kicker={
        <>
          <KindMark kind={partnership.kind} className="mr-2 inline-block align-baseline" />
          {t(`ties.${partnership.kind}`)} · <Dated span={partnership.span} />
          {partnership.state !== "stated" && (
            <Tag tone={partnership.state === "planned" ? "info" : "warning"}>{t(`tieStates.${partnership.state}`)}</Tag>
          )}
        </>
      }
      actions={
        mayEdit && (
          <LinkButton to={`/partnerships/${partnership.slug}/edit`}>{t(`partnership.edit.${mayEdit}`)}</LinkButton>
        )
      }
    >
      <p className="prose mb-6">
        <ContentText text={partnership.description} />
        <SourceMark citations={partnership.citations} />
      </p>
      <Particulars partnership={partnership} />
      <PartyTable parties={partnership.parties} />
      <PartnershipSources citations={partnership.citations} />
      {origins.length > 0 && (
        <Section id="follows-from" title={t("partnership.followsFrom")}>
          <ul>
            {origins.map(({ conference, text, to }) => (
              <li key={to} className="border-t border-line py-3">
                <p>
                  <ContentText text={text} />
                </p>
                <p className="text-sm">
                  <Link to={to}>
                    <ContentText text={conference.name} />
                  </Link>
                </p>
              </li>
            ))}
          </ul>
        </Section>
      )}
      <TerritoryNote codes={partnership.parties.flatMap(({ country }) => country?.code ?? [])} />
      <Standing
        verifiedAt={partnership.verifiedAt}
        changedAt={changedAt}
        history={`/partnerships/${partnership.slug}/history`}
      />
    </Page>
  );
}

function PartyTable({ parties }: { parties: PartnershipView["parties"] }) {
  const t = useTranslations("organisations");
  return (
    <Table caption={t("partnership.partyList")} className="mt-8">
      <thead>
        <tr>
          <Th>{t("partnership.party")}</Th>
          <Th>{t("partnership.role")}</Th>
        </tr>
      </thead>
      <tbody>
        {parties.map(({ organisation, country, role, onBehalfOf }) => (
          <tr key={`${organisation?.slug ?? country?.code} ${role}`}>
            <th scope="row">
              {organisation && <OrganisationLink organisation={organisation} />}
              {country && <CountryLink country={country} />}
              {onBehalfOf && (
                <span className="font-normal text-muted">
                  {" "}
                  {t("partnership.onBehalfOf")} <OrganisationLink organisation={onBehalfOf} mark={false} />
                </span>
              )}
            </th>
            <Td>{role ? t(`roles.${role}`) : <span className="text-muted">{t("partnership.roleNotStated")}</span>}</Td>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}
