import { type ChangeEvent, useRef, useState } from "react";
import { useTranslations } from "use-intl";
import { type Cut, cutOut, portraitFrame, usualCut } from "#app/programme/speakers/portrait-cut.ts";
import { drawnAsJpeg, putInto } from "#app/registration/badges/photo/components/picture-field.tsx";
import { Field } from "#app/ui/field.tsx";

type PortraitFieldProps = { label: string; help: string; alt: string; error: string[] | undefined };

/**
 * A file field for a portrait. With scripts the picture is cut to the frame, which can be moved and made narrower, and only
 * what is in it is sent; without, the file goes as it is and pages show the middle of it.
 */
export function PortraitField({ label, help, alt, error }: PortraitFieldProps) {
  const field = useRef<HTMLInputElement>(null);
  const [picture, setPicture] = useState<ImageBitmap | null>(null);
  const [cut, setCut] = useState(usualCut);
  const [shown, setShown] = useState<string | null>(null);

  function keep(from: ImageBitmap, wanted: Cut) {
    const part = cutOut(from, wanted);
    // A small picture is not blown up.
    const scale = Math.min(1, part.width / portraitFrame.width);
    const size = {
      width: Math.round(portraitFrame.width * scale),
      height: Math.round(portraitFrame.height * scale),
    };
    const drawn = drawnAsJpeg(from, part, size);
    if (field.current) putInto(field.current, drawn.file);
    setCut(wanted);
    setShown(drawn.shown);
  }

  async function onChange({ currentTarget }: ChangeEvent<HTMLInputElement>) {
    const file = currentTarget.files?.[0];
    setPicture(null);
    setShown(null);
    const read = file ? await createImageBitmap(file).catch(() => null) : null;
    if (!read || currentTarget.files?.[0] !== file) return;
    setPicture(read);
    keep(read, usualCut);
  }

  return (
    <>
      <Field label={label} help={help} error={error}>
        {(props) => (
          <input
            {...props}
            ref={field}
            type="file"
            name="photo"
            accept="image/jpeg,image/png"
            className="control"
            onChange={onChange}
          />
        )}
      </Field>
      {picture && shown && (
        <div className="speaker-cut">
          <img src={shown} alt={alt} className="speaker-portrait" />
          <CutFields cut={cut} onCut={(wanted) => keep(picture, wanted)} />
        </div>
      )}
    </>
  );
}

const ranges = {
  zoom: { min: 1, max: 3, step: 0.05 },
  x: { min: 0, max: 100, step: 1 },
  y: { min: 0, max: 100, step: 1 },
};

function CutFields({ cut, onCut }: { cut: Cut; onCut: (cut: Cut) => void }) {
  const t = useTranslations("speakers.profile.cut");
  return (
    <fieldset className="speaker-cut-fields">
      <legend className="field-label">{t("legend")}</legend>
      {(["zoom", "x", "y"] as const).map((part) => (
        <label key={part}>
          <span className="text-sm">{t(part)}</span>
          <input
            type="range"
            {...ranges[part]}
            value={cut[part]}
            onChange={(event) => onCut({ ...cut, [part]: event.currentTarget.valueAsNumber })}
          />
        </label>
      ))}
    </fieldset>
  );
}
