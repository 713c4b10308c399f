import type { FieldMetadata } from "@conform-to/react";
import { useTranslations } from "use-intl";
import { Button } from "#app/ui/button.tsx";
import { type Option, Select, TextArea, TextField } from "#app/ui/field.tsx";
import { Notice } from "#app/ui/notice.tsx";

type Fields = Record<"name" | "email" | "locale" | "categoryId" | "message", FieldMetadata<unknown>>;

type InviteFieldsProps = {
  fields: Fields;
  categories: Option[];
  /** Who seems to be the same person and is registered already. */
  known: { name: string; email: string; reference: string } | undefined;
};

/** The fields of an invitation. */
export function InviteFields({ fields, categories, known }: InviteFieldsProps) {
  const t = useTranslations("invitations.form");
  const duplicates = useTranslations("lists.duplicates");
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
      <div role="alert">
        {known && (
          <Notice tone="warning">
            <p>{duplicates("invite_known", known)}</p>
            <div className="choice">
              <input type="checkbox" id="invite-anyway" name="anyway" />
              <label htmlFor="invite-anyway">{duplicates("invite_anyway")}</label>
            </div>
          </Notice>
        )}
      </div>
      <div>
        <Button variant="primary">{t("submit")}</Button>
      </div>
    </>
  );
}
