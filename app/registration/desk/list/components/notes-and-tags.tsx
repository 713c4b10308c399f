import type { SerializeFrom } from "@remix-run/node";
import { useTranslations } from "use-intl";
import { useInstant } from "#app/registration/desk/components/instant.ts";
import { TagChip } from "#app/registration/desk/list/components/tag-chip.tsx";
import type { DeskRegistration } from "#app/registration/queries/desk.server.ts";
import type { DeskTagRow } from "#app/registration/queries/lists.server.ts";
import { Button } from "#app/ui/button.tsx";
import { ConfirmDialog } from "#app/ui/dialog.tsx";
import { Form } from "#app/ui/link.tsx";
import { Tag } from "#app/ui/tag.tsx";

type Shown = SerializeFrom<Pick<DeskRegistration, "tags" | "notes">>;

/** The tags of a registration, and those that it could have. */
export function TagForms({ registration, all }: { registration: Pick<Shown, "tags">; all: DeskTagRow[] }) {
  const t = useTranslations("lists.tags");
  const own = registration.tags.map(({ tag }) => tag.id);
  const others = all.filter(({ id }) => !own.includes(id));
  return (
    <div className="desk-tag-forms">
      {registration.tags.map(({ tag }) => (
        <Form method="post" key={tag.id}>
          <input type="hidden" name="intent" value="tag" />
          <input type="hidden" name="tagging" value="remove" />
          <input type="hidden" name="tagId" value={tag.id} />
          <TagChip {...tag} />
          <Button size="sm" variant="quiet" aria-label={`${t("remove")} – ${tag.name}`}>
            ×
          </Button>
        </Form>
      ))}
      {others.length > 0 && (
        <Form method="post" key={own.join()} className="desk-buttons">
          <input type="hidden" name="intent" value="tag" />
          <input type="hidden" name="tagging" value="add" />
          <select name="tagId" aria-label={t("choose")} className="control control-select control-sm" required>
            <option value="">{t("choose")}</option>
            {others.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </select>
          <Button size="sm">{t("put")}</Button>
        </Form>
      )}
      {all.length === 0 && <p className="text-muted">{t("none")}</p>}
    </div>
  );
}

/** What organisers noted on a registration, the latest last, and a form for the next. */
export function Notes({
  notes,
  timeZone,
  fault,
}: {
  notes: Shown["notes"];
  timeZone: string;
  fault?: string | undefined;
}) {
  const t = useTranslations("lists.notes");
  return (
    <>
      <p className="text-sm text-muted">{t("lead")}</p>
      <ul className="desk-notes">
        {notes.map((note) => (
          <Note key={note.id} note={note} timeZone={timeZone} />
        ))}
      </ul>
      <Form method="post" key={notes.length} className="desk-note-form">
        <input type="hidden" name="intent" value="add_note" />
        <label className="field-label" htmlFor="note-text">
          {t("text")}
        </label>
        {fault && (
          <p className="field-error" id="note-fault" role="alert">
            {fault}
          </p>
        )}
        <textarea
          id="note-text"
          name="text"
          rows={2}
          maxLength={2000}
          required
          className="control"
          aria-describedby={fault ? "note-fault" : undefined}
        />
        <div className="choice">
          <input type="checkbox" id="note-door" name="atDoor" />
          <label htmlFor="note-door">{t("at_door")}</label>
        </div>
        <Button size="sm">{t("add")}</Button>
      </Form>
    </>
  );
}

function Note({ note, timeZone }: { note: Shown["notes"][number]; timeZone: string }) {
  const t = useTranslations("lists.notes");
  const instant = useInstant(timeZone);
  const by = { name: note.author?.name ?? t("nobody"), date: instant(note.createdAt) };
  return (
    <li>
      <p className="desk-note-text" dir="auto">
        {note.text}
      </p>
      <p className="desk-second">
        {t("by", by)}
        {note.atDoor && <Tag tone="info">{t("at_door_mark")}</Tag>}
      </p>
      <div className="desk-buttons">
        <Form method="post">
          <input type="hidden" name="noteId" value={note.id} />
          <input type="hidden" name="atDoor" value={note.atDoor ? "off" : "on"} />
          <Button size="sm" variant="quiet" name="intent" value="note_door">
            {note.atDoor ? t("not_at_door") : t("at_door")}
          </Button>
        </Form>
        <ConfirmDialog
          trigger={t("remove")}
          triggerVariant="quiet"
          triggerSize="sm"
          title={t("remove_title")}
          confirm={t("remove")}
          tone="danger"
          name="intent"
          value="remove_note"
        >
          <input type="hidden" name="noteId" value={note.id} />
          <p>{t("remove_lead")}</p>
        </ConfirmDialog>
      </div>
    </li>
  );
}
