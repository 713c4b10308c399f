import type { SerializeFrom } from "@remix-run/node";
import type { ReactNode } from "react";
import { useLocale, useTranslations } from "use-intl";
import { dayIn } from "#app/platform/time-zone.ts";
import { SessionKindWords } from "#app/programme/components/session-words.tsx";
import type { SpeakerFault } from "#app/programme/speakers/answer.server.ts";
import { PortraitForm, ProfileForm } from "#app/programme/speakers/components/profile-form.tsx";
import { RoleState } from "#app/programme/speakers/components/role-state.tsx";
import type { ProfileView } from "#app/programme/speakers/view.server.ts";
import { dayWords, timesIn } from "#app/programme/times.ts";
import { Button } from "#app/ui/button.tsx";
import { ContentText } from "#app/ui/content-text.tsx";
import { Form } from "#app/ui/link.tsx";
import { Page, Section } from "#app/ui/page.tsx";

type View = SerializeFrom<ProfileView>;
type Part = View["parts"][number];

type OwnSpeakerPageProps = {
  view: View;
  fault: SpeakerFault | undefined;
  /** What a part of theirs has besides: its materials. */
  beside: (part: Part) => ReactNode;
};

/** A speaker's own page: every part to be answered, the profile, the portrait. */
export function OwnSpeakerPage({ view, fault, beside }: OwnSpeakerPageProps) {
  const t = useTranslations("speakers.own");
  const profile = useTranslations("speakers.profile");
  return (
    <Page
      kicker={<span lang={view.conference.lang}>{view.conference.name}</span>}
      title={t("title")}
      lead={
        <p>
          {t("signedAs", { name: view.name })} {view.conference.dates}
          {view.conference.place && `, ${view.conference.place}`}
        </p>
      }
      wide
    >
      <Section id="parts" title={t("parts")}>
        {view.parts.length === 0 && <p className="text-muted">{t("noParts")}</p>}
        <ul className="speaker-parts">
          {view.parts.map((part) => (
            <li key={`${part.session.id} ${part.role}`} className="speaker-part-card">
              <PartCard part={part} timeZone={view.timeZone} ended={view.ended} />
              {part.state === "confirmed" && beside(part)}
            </li>
          ))}
        </ul>
        {view.parts.length > 0 && <p className="mt-3 text-sm text-muted">{t(view.ended ? "over" : "changeMind")}</p>}
      </Section>
      <Section id="portrait" title={profile("portrait")}>
        <PortraitForm view={view} src={`/speaking/${view.id}/portrait`} fault={fault} />
      </Section>
      <Section id="profile-section" title={profile("title")}>
        <p className="mb-4 max-w-prose text-muted">{t("nextRelease")}</p>
        <ProfileForm key={JSON.stringify(view.values)} view={view} fault={fault} desk={false} />
      </Section>
    </Page>
  );
}

function PartCard({ part, timeZone, ended }: { part: Part; timeZone: string; ended: boolean }) {
  const t = useTranslations("speakers");
  const roles = useTranslations("programme.roles");
  const { session, role, own, state } = part;
  return (
    <>
      <p className="text-sm text-muted">
        <SessionKindWords session={session} /> · <strong className="text-ink">{roles(role, { count: 1 })}</strong>
      </p>
      <h3 className="font-serif text-lg">
        <ContentText text={session.title} />
      </h3>
      <Times slots={session.slots} timeZone={timeZone} />
      <p className="mt-2">
        <RoleState {...part} timeZone={timeZone} />
      </p>
      {!ended && (
        <Form method="post" preventScrollReset className="mt-4">
          <input type="hidden" name="sessionId" value={session.id} />
          <input type="hidden" name="role" value={role} />
          {/* The return key saves the title: it never answers. */}
          <button type="submit" name="intent" value="title" className="sr-only" tabIndex={-1} aria-hidden />
          <details className="mb-4" open={Boolean(own.en || own.fr)}>
            <summary>{t("people.titleEn").replace(/,.*$/, "")}</summary>
            <p className="field-help">{t("own.titleHelp")}</p>
            <div className="session-columns">
              {(["En", "Fr"] as const).map((language) => (
                <label key={language} className="field">
                  <span className="field-label">{t(`people.title${language}`)}</span>
                  <input
                    className="control"
                    name={`title${language}`}
                    lang={language.toLowerCase()}
                    maxLength={300}
                    defaultValue={(language === "En" ? own.en : own.fr) ?? ""}
                  />
                </label>
              ))}
            </div>
            <Button size="sm" name="intent" value="title" className="mt-2">
              {t("own.saveTitle")}
            </Button>
          </details>
          <div className="desk-buttons">
            {state !== "confirmed" && (
              <Button variant="primary" name="intent" value="confirm">
                {t("own.confirm")}
              </Button>
            )}
            {state !== "declined" && (
              <Button name="intent" value="decline" variant={state === "confirmed" ? "quiet" : "secondary"}>
                {t("own.decline")}
              </Button>
            )}
          </div>
        </Form>
      )}
    </>
  );
}

function Times({ slots, timeZone }: { slots: Part["session"]["slots"]; timeZone: string }) {
  const t = useTranslations("speakers.own");
  const locale = useLocale();
  if (slots.length === 0) return <p className="text-sm text-muted">{t("unscheduled")}</p>;
  return slots.map((slot) => (
    <p key={slot.startsAt} className="text-sm tabular-nums">
      {dayWords(dayIn(slot.startsAt, timeZone), locale, { year: true })}, {timesIn(slot, timeZone)} ({timeZone}) ·{" "}
      <ContentText text={slot.room} />
    </p>
  ));
}
