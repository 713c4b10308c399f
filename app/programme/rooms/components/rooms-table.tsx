import { useTranslations } from "use-intl";
import { useEquipmentWords } from "#app/programme/rooms/components/equipment-words.ts";
import type { DeskRoom } from "#app/programme/rooms/queries.server.ts";
import { Button } from "#app/ui/button.tsx";
import { ContentText } from "#app/ui/content-text.tsx";
import { ConfirmDialog } from "#app/ui/dialog.tsx";
import { Icon } from "#app/ui/icon.tsx";
import { Form, Link } from "#app/ui/link.tsx";
import { Table, Td, Th } from "#app/ui/table.tsx";

/** The rooms in their order, each to be changed, moved and removed. */
export function RoomsTable({ rooms, base, builds }: { rooms: DeskRoom[]; base: string; builds: boolean }) {
  const t = useTranslations("rooms");
  return (
    <Table caption={t("title")} hideCaption dense stack>
      <thead>
        <tr>
          <Th>{t("name")}</Th>
          <Th>{t("place")}</Th>
          <Th>{t("equipment")}</Th>
          <Th numeric>{t("capacity")}</Th>
          <Th numeric>{t("slots")}</Th>
          {builds && (
            <Th>
              <span className="sr-only">{t("actions")}</span>
            </Th>
          )}
        </tr>
      </thead>
      <tbody>
        {rooms.map((room, index) => (
          <RoomRow key={room.id} {...{ room, base, builds }} first={index === 0} last={index === rooms.length - 1} />
        ))}
      </tbody>
    </Table>
  );
}

type RowProps = { room: DeskRoom; base: string; builds: boolean; first: boolean; last: boolean };

function RoomRow({ room, base, builds, first, last }: RowProps) {
  const t = useTranslations("rooms");
  const words = useEquipmentWords();
  const name = <ContentText text={{ en: room.nameEn, fr: room.nameFr }} />;
  return (
    <tr>
      <th scope="row">{builds ? <Link to={`${base}/${room.id}`}>{name}</Link> : name}</th>
      <Td label={t("place")}>
        <ContentText text={{ en: room.placeEn, fr: room.placeFr }} />
      </Td>
      <Td label={t("equipment")}>{room.equipment.map(words).join(", ")}</Td>
      <Td label={t("capacity")} numeric>
        {room.capacity ?? t("unlimited")}
      </Td>
      <Td label={t("slots")} numeric>
        {t("slots_count", { count: room.slots })}
      </Td>
      {builds && (
        <Td>
          <RoomSteps {...{ room, first, last }} />
        </Td>
      )}
    </tr>
  );
}

function RoomSteps({ room, first, last }: Pick<RowProps, "room" | "first" | "last">) {
  const t = useTranslations("rooms");
  const name = room.nameEn;
  return (
    <div className="desk-buttons">
      <Form method="post" className="desk-buttons" preventScrollReset>
        <input type="hidden" name="id" value={room.id} />
        <Button size="sm" variant="quiet" name="intent" value="up" disabled={first} aria-label={t("left", { name })}>
          <Icon name="sort-up" size={16} />
        </Button>
        <Button size="sm" variant="quiet" name="intent" value="down" disabled={last} aria-label={t("right", { name })}>
          <Icon name="sort-down" size={16} />
        </Button>
      </Form>
      {room.slots === 0 && (
        <ConfirmDialog
          trigger={t("remove_short")}
          triggerSize="sm"
          tone="danger"
          title={t("remove_title", { name })}
          confirm={t("remove_short")}
          name="intent"
          value="remove"
        >
          <input type="hidden" name="id" value={room.id} />
          <p>{t("remove_text")}</p>
        </ConfirmDialog>
      )}
    </div>
  );
}
