import type { ReactNode } from "react";
import { useTranslations } from "use-intl";
import { OwnBadge, type OwnBadgeView } from "#app/registration/badges/components/own-badge.tsx";
import type { ConferenceHead } from "#app/registration/components/phase-pages.tsx";
import { StateTag } from "#app/registration/components/state-tag.tsx";
import type { ShownAnswer } from "#app/registration/questions/answers.server.ts";
import { useAnswerText } from "#app/registration/questions/components/answer-list.tsx";
import { holdsPlace, type ListConsent, type RegistrationState } from "#app/registration/rules.ts";
import { Button } from "#app/ui/button.tsx";
import { ConfirmDialog } from "#app/ui/dialog.tsx";
import { Icon } from "#app/ui/icon.tsx";
import { Form, Link, LinkButton } from "#app/ui/link.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { Page, Section } from "#app/ui/page.tsx";

export type OwnRegistrationView = {
  reference: string;
  state: RegistrationState;
  email: string;
  name: string;
  position: string;
  organisation: { name: string; slug: string | null };
  country: string;
  category: { text: string; lang: string } | null;
  locale: string;
  languages: string;
  interpretation: string;
  accessNeeds: string;
  companions: string[];
  delegation: { text: string; lang: string } | null;
  /** Until when the place is held that is offered. */
  offerExpires: string | null;
  offerLapsed: boolean;
  /** Until when what was said may be changed, where that is limited. */
  changesUntil: string | null;
  answers: ShownAnswer[];
  listConsent: ListConsent;
  declineReason: string | null;
  submitted: string;
  answerBy: string;
  waitingPosition: number | null;
  conference: ConferenceHead & { zone: string | null };
  may: { agree: boolean; unlist: boolean; change: boolean; accept: boolean; withdraw: boolean; again: boolean };
  hasCalendar: boolean;
  hasProgramme: boolean;
  hasLetters: boolean;
  ended: boolean;
  badge: OwnBadgeView | null;
};

/** A delegate's registration: where it stands, what comes next, what was said, and what can be done. */
export function OwnPage({ registration }: { registration: OwnRegistrationView }) {
  const t = useTranslations("registration");
  const privacy = useTranslations("privacy.mine");
  const { conference, state, reference } = registration;
  return (
    <Page
      kicker={<span lang={conference.lang}>{conference.name}</span>}
      title={t(`own.headings.${state}`)}
      lead={<NextStep registration={registration} />}
    >
      {conference.isDemonstration && <Notice tone="warning">{t("form.demonstration")}</Notice>}
      {registration.may.agree && <Agree reference={reference} />}
      <dl className="mt-6 flex flex-wrap gap-x-12 gap-y-4">
        <div>
          <dt className="text-sm text-muted">{t("own.reference")}</dt>
          <dd className="font-serif text-xl tabular-nums">{reference}</dd>
        </div>
        <div>
          <dt className="text-sm text-muted">{t("fields.state")}</dt>
          <dd className="mt-1">
            <StateTag state={state} />
          </dd>
        </div>
      </dl>
      <Actions registration={registration} />
      {registration.badge && <OwnBadge badge={registration.badge} registration={registration} />}
      {state !== "withdrawn" && (
        <p className="mt-6 text-sm text-muted">{t("own.mailed", { email: registration.email })}</p>
      )}
      <Details registration={registration} />
      <p className="mt-8">
        <Link to={`/registrations/${reference}/data`}>{privacy("link")}</Link>
      </p>
    </Page>
  );
}

/** For whom somebody else entered: nobody agrees for another. */
function Agree({ reference }: { reference: string }) {
  const t = useTranslations("registration.own.agree");
  return (
    <Notice tone="info" title={t("title")} className="mt-6">
      <p>{t.rich("text", { link: (chunks) => <Link to="/privacy">{chunks}</Link> })}</p>
      <Form method="post" action={`/registrations/${reference}?index`} className="mt-4">
        <Button name="intent" value="agree">
          {t("submit")}
        </Button>
      </Form>
    </Notice>
  );
}

function NextStep({ registration }: { registration: OwnRegistrationView }) {
  const t = useTranslations("registration.own.steps");
  const { state, conference } = registration;
  switch (state) {
    case "endorsing":
      return <p>{t("endorsing", { date: registration.answerBy })}</p>;
    case "offered":
      return <p>{t("offered", { moment: registration.offerExpires ?? "" })}</p>;
    case "pending":
      return <p>{t("pending", { date: registration.answerBy })}</p>;
    case "waiting":
      return (
        <>
          <p>{t("waiting")}</p>
          {registration.waitingPosition && (
            <p className="mt-2">{t("waitingPosition", { n: registration.waitingPosition })}</p>
          )}
        </>
      );
    case "confirmed":
      return <p>{t("confirmed", { dates: conference.dates, place: conference.place })}</p>;
    case "declined":
      return <Declined registration={registration} />;
    case "withdrawn":
      return <p>{t(registration.offerLapsed ? "lapsed" : "withdrawn")}</p>;
  }
}

function Declined({ registration: { declineReason, conference } }: { registration: OwnRegistrationView }) {
  const t = useTranslations("registration.own.steps");
  const { contactEmail } = conference;
  return (
    <>
      <p>{t("declined")}</p>
      {declineReason && (
        <>
          <p className="mt-4 text-sm text-muted">{t("declinedReason")}</p>
          <blockquote className="mt-1 border-l-2 border-line pl-4 whitespace-pre-line" dir="auto">
            {declineReason}
          </blockquote>
        </>
      )}
      <p className="mt-4">
        {contactEmail
          ? t.rich("declinedContact", {
              email: contactEmail,
              link: (chunks) => <a href={`mailto:${contactEmail}`}>{chunks}</a>,
            })
          : t("declinedAsk")}
      </p>
    </>
  );
}

function Actions({ registration }: { registration: OwnRegistrationView }) {
  const t = useTranslations("registration.own");
  const list = useTranslations("registration.participants");
  const letters = useTranslations("papers.own");
  const { may, reference, state, conference, hasCalendar, ended } = registration;
  const attends = holdsPlace[state];
  return (
    <div className="mt-6">
      <div className="flex flex-wrap gap-3">
        {may.accept && (
          <Form method="post" action={`/registrations/${reference}?index`}>
            <Button variant="primary" name="intent" value="accept">
              {t("accept")}
            </Button>
          </Form>
        )}
        {may.again && (
          <LinkButton to={`/conferences/${conference.slug}/register`} variant="primary">
            {t("again")}
          </LinkButton>
        )}
        {may.change && <LinkButton to={`/registrations/${reference}/change`}>{t("change")}</LinkButton>}
        {hasCalendar && attends && !ended && (
          <LinkButton to={`/registrations/${reference}/calendar.ics`} reloadDocument download>
            <Icon name="calendar" />
            {t("calendar")}
          </LinkButton>
        )}
        {registration.hasProgramme && (
          <LinkButton to={`/conferences/${conference.slug}/agenda?for=${reference}`}>
            <Icon name="star" />
            {t("agenda")}
          </LinkButton>
        )}
        {registration.hasLetters && (
          <LinkButton to={`/registrations/${reference}/letters`}>
            <Icon name="letter" />
            {letters("link")}
          </LinkButton>
        )}
        {state !== "declined" && state !== "withdrawn" && (
          <LinkButton to={`/conferences/${conference.slug}/participants`}>{list("link")}</LinkButton>
        )}
        {may.withdraw && (
          <ConfirmDialog
            trigger={t(may.accept ? "giveUp" : "withdraw")}
            tone="danger"
            title={t("withdrawTitle")}
            confirm={t("withdrawConfirm")}
            name="intent"
            value="withdraw"
            action={`/registrations/${reference}?index`}
          >
            <p>{t("withdrawText", { state })}</p>
            <input type="hidden" name="confirmed" value="on" />
          </ConfirmDialog>
        )}
      </div>
      {ended && <p className="mt-4 text-muted">{t("ended")}</p>}
      {may.change && registration.changesUntil && (
        <p className="mt-4 text-muted">{t("changesUntil", { moment: registration.changesUntil })}</p>
      )}
    </div>
  );
}

function Details({ registration }: { registration: OwnRegistrationView }) {
  const t = useTranslations("registration");
  const { conference, organisation, category } = registration;
  const answerText = useAnswerText((id) => `/registrations/${registration.reference}/answers/${id}`);
  return (
    <Section title={t("own.details")} id="details" className="mt-10">
      <dl>
        <Fact label={t("own.conference")}>
          <Link to={`/conferences/${conference.slug}`} lang={conference.lang}>
            {conference.name}
          </Link>
        </Fact>
        <Fact label={t("own.dates")}>{conference.dates}</Fact>
        <Fact label={t("own.place")}>{conference.place}</Fact>
        <Fact label={t("fields.categoryId")}>
          <span lang={category?.lang}>{category?.text}</span>
        </Fact>
        {registration.delegation && (
          <Fact label={t("own.delegation")}>
            <span lang={registration.delegation.lang}>{registration.delegation.text}</span>
          </Fact>
        )}
        <Fact label={t("fields.name")}>
          <bdi>{registration.name}</bdi>
        </Fact>
        <Fact label={t("fields.email")}>{registration.email}</Fact>
        <Fact label={t("fields.position")}>
          <bdi>{registration.position}</bdi>
        </Fact>
        <Fact label={t("fields.organisationName")}>
          {organisation.slug ? (
            <Link to={`/organisations/${organisation.slug}`}>{organisation.name}</Link>
          ) : (
            <bdi>{organisation.name}</bdi>
          )}
        </Fact>
        <Fact label={t("fields.countryCode")}>{registration.country}</Fact>
        <Fact label={t("fields.locale")}>{registration.locale}</Fact>
        <Fact label={t("fields.languages")}>{registration.languages || t("own.notGiven")}</Fact>
        <Fact label={t("fields.interpretation")}>{registration.interpretation || t("own.none")}</Fact>
        <Fact label={t("fields.accessNeeds")}>
          <span className="whitespace-pre-line" dir="auto">
            {registration.accessNeeds || t("own.noAccessNeeds")}
          </span>
        </Fact>
        {registration.companions.length > 0 && (
          <Fact label={t("fields.companions")}>
            <bdi>{registration.companions.join(", ")}</bdi>
          </Fact>
        )}
        {registration.answers.map((answer) => (
          <Fact key={answer.id} label={<span lang={answer.label.lang}>{answer.label.text}</span>}>
            {answerText(answer)}
          </Fact>
        ))}
        <Fact label={t("fields.listConsent")}>
          {t(`listConsents.${registration.listConsent}`)}
          {registration.may.unlist && (
            <Form method="post" action={`/registrations/${registration.reference}?index`} className="mt-1">
              <Button size="sm" name="intent" value="unlist">
                {t("own.unlist")}
              </Button>
            </Form>
          )}
        </Fact>
        <Fact label={t("own.submitted")}>{registration.submitted}</Fact>
      </dl>
    </Section>
  );
}

function Fact({ label, children }: { label: ReactNode; children: ReactNode }) {
  return (
    <div className="grid gap-x-6 border-t border-line py-2 sm:grid-cols-[14rem_minmax(0,1fr)]">
      <dt className="text-muted">{label}</dt>
      <dd className="min-w-0">{children}</dd>
    </div>
  );
}
