import { useTranslations } from "use-intl";
import { CountryLink, Dated, Inline, Money, NamedLink, OrganisationLink } from "#app/organisations/components/refs.tsx";
import type { PartnershipView, PartyView } from "#app/organisations/views.ts";
import { ContentText, English } from "#app/ui/content-text.tsx";
import { Link } from "#app/ui/link.tsx";
import { SourceMark } from "#app/ui/source-mark.tsx";
import { Tag } from "#app/ui/tag.tsx";

/** On whose page a partnership is listed: the reader knows that party, so the others are named. */
export type Self = { organisation: string } | { country: string };

/** Parties beyond this number are left to the page of the partnership. */
const namedParties = 6;

/** One partnership in a list: when, what, who with, on which authority. */
export function PartnershipItem({ partnership, self }: { partnership: PartnershipView; self?: Self }) {
  const t = useTranslations("organisations");
  return (
    <li className="grid gap-x-6 border-t border-line py-4 sm:grid-cols-[9rem_minmax(0,1fr)]">
      <p className="text-sm text-muted">
        <Dated span={partnership.span} />
      </p>
      <div>
        <h4 className="font-semibold">
          <Link to={`/partnerships/${partnership.slug}`} className="text-ink no-underline hover:underline">
            <ContentText text={partnership.title} />
          </Link>{" "}
          <SourceMark citations={partnership.citations} />
          {partnership.state !== "stated" && (
            <Tag tone={partnership.state === "planned" ? "info" : "warning"} className="ml-2">
              {t(`tieStates.${partnership.state}`)}
            </Tag>
          )}
        </h4>
        <p className="text-sm">
          <ContentText text={partnership.description} />
        </p>
        <Parties partnership={partnership} self={self} />
        <Particulars partnership={partnership} />
      </div>
    </li>
  );
}

function Parties({ partnership, self }: { partnership: PartnershipView; self?: Self | undefined }) {
  const t = useTranslations("organisations");
  const own = partnership.parties.filter((party) => isSelf(party, self));
  const others = partnership.parties.filter((party) => !isSelf(party, self));
  const ownRoles = own.flatMap(({ role }) => (role ? t(`roles.${role}`) : []));
  return (
    <dl className="facts mt-2 text-sm">
      {ownRoles.length > 0 && (
        <div>
          <dt>{t("partnership.ownRole")}</dt>
          <dd>{ownRoles.join(", ")}</dd>
        </div>
      )}
      {others.length > 0 && (
        <div>
          <dt>{self ? t("partnership.with") : t("partnership.parties")}</dt>
          <dd>
            <Inline>
              {others.slice(0, namedParties).map((party) => (
                <Party key={keyOf(party)} party={party} />
              ))}
            </Inline>
            {others.length > namedParties && (
              <>
                {" "}
                <Link to={`/partnerships/${partnership.slug}`}>
                  {t("partnership.moreParties", { count: others.length - namedParties })}
                </Link>
              </>
            )}
          </dd>
        </div>
      )}
    </dl>
  );
}

/** A party by name, with its role. */
export function Party({ party }: { party: PartyView }) {
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

/** Amount, project, conference and remark, where the sources give them. */
export function Particulars({ partnership }: { partnership: PartnershipView }) {
  const t = useTranslations("organisations.partnership");
  const { amount, project, conference, note } = partnership;
  if (!amount && !project && !conference && !note) return null;
  return (
    <dl className="facts text-sm">
      {amount && (
        <div>
          <dt>{t("amount")}</dt>
          <dd className="tabular-nums">
            <Money {...amount} />
          </dd>
        </div>
      )}
      {conference && (
        <div>
          <dt>{t("conference")}</dt>
          <dd>
            <NamedLink to="/conferences" of={conference} />
          </dd>
        </div>
      )}
      {project && (
        <div>
          <dt>{t("project")}</dt>
          <dd>
            <NamedLink to="/projects" of={project} />
          </dd>
        </div>
      )}
      {note && (
        <div>
          <dt>{t("note")}</dt>
          <dd>
            <English>{note}</English>
          </dd>
        </div>
      )}
    </dl>
  );
}

function isSelf(party: PartyView, self: Self | undefined): boolean {
  if (!self) return false;
  return "organisation" in self ? party.organisation?.slug === self.organisation : party.country?.code === self.country;
}

/** A party is known by whom it names and in which role. */
export function keyOf(party: PartyView): string {
  return `${party.organisation?.slug ?? party.country?.code} ${party.role}`;
}
