import { type FieldSource, TextField } from "#app/ui/field.tsx";

type Fields = Record<"name" | "email" | "position", FieldSource>;

/** Who somebody is whom another person enters: nothing of it is the typist's own, so nothing is suggested. */
export function PersonInputs({ fields, labels }: { fields: Fields; labels: Record<keyof Fields, string> }) {
  return (
    <>
      <TextField field={fields.name} label={labels.name} required maxLength={200} autoComplete="off" dir="auto" />
      <TextField
        field={fields.email}
        type="email"
        label={labels.email}
        required
        maxLength={254}
        autoComplete="off"
        autoCapitalize="none"
      />
      <TextField
        field={fields.position}
        label={labels.position}
        required
        maxLength={200}
        autoComplete="off"
        dir="auto"
      />
    </>
  );
}
