import type { SerializeFrom } from "@remix-run/node";
import type { ReactNode } from "react";
import { useLocale, useTranslations } from "use-intl";
import { languageName } from "#app/platform/language-names.ts";
import { pickText } from "#app/platform/locale.ts";
import { useInstant } from "#app/registration/desk/components/instant.ts";
import type { DeskRegistration } from "#app/registration/queries/desk.server.ts";
import { hasAgreed } from "#app/registration/rules.ts";
import { Link } from "#app/ui/link.tsx";

/** Everything a delegate stated. */
export function DelegateFacts({
  registration,
  timeZone,
}: {
  registration: SerializeFrom<DeskRegistration>;
  timeZone: string;
}) {
  const t = useTranslations("desk.detail");
  const words = useTranslations("registration.listConsents");
  const locale = useLocale();
  const instant = useInstant(timeZone);
  const languages = (codes: string[]) => codes.map((code) => languageName(code, locale)).join(", ") || t("none");
  const { organisation, country, category, conference, delegation } = registration;
  return (
    <dl className="desk-facts">
      <Fact label={t("category")}>{pickText({ en: category.nameEn, fr: category.nameFr }, locale)?.text}</Fact>
      <Fact label={t("position")}>{registration.position}</Fact>
      <Fact label={t("organisation")}>
        {organisation ? (
          <Link to={`/organisations/${organisation.slug}`}>{registration.organisationName}</Link>
        ) : (
          registration.organisationName
        )}
      </Fact>
      {delegation && (
        <Fact label={t("delegation")}>
          <Link to={`/organise/${conference.slug}/delegations/${delegation.id}`}>
            {pickText({ en: delegation.nameEn, fr: delegation.nameFr }, locale)?.text}
          </Link>
        </Fact>
      )}
      <Fact label={t("country")}>{locale === "fr" ? country.nameFr : country.nameEn}</Fact>
      <Fact label={t("email")}>
        <a href={`mailto:${registration.email}`}>{registration.email}</a>
      </Fact>
      <Fact label={t("locale")}>{languageName(registration.locale, locale)}</Fact>
      <Fact label={t("languages")}>{languages(registration.languages)}</Fact>
      <Fact label={t("interpretation")}>{languages(registration.interpretation)}</Fact>
      <Fact label={t("access_needs")}>
        {registration.accessNeeds || t("none")}
        {registration.accessNeeds && <span className="desk-second">{t("access_note")}</span>}
      </Fact>
      <Fact label={t("list_consent")}>{words(registration.listConsent)}</Fact>
      <Fact label={t("arrival")}>{registration.arrival}</Fact>
      <Fact label={t("submitted")}>{instant(registration.submittedAt)}</Fact>
      {registration.decidedAt && <Fact label={t("decided")}>{instant(registration.decidedAt)}</Fact>}
      {registration.declineReason && <Fact label={t("decline_reason")}>{registration.declineReason}</Fact>}
      {registration.invitation && <Fact label={t("invitation")}>{instant(registration.invitation.createdAt)}</Fact>}
      <Fact label={t("consent")}>
        {!hasAgreed(registration)
          ? t("consent_none")
          : t.rich("consent_value", {
              date: instant(registration.consentAt),
              version: registration.consentVersion,
              link: (chunks) => <Link to={`/privacy/${registration.consentVersion}`}>{chunks}</Link>,
            })}
      </Fact>
    </dl>
  );
}

function Fact({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div>
      <dt>{label}</dt>
      <dd dir="auto">{children}</dd>
    </div>
  );
}
