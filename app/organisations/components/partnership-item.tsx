import { useTranslations } from "use-intl";
import {
  CountryLink,
  Dated,
  Inline,
  Money,
  NamedLink,
  OrganisationLink,
  PartialDateText,
} from "#app/organisations/components/refs.tsx";
import type { PartnershipView, PartyView } from "#app/organisations/views.ts";
import { ContentText, English } from "#app/ui/content-text.tsx";
import { Fact } from "#app/ui/fact.tsx";
import { Link } from "#app/ui/link.tsx";
import { SourceMark } from "#app/ui/source-mark.tsx";
import { Tag } from "#app/ui/tag.tsx";

/** On whose page a partnership is listed: the reader knows that party or conference, so it is not named again. */
export type Self = { organisation: string } | { country: string } | { conference: string };

/** Parties beyond this number are left to the page of the partnership. */
const namedParties = 6;

/** One partnership in a list: when, what, who with, on which authority. The rest is on its own page. */
export function PartnershipItem({ partnership, self }: { partnership: PartnershipView; self: Self }) {
  const t = useTranslations("organisations");
  const { amount, conference } = partnership;
  return (
    <li className="dated-item">
      <p className="dated-when">
        <Dated span={partnership.span} />
      </p>
      <div>
        <h4 className="font-semibold">
          <Link to={`/partnerships/${partnership.slug}`} className="text-ink no-underline hover:underline">
            <ContentText text={partnership.title} />
          </Link>
          <SourceMark citations={partnership.citations} />
          {partnership.state !== "stated" && (
            <Tag tone={partnership.state === "planned" ? "info" : "warning"}>{t(`tieStates.${partnership.state}`)}</Tag>
          )}
        </h4>
        <p className="text-sm">
          <ContentText text={partnership.description} />
        </p>
        <Parties partnership={partnership} self={self} />
        {(amount || (conference && !("conference" in self))) && (
          <p className="text-sm text-muted">
            {amount && (
              <b className="text-ink tabular-nums">
                <Money {...amount} />
              </b>
            )}
            {amount && conference && " · "}
            {conference && !("conference" in self) && (
              <>
                {t("partnership.at")} <NamedLink to="/conferences" of={conference} />
              </>
            )}
          </p>
        )}
      </div>
    </li>
  );
}

/** "As organiser, with Europol (participant), ..." */
function Parties({ partnership, self }: { partnership: PartnershipView; self: Self }) {
  const t = useTranslations("organisations");
  const own = partnership.parties.filter((party) => isSelf(party, self));
  const others = partnership.parties.filter((party) => !isSelf(party, self));
  const ownRoles = own.flatMap(({ role }) => (role ? t(`roles.${role}`) : []));
  return (
    <p className="mt-1 text-sm text-muted">
      {ownRoles.length > 0 && t("partnership.as", { role: ownRoles.join(", "), others: others.length })}{" "}
      {others.length > 0 && own.length > 0 && `${t("partnership.with")} `}
      <span className="text-ink">
        <Inline>
          {others.slice(0, namedParties).map((party) => (
            <Party key={keyOf(party)} party={party} />
          ))}
        </Inline>
      </span>
      {others.length > namedParties && (
        <>
          {" "}
          <Link to={`/partnerships/${partnership.slug}`}>
            {t("partnership.moreParties", { count: others.length - namedParties })}
          </Link>
        </>
      )}
    </p>
  );
}

/** A party by name, with its role. */
function Party({ party }: { party: PartyView }) {
  const t = useTranslations("organisations");
  return (
    <>
      {party.organisation && <OrganisationLink organisation={party.organisation} />}
      {party.country && <CountryLink country={party.country} />}
      {party.role && <span className="text-muted"> ({t(`roles.${party.role}`)})</span>}
      {party.onBehalfOf && (
        <span className="text-muted">
          {" "}
          {t("partnership.onBehalfOf")} <OrganisationLink organisation={party.onBehalfOf} mark={false} />
        </span>
      )}
    </>
  );
}

/** Dates, amount, project, conference, activity and remark, where the sources give them. */
export function Particulars({ partnership }: { partnership: PartnershipView }) {
  const t = useTranslations("organisations.partnership");
  const { amount, project, conference, activity, note, signedOn, inForceOn, ranFrom, span } = partnership;
  const ran = ranFrom !== null || span.to !== null;
  if (![amount, project, conference, activity, note, signedOn, inForceOn].some(Boolean)) return null;
  return (
    <dl className="facts text-sm">
      {signedOn && (
        <Fact label={t("signed")}>
          <PartialDateText date={signedOn} />
        </Fact>
      )}
      {inForceOn && (
        <Fact label={t("inForce")}>
          <PartialDateText date={inForceOn} />
        </Fact>
      )}
      {(signedOn || inForceOn) && ran && (
        <Fact label={t("period")}>
          <Dated span={{ ...span, from: ranFrom }} />
        </Fact>
      )}
      {amount && (
        <Fact label={t("amount")}>
          <span className="tabular-nums">
            <Money {...amount} />
          </span>
        </Fact>
      )}
      {conference && (
        <Fact label={t("conference")}>
          <NamedLink to="/conferences" of={conference} />
        </Fact>
      )}
      {project && (
        <Fact label={t("project")}>
          <NamedLink to="/projects" of={project} />
        </Fact>
      )}
      {activity && (
        <Fact label={t("activity")}>
          <ContentText text={activity.name} />
        </Fact>
      )}
      {note && (
        <Fact label={t("note")}>
          <English>{note}</English>
        </Fact>
      )}
    </dl>
  );
}

function isSelf(party: PartyView, self: Self): boolean {
  if ("organisation" in self) return party.organisation?.slug === self.organisation;
  return "country" in self && party.country?.code === self.country;
}

/** A party is known by whom it names and in which role. */
function keyOf(party: PartyView): string {
  return `${party.organisation?.slug ?? party.country?.code} ${party.role}`;
}
