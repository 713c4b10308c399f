import { useForm } from "@conform-to/react";
import { useTranslations } from "use-intl";
import { TagChip } from "#app/registration/desk/list/components/tag-chip.tsx";
import type { TagFault } from "#app/registration/desk/list/tags-answer.server.ts";
import type { DeskTagRow } from "#app/registration/queries/lists.server.ts";
import { Button } from "#app/ui/button.tsx";
import { ConfirmDialog } from "#app/ui/dialog.tsx";
import { Disclosure } from "#app/ui/disclosure.tsx";
import { ErrorSummary } from "#app/ui/error-summary.tsx";
import { Select, TextField } from "#app/ui/field.tsx";
import { Form, Link } from "#app/ui/link.tsx";

const colours = ["slate", "blue", "green", "amber", "red", "violet"] as const;

type TagTableProps = { tags: DeskTagRow[]; slug: string; edits: boolean; fault: TagFault | undefined };

/** The tags of a conference, each with its form, and how many registrations have it. */
export function TagTable({ tags, slug, edits, fault }: TagTableProps) {
  const t = useTranslations("lists.tags");
  return (
    <ul className="desk-categories">
      {tags.map((tag) => (
        <li key={tag.id}>
          <div>
            <p>
              <TagChip {...tag} />{" "}
              <Link to={`/organise/${slug}/registrations?tag=${tag.id}`} className="text-sm">
                {t("used", { count: tag._count.registrations })}
              </Link>
            </p>
            {edits && (
              <Disclosure summary={t("change_name", { name: tag.name })} open={fault?.about === tag.id}>
                <TagForm tag={tag} fault={fault?.about === tag.id ? fault : undefined} />
              </Disclosure>
            )}
          </div>
          {edits && (
            <ConfirmDialog
              trigger={t("delete")}
              triggerVariant="quiet"
              triggerSize="sm"
              title={t("delete_title", { name: tag.name })}
              confirm={t("delete")}
              tone="danger"
              name="intent"
              value="remove"
            >
              <input type="hidden" name="tagId" value={tag.id} />
              <p>{t("delete_lead", { count: tag._count.registrations })}</p>
            </ConfirmDialog>
          )}
        </li>
      ))}
    </ul>
  );
}

type Values = { name: string; colour: string };

/** Name and colour of a tag, or of a new one. */
export function TagForm({ tag, fault }: { tag: DeskTagRow | null; fault: TagFault | undefined }) {
  const t = useTranslations("lists.tags");
  const [form, fields] = useForm<Values>({
    id: `tag-${tag?.id ?? "new"}`,
    lastResult: fault?.form ?? null,
    defaultValue: { name: tag?.name ?? "", colour: tag?.colour ?? "slate" },
  });
  return (
    <Form method="post" id={form.id} className="desk-invite">
      <input type="hidden" name="intent" value="save" />
      {tag && <input type="hidden" name="tagId" value={tag.id} />}
      <ErrorSummary form={form} labels={{ name: t("name"), colour: t("colour") }} />
      <TextField field={fields.name} label={t("name")} required maxLength={40} autoComplete="off" />
      <Select
        field={fields.colour}
        label={t("colour")}
        options={colours.map((colour) => ({ value: colour, label: t(`colours.${colour}`) }))}
        required
      />
      <div>
        <Button size="sm">{tag ? t("change") : t("new")}</Button>
      </div>
    </Form>
  );
}
