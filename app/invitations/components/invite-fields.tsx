import type { FieldMetadata } from "@conform-to/react";
import { useTranslations } from "use-intl";
import { Button } from "#app/ui/button.tsx";
import { type Option, Select, TextArea, TextField } from "#app/ui/field.tsx";

type Fields = Record<"name" | "email" | "locale" | "categoryId" | "message", FieldMetadata<unknown>>;

/** The fields of an invitation. */
export function InviteFields({ fields, categories }: { fields: Fields; categories: Option[] }) {
  const t = useTranslations("invitations.form");
  const languages: Option[] = [
    { value: "en", label: t("languages.en") },
    { value: "fr", label: t("languages.fr") },
  ];
  return (
    <>
      <TextField
        field={fields.name}
        label={t("name")}
        help={t("nameHelp")}
        required
        maxLength={200}
        autoComplete="off"
      />
      <TextField field={fields.email} label={t("email")} type="email" required maxLength={254} autoComplete="off" />
      <Select field={fields.locale} label={t("locale")} options={languages} required />
      <Select
        field={fields.categoryId}
        label={t("category")}
        help={t("categoryHelp")}
        options={categories}
        placeholder={t("anyCategory")}
        required={false}
      />
      <TextArea
        field={fields.message}
        label={t("message")}
        help={t("messageHelp")}
        required={false}
        rows={3}
        maxLength={1000}
      />
      <div>
        <Button variant="primary">{t("submit")}</Button>
      </div>
    </>
  );
}
