import { useTranslations } from "use-intl";
import { PartialDateText } from "#app/organisations/components/refs.tsx";
import { TreatyTag } from "#app/organisations/components/treaty-tag.tsx";
import type { CountryView } from "#app/organisations/queries/countries.server.ts";
import { ContentText, English } from "#app/ui/content-text.tsx";
import { Fact } from "#app/ui/fact.tsx";
import { SourceMark } from "#app/ui/source-mark.tsx";
import { Tag } from "#app/ui/tag.tsx";

/** Treaty status, contact point and legislation of a country, each with its day and source. */
export function CountryRecord({ country }: { country: CountryView }) {
  const t = useTranslations("organisations");
  return (
    <>
      <Statuses statuses={country.statuses} />
      <ContactPoint point={country.contactPoint} />
      <Legislation laws={country.legislation} />
      <dl className="facts text-sm">
        <Fact label={t("country.code")}>{country.code}</Fact>
        {country.councilOfEuropeMember !== null && (
          <Fact label={t("country.member")}>{t(country.councilOfEuropeMember ? "country.yes" : "country.no")}</Fact>
        )}
        {country.nameInSource && (
          <Fact label={t("country.nameInSource")}>
            <English>{country.nameInSource}</English>
          </Fact>
        )}
      </dl>
      {country.codeNote && (
        <p className="text-sm text-muted">
          <English>{country.codeNote}</English>
        </p>
      )}
    </>
  );
}

function Statuses({ statuses }: { statuses: CountryView["statuses"] }) {
  const t = useTranslations("organisations");
  return (
    <section aria-labelledby="convention">
      <h2 id="convention" className="mb-2 text-sm font-semibold">
        {t("country.convention")}
      </h2>
      {statuses.length === 0 && <p className="text-sm text-muted">{t("country.noStatus")}</p>}
      {statuses.map(({ instrument, state, asOf, note, citations }) => (
        <div key={instrument.id} className="mb-3 text-sm">
          <p>
            <TreatyTag state={state} />{" "}
            <span className="text-muted">
              {t("country.asOf")} <PartialDateText date={asOf} />
            </span>
            <SourceMark citations={citations} />
          </p>
          <p className="mt-1 text-muted">
            <ContentText text={instrument.name} />
            {instrument.number && ` (${instrument.number})`}
          </p>
          {note && (
            <p className="mt-1">
              <English>{note}</English>
            </p>
          )}
        </div>
      ))}
    </section>
  );
}

function ContactPoint({ point }: { point: CountryView["contactPoint"] }) {
  const t = useTranslations("organisations");
  if (!point) return null;
  return (
    <section aria-labelledby="contact-point">
      <h2 id="contact-point" className="mb-1 text-sm font-semibold">
        {t("country.contactPoint")}
      </h2>
      <p className="text-sm">
        {t(`contactPoint.${point.state}`)}{" "}
        <span className="text-muted">
          {t("country.asOf")} <PartialDateText date={point.asOf} />
        </span>
        <SourceMark citations={point.citations} />
      </p>
    </section>
  );
}

function Legislation({ laws }: { laws: CountryView["legislation"] }) {
  const t = useTranslations("organisations");
  if (laws.length === 0) return null;
  return (
    <section aria-labelledby="legislation">
      <h2 id="legislation" className="mb-1 text-sm font-semibold">
        {t("country.legislation")}
      </h2>
      <ul className="text-sm">
        {laws.map((law) => (
          <li key={law.id} className="mt-2 first:mt-0">
            <p>
              <English>{law.title}</English>
              {law.year && ` (${law.year})`}
              <SourceMark citations={law.citations} />{" "}
              {law.state && (
                <Tag tone={law.state === "adopted" ? "success" : "neutral"}>{t(`legislation.${law.state}`)}</Tag>
              )}
            </p>
            {law.note && (
              <p className="text-muted">
                <English>{law.note}</English>
              </p>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
