import { useForm } from "@conform-to/react";
import type { SerializeFrom } from "@remix-run/node";
import { useTranslations } from "use-intl";
import { TrackMark, TrackName } from "#app/programme/components/track-name.tsx";
import type { TrackFault } from "#app/programme/sessions/answer.server.ts";
import type { listTracks } from "#app/programme/sessions/tracks.server.ts";
import { trackColours } from "#app/programme/track-colours.ts";
import { BothLanguages } from "#app/ui/both-languages.tsx";
import { Button } from "#app/ui/button.tsx";
import { ConfirmDialog } from "#app/ui/dialog.tsx";
import { ErrorSummary } from "#app/ui/error-summary.tsx";
import { Form } from "#app/ui/link.tsx";

type Track = SerializeFrom<Awaited<ReturnType<typeof listTracks>>>[number];

/** The tracks in their order, each to be changed where it stands, and a form for one more. */
export function TrackForms({
  tracks,
  builds,
  fault,
}: {
  tracks: Track[];
  builds: boolean;
  fault?: TrackFault | undefined;
}) {
  const t = useTranslations("sessions.tracks");
  return (
    <>
      <ol className="track-list">
        {tracks.map((track, index) => (
          <li key={track.id}>
            <div className="track-row">
              <span className="font-semibold">
                <TrackName track={track} />
                <span className="desk-second">{t("sessions", { count: track.sessions })}</span>
              </span>
              {builds && <TrackActs track={track} first={index === 0} last={index === tracks.length - 1} />}
            </div>
            {builds && (
              <details open={fault?.about === track.id || undefined}>
                <summary>{t("change")}</summary>
                <TrackForm
                  key={JSON.stringify([track.name, track.colour])}
                  track={track}
                  fault={fault?.about === track.id ? fault : undefined}
                />
              </details>
            )}
          </li>
        ))}
      </ol>
      {builds && (
        <section className="mt-8">
          <h2 className="section-title">{t("add")}</h2>
          <TrackForm key={`new-${tracks.length}`} fault={fault?.about === "new" ? fault : undefined} />
        </section>
      )}
    </>
  );
}

function TrackActs({ track, first, last }: { track: Track; first: boolean; last: boolean }) {
  const t = useTranslations("sessions.tracks");
  const about = <input type="hidden" name="trackId" value={track.id} />;
  return (
    <div className="desk-buttons">
      <Form method="post" preventScrollReset>
        {about}
        <Button size="sm" name="intent" value="up" disabled={first}>
          {t("up")}
        </Button>{" "}
        <Button size="sm" name="intent" value="down" disabled={last}>
          {t("down")}
        </Button>
      </Form>
      <ConfirmDialog
        trigger={t("remove")}
        triggerSize="sm"
        tone="danger"
        title={t("removeTitle")}
        confirm={t("remove")}
        name="intent"
        value="remove"
      >
        {about}
        <p>{t("removeText", { count: track.sessions })}</p>
      </ConfirmDialog>
    </div>
  );
}

function TrackForm({ track, fault }: { track?: Track; fault: TrackFault | undefined }) {
  const t = useTranslations("sessions.tracks");
  const [form, fields] = useForm<Record<"nameEn" | "nameFr" | "colour", string>>({
    id: `track-${track?.id ?? "new"}`,
    lastResult: fault?.form ?? null,
    defaultValue: { nameEn: track?.name.en ?? "", nameFr: track?.name.fr ?? "", colour: String(track?.colour ?? 1) },
  });
  const labels = { nameEn: t("nameEn"), nameFr: t("nameFr"), colour: t("mark") };
  const chosen = fields.colour.initialValue ?? "1";
  return (
    <Form method="post" id={form.id} className="mt-4 max-w-3xl" noValidate>
      <input type="hidden" name="intent" value="track" />
      {track && <input type="hidden" name="trackId" value={track.id} />}
      <ErrorSummary form={form} labels={labels} />
      <div className="session-columns">
        <BothLanguages
          en={fields.nameEn}
          fr={fields.nameFr}
          labels={[labels.nameEn, labels.nameFr]}
          maxLength={120}
          required
        />
      </div>
      <fieldset className="field">
        <legend className="field-label">{t("mark")}</legend>
        <div className="track-marks">
          {trackColours.map((_, index) => {
            const value = String(index + 1);
            return (
              <label key={value} className="choice">
                <input type="radio" name="colour" value={value} defaultChecked={value === chosen} />
                <span className="track-mark">
                  <TrackMark colour={index + 1} /> {t(`colours.${value}` as never)}
                </span>
              </label>
            );
          })}
        </div>
      </fieldset>
      <Button variant={track ? "secondary" : "primary"}>{t(track ? "save" : "add")}</Button>
    </Form>
  );
}
