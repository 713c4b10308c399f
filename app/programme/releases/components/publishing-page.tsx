import { useForm } from "@conform-to/react";
import { useLocale, useTranslations } from "use-intl";
import { momentWords } from "#app/platform/instant-words.ts";
import { pickText } from "#app/platform/locale.ts";
import { DifferenceList } from "#app/programme/releases/components/difference-list.tsx";
import type { PublishFault } from "#app/programme/releases/desk-answer.server.ts";
import type { PublishingView } from "#app/programme/releases/desk-view.server.ts";
import type { ReleaseWarning } from "#app/programme/releases/warnings.server.ts";
import { Button } from "#app/ui/button.tsx";
import { ContentText } from "#app/ui/content-text.tsx";
import { Empty } from "#app/ui/empty.tsx";
import { ErrorSummary } from "#app/ui/error-summary.tsx";
import { Checkbox, TextArea, TextField } from "#app/ui/field.tsx";
import { Form, Link } from "#app/ui/link.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { Section } from "#app/ui/page.tsx";
import { Tag } from "#app/ui/tag.tsx";

type View = PublishingView;
type Next = NonNullable<View["next"]>;
type Place = { slug: string; timeZone: string };

/** A programme that is shown as its sources have it, and the step that makes a draft of it. */
export function StartDraft({ builds }: { builds: boolean }) {
  const t = useTranslations("publishing.sourced");
  return (
    <Empty
      title={t("title")}
      action={
        builds && (
          <Form method="post">
            <Button variant="primary" name="intent" value="start">
              {t("start")}
            </Button>
          </Form>
        )
      }
    >
      {t("text")}
    </Empty>
  );
}

/** What publishing would change, what to know before, and the form that does it. */
export function NextRelease({
  next,
  place,
  builds,
  fault,
}: {
  next: Next;
  place: Place;
  builds: boolean;
  fault: PublishFault | undefined;
}) {
  const t = useTranslations("publishing");
  const words = useTranslations("releases");
  return (
    <>
      {fault?.refused && (
        <Notice tone="warning" className="mb-6">
          {t(`refused.${fault.refused}`)}
        </Notice>
      )}
      <Section title={t("next")} id="next">
        {next.unchanged ? (
          <p>{t("unchanged")}</p>
        ) : (
          <>
            <p className="mb-4 text-sm text-muted">
              {next.base > 0 ? t("compared", { number: String(next.base) }) : t("compared_none")}
            </p>
            {next.differences.length > 0 ? (
              <DifferenceList differences={next.differences} names={next.names} place={place} />
            ) : (
              <p>{words("order")}</p>
            )}
          </>
        )}
      </Section>
      {!next.unchanged && builds && (
        <PublishForm key={`${next.base} ${fault ? "" : next.revision}`} next={next} fault={fault} />
      )}
    </>
  );
}

type Shape = { name: string; noteEn: string; noteFr: string; tells: string; acknowledged: string };

function PublishForm({ next, fault }: { next: Next; fault: PublishFault | undefined }) {
  const t = useTranslations("publishing");
  const number = String(next.base + 1);
  const [form, fields] = useForm<Shape>({
    id: "publish",
    lastResult: fault?.form ?? null,
    defaultValue: { name: `Version ${number}`, tells: "on" },
  });
  const unread = fault && !fault.refused && fields.acknowledged.errors;
  return (
    <Section title={t("form.title")} id="publish-title">
      <Form method="post" id={form.id} className="max-w-prose" noValidate>
        <input type="hidden" name="intent" value="publish" />
        <input type="hidden" name="base" value={next.base} />
        <input type="hidden" name="revision" value={next.revision} />
        <ErrorSummary form={form} labels={{ name: t("form.name"), acknowledged: t("warnings.acknowledge") }} />
        {next.warnings.length > 0 && (
          <Notice tone="warning" title={t("warnings.title")} className="mb-6">
            <Warnings warnings={next.warnings} />
            <label className="choice">
              <input
                type="checkbox"
                id={fields.acknowledged.id}
                name="acknowledged"
                value={next.fingerprint}
                defaultChecked={fields.acknowledged.initialValue === next.fingerprint}
                required
                aria-invalid={unread ? true : undefined}
              />
              <span>{t("warnings.acknowledge")}</span>
            </label>
          </Notice>
        )}
        <TextField
          field={fields.name}
          label={t("form.name")}
          help={t("form.name_help", { number })}
          maxLength={80}
          required
        />
        <TextArea
          field={fields.noteEn}
          label={t("form.note_en")}
          help={t("form.note_help")}
          lang="en"
          rows={2}
          maxLength={2000}
          required={false}
        />
        <TextArea
          field={fields.noteFr}
          label={t("form.note_fr")}
          lang="fr"
          rows={2}
          maxLength={2000}
          required={false}
        />
        {next.affected > 0 ? (
          <Checkbox
            field={fields.tells}
            label={t("form.tells", { count: next.affected })}
            help={t("form.tells_help")}
          />
        ) : (
          <p className="text-sm text-muted">{t("form.tells", { count: 0 })}</p>
        )}
        <Button variant="primary" className="mt-6">
          {t("form.submit", { number })}
        </Button>
      </Form>
    </Section>
  );
}

type Unconfirmed = Extract<ReleaseWarning, { kind: "unconfirmed" }>;

/** One line each; whom the version leaves out in one list, because they may be many. */
function Warnings({ warnings }: { warnings: ReleaseWarning[] }) {
  const t = useTranslations("publishing.warnings");
  const locale = useLocale();
  const unconfirmed = warnings.filter((one): one is Unconfirmed => one.kind === "unconfirmed");
  const others = warnings.filter((one): one is Exclude<ReleaseWarning, Unconfirmed> => one.kind !== "unconfirmed");
  return (
    <ul className="release-warnings">
      {others.map((warning, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: nothing moves in it
        <li key={index}>
          <WarningWords warning={warning} />
        </li>
      ))}
      {unconfirmed.length > 0 && (
        <li>
          {t("unconfirmed", { count: new Set(unconfirmed.flatMap(({ names }) => names)).size })}
          <dl className="release-unconfirmed">
            {unconfirmed.map(({ session, names }) => (
              <div key={session.id}>
                <dt>{new Intl.ListFormat(locale).format(names)}</dt>
                <dd>
                  <ContentText text={session.title} />
                </dd>
              </div>
            ))}
          </dl>
        </li>
      )}
    </ul>
  );
}

function WarningWords({ warning }: { warning: Exclude<ReleaseWarning, Unconfirmed> }) {
  const t = useTranslations("publishing.warnings");
  const locale = useLocale();
  if (warning.kind === "sign_ups_vanish") {
    const title = pickText(warning.session.title, locale)?.text ?? "";
    return t.rich("sign_ups_vanish", { title, count: warning.people, b: (text) => <b>{text}</b> });
  }
  const titles = warning.sessions.map(({ title }) => pickText(title, locale)?.text ?? "").join(" · ");
  return t(warning.kind, { titles, count: warning.kind === "clashes" ? warning.count : warning.sessions.length });
}

/** The versions that there are, the newest first. */
export function ReleaseList({ releases, place }: { releases: View["releases"]; place: Place }) {
  const t = useTranslations("publishing");
  const locale = useLocale();
  if (releases.length === 0) return <Empty title={t("none")}>{t("none_lead")}</Empty>;
  return (
    <ol className="release-list">
      {releases.map((release, index) => {
        const when = momentWords(release.publishedAt, locale, place.timeZone);
        return (
          <li key={release.number}>
            <p>
              <Link to={`/organise/${place.slug}/programme/releases/${release.number}`} className="font-semibold">
                {release.name}
              </Link>{" "}
              {index === 0 && <Tag tone="success">{t("current")}</Tag>}
            </p>
            <p className="text-sm text-muted">
              {release.by ? t("by", { when, name: release.by }) : t("without_name", { when })}
            </p>
            {(release.note.en || release.note.fr) && (
              <p className="mt-1 text-sm">
                <ContentText text={release.note} />
              </p>
            )}
          </li>
        );
      })}
    </ol>
  );
}
