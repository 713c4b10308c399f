import { useTranslations } from "use-intl";
import { LinkButton } from "#app/ui/link.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { Page } from "#app/ui/page.tsx";

export type ConferenceHead = {
  slug: string;
  name: string;
  lang: string;
  dates: string;
  place: string;
  contactEmail: string | null;
  isDemonstration: boolean;
};

/** Registration is not open, or no longer: until when, and what one can do instead. */
export function PhaseClosed({
  conference,
  phase,
  date,
}: {
  conference: ConferenceHead;
  phase: "not_yet" | "closed";
  date: string | null;
}) {
  const t = useTranslations("registration.phases");
  const name = conference.name;
  const text =
    phase === "not_yet"
      ? t("notYet", { conference: name, date: date ?? "" })
      : date
        ? t("closed", { conference: name, date })
        : t("closedEnded", { conference: name });
  return (
    <Page
      kicker={<span lang={conference.lang}>{name}</span>}
      title={t(phase === "not_yet" ? "notYetTitle" : "closedTitle")}
      lead={text}
    >
      <Contact conference={conference} />
      <p className="mt-6">{t("haveOne")}</p>
      <div className="mt-2 flex flex-wrap gap-3">
        <LinkButton to="/registrations">{t("mine")}</LinkButton>
        <LinkButton to={`/conferences/${conference.slug}`} variant="quiet">
          {t("conference")}
        </LinkButton>
      </div>
    </Page>
  );
}

/** The address has a registration, or not: the page says neither. */
export function LinkSent({ conference }: { conference: ConferenceHead }) {
  const t = useTranslations("registration.linkSent");
  return (
    <Page kicker={<span lang={conference.lang}>{conference.name}</span>} title={t("title")}>
      <Notice tone="info">
        <p>{t("text")}</p>
        <p>{t("none")}</p>
      </Notice>
      <Contact conference={conference} />
    </Page>
  );
}

function Contact({ conference }: { conference: ConferenceHead }) {
  const t = useTranslations("registration.phases");
  const { contactEmail } = conference;
  if (!contactEmail) return null;
  return (
    <p className="mt-6">
      {t.rich("contact", { email: contactEmail, link: (chunks) => <a href={`mailto:${contactEmail}`}>{chunks}</a> })}
    </p>
  );
}
