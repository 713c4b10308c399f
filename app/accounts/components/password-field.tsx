import { useEffect, useState } from "react";
import { useTranslations } from "use-intl";
import { Button } from "#app/ui/button.tsx";
import { Field, type FieldSource } from "#app/ui/field.tsx";

/** A password, which may be pasted, kept by a password manager, and looked at before it is sent. */
export function PasswordField({
  field,
  label,
  help,
  purpose,
}: {
  field: FieldSource;
  label: string;
  help?: string;
  purpose: "new" | "current";
}) {
  const t = useTranslations("accounts.fields");
  const [shown, setShown] = useState(false);
  const [scripted, setScripted] = useState(false);
  useEffect(() => setScripted(true), []);
  return (
    <Field id={field.id} label={label} help={help} error={field.errors} required>
      {(props) => (
        <div className="flex gap-2">
          <input
            key={field.key}
            className="control min-w-0 flex-1"
            type={shown ? "text" : "password"}
            name={field.name}
            autoComplete={purpose === "new" ? "new-password" : "current-password"}
            autoCapitalize="none"
            autoCorrect="off"
            spellCheck={false}
            {...props}
          />
          {scripted && (
            <Button
              type="button"
              aria-label={t(shown ? "hidePassword" : "showPassword")}
              aria-pressed={shown}
              onClick={() => setShown(!shown)}
            >
              {t(shown ? "hide" : "show")}
            </Button>
          )}
        </div>
      )}
    </Field>
  );
}
