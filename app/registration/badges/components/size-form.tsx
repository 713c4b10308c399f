import { useTranslations } from "use-intl";
import { type BadgeSize, badgeSizeNames } from "#app/registration/badges/layout.ts";
import { Button } from "#app/ui/button.tsx";
import { Field } from "#app/ui/field.tsx";
import { Form } from "#app/ui/link.tsx";

/** The size of the badge, which comes before everything else. */
export function SizeForm({ size, version }: { size: BadgeSize; version: number }) {
  const t = useTranslations("badges");
  return (
    <Form method="post" className="badge-size">
      <input type="hidden" name="intent" value="size" />
      <input type="hidden" name="version" value={version} />
      <Field label={t("design.size")} help={t("design.size_help")}>
        {(props) => (
          <select {...props} key={size} name="size" defaultValue={size} className="control control-select">
            {badgeSizeNames.map((name) => (
              <option key={name} value={name}>
                {t(`sizes.${name}`)}
              </option>
            ))}
          </select>
        )}
      </Field>
      <Button>{t("design.size_submit")}</Button>
    </Form>
  );
}
