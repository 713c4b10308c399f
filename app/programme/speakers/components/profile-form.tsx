import { useForm } from "@conform-to/react";
import type { SerializeFrom } from "@remix-run/node";
import { useTranslations } from "use-intl";
import type { SpeakerFault } from "#app/programme/speakers/answer.server.ts";
import { mailLanguages } from "#app/programme/speakers/components/add-person.tsx";
import { PortraitField } from "#app/programme/speakers/components/portrait-field.tsx";
import { absencesLimit } from "#app/programme/speakers/rules.ts";
import type { ProfileView } from "#app/programme/speakers/view.server.ts";
import { photoBounds } from "#app/registration/badges/photo/bounds.ts";
import { BothLanguages } from "#app/ui/both-languages.tsx";
import { Button } from "#app/ui/button.tsx";
import { ErrorSummary } from "#app/ui/error-summary.tsx";
import { Select, TextField } from "#app/ui/field.tsx";
import { filledIn, Lines } from "#app/ui/lines.tsx";
import { Form, withPrefix } from "#app/ui/link.tsx";
import { usePrefix } from "#app/ui/root-data.ts";

type View = SerializeFrom<ProfileView>;
type Absence = { from?: string; to?: string };
type Shape = Omit<View["values"], "absences"> & { absences: string };

/** How somebody presents themselves, when they cannot be there, and in which language they are written to. */
export function ProfileForm({ view, fault, desk }: { view: View; fault: SpeakerFault | undefined; desk: boolean }) {
  const t = useTranslations("speakers.profile");
  const mine = fault?.about === "profile" ? fault : undefined;
  const { absences, ...values } = view.values;
  const [form, fields] = useForm<Shape>({
    id: "profile",
    lastResult: mine?.form ?? null,
    defaultValue: values as unknown as Shape,
  });
  const lines = (mine?.form.initialValue as { absences?: Absence[] } | undefined)?.absences ?? absences;
  const labels = Object.fromEntries(
    (
      [
        ...["name", "email", "position", "organisation", "biographyEn", "biographyFr"],
        ...["portraitAlt", "absences"],
      ] as const
    ).map((name) => [name, t(name as "name")]),
  );
  return (
    <Form method="post" id={form.id} className="session-form" noValidate>
      <button type="submit" name="intent" value="profile" className="sr-only" tabIndex={-1} aria-hidden />
      <input type="hidden" name="read" value={view.read} />
      <ErrorSummary form={form} labels={labels} />
      {desk && (
        <div className="session-columns">
          {view.documented ? (
            <p className="field-help">{t("documented")}</p>
          ) : (
            <TextField
              field={fields.name}
              label={t("name")}
              help={t("nameHelp")}
              maxLength={200}
              autoComplete="off"
              required
              dir="auto"
            />
          )}
          <TextField
            field={fields.email}
            type="email"
            label={t("email")}
            maxLength={254}
            autoComplete="off"
            required={false}
          />
        </div>
      )}
      <div className="session-columns">
        <TextField field={fields.position} label={t("position")} maxLength={200} required={false} dir="auto" />
        {view.organisation ? (
          <p className="self-end pb-2 text-muted">
            {view.organisation}
            <input type="hidden" name="organisation" value={view.values.organisation} />
          </p>
        ) : (
          <TextField
            field={fields.organisation}
            label={t("organisation")}
            maxLength={200}
            required={false}
            dir="auto"
          />
        )}
      </div>
      <div className="session-columns">
        <BothLanguages
          en={fields.biographyEn}
          fr={fields.biographyFr}
          labels={[t("biographyEn"), t("biographyFr")]}
          help={t("biographyHelp")}
          rows={7}
          maxLength={4000}
        />
      </div>
      <TextField
        field={fields.portraitAlt}
        label={t("portraitAlt")}
        help={t("portraitAltHelp")}
        maxLength={300}
        required={false}
        dir="auto"
      />
      <Lines
        id="profile-absences"
        legend={t("absences")}
        help={t("absencesHelp", { zone: view.timeZone })}
        error={fields.absences.errors}
        filled={filledIn(lines, ({ from, to }) => Boolean(from || to))}
        spare={mine?.more ? 3 : 1}
        most={absencesLimit}
        asks
      >
        {(index) => (
          <div className="speaker-absence">
            {(["from", "to"] as const).map((end) => (
              <input
                key={end}
                type="datetime-local"
                className="control"
                name={`absences[${index}].${end}`}
                defaultValue={lines[index]?.[end]}
                aria-label={t(end, { n: index + 1 })}
              />
            ))}
          </div>
        )}
      </Lines>
      <Select field={fields.locale} label={t("locale")} options={mailLanguages} className="speaker-language" />
      <Button variant="primary" name="intent" value="profile" className="mt-4">
        {t("save")}
      </Button>
    </Form>
  );
}

/** The portrait, and a form to send another one or to take it away. */
export function PortraitForm({ view, src, fault }: { view: View; src: string; fault: SpeakerFault | undefined }) {
  const t = useTranslations("speakers.profile");
  const prefix = usePrefix();
  const { portrait, name, values } = view;
  return (
    <div className="speaker-portrait-row">
      {portrait && (
        <div>
          <img
            src={`${withPrefix(prefix, src)}?${portrait.id}`}
            alt={values.portraitAlt || t("alt", { name })}
            className="speaker-portrait"
          />
          <Form method="post" encType="multipart/form-data" className="mt-2">
            <Button size="sm" variant="danger" name="intent" value="remove_photo">
              {t("removePicture")}
            </Button>
          </Form>
        </div>
      )}
      <Form method="post" encType="multipart/form-data" noValidate>
        <input type="hidden" name="intent" value="photo" />
        <PortraitField
          key={portrait?.id}
          label={t("choosePicture")}
          help={t("portraitHelp", { kilobytes: photoBounds.mostKilobytes })}
          alt={t("alt", { name })}
          error={fault?.about === "portrait" ? (fault.form.error?.photo ?? undefined) : undefined}
        />
        <Button className="mt-3">{t("keepPicture")}</Button>
      </Form>
    </div>
  );
}
