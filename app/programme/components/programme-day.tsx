import { useTranslations } from "use-intl";
import { timeIn } from "#app/platform/time-zone.ts";
import { Item, ItemList, type ProgrammePlace } from "#app/programme/components/item-list.tsx";
import { type Grid, type GridCell, gridOf, type ProgrammeItem } from "#app/programme/rules.ts";
import type { RoomView } from "#app/programme/views.ts";
import { classNames } from "#app/ui/class-names.ts";
import { ContentText } from "#app/ui/content-text.tsx";

type Place = ProgrammePlace;

/** A day: rooms against time where there is room for columns, else (and on phones) one after the other. */
export function ProgrammeDay({
  items,
  rooms,
  place,
  caption,
  list = false,
}: {
  items: ProgrammeItem[];
  rooms: RoomView[];
  place: Place;
  caption: string;
  list?: boolean;
}) {
  const grid = list ? null : gridOf(items, rooms);
  const untimed = items.filter(({ slot }) => slot === null);
  return (
    <>
      {grid && grid.rows.length > 0 && <ProgrammeTable grid={grid} place={place} caption={caption} />}
      {!grid && <ItemList items={items.filter(({ slot }) => slot !== null)} place={place} />}
      {untimed.length > 0 && <ItemList items={untimed} place={place} />}
    </>
  );
}

function ProgrammeTable({ grid, place, caption }: { grid: Grid; place: Place; caption: string }) {
  const t = useTranslations("programme");
  return (
    <table className="programme">
      <caption className="sr-only">{caption}</caption>
      <thead>
        <tr>
          <th scope="col">{t("time")}</th>
          {grid.rooms.map((room) => (
            <th key={room.slug} scope="col">
              <ContentText text={room.name} />
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {grid.rows.map((row) => (
          <tr key={row.startsAt} className={row.cells.some(({ item }) => item) ? undefined : "programme-gap"}>
            <th scope="row">{timeIn(row.startsAt, place.timeZone)}</th>
            {row.cells.map((cell, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: cells of a row stay where they are
              <Cell key={index} cell={cell} place={place} />
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Cell({ cell: { item, rowSpan, colSpan }, place }: { cell: GridCell; place: Place }) {
  if (!item) return <td className="programme-nothing" />;
  return (
    <td
      rowSpan={rowSpan}
      colSpan={colSpan}
      className={classNames(
        "programme-cell",
        item.session.kind === "break" && "programme-break",
        colSpan > 1 && "programme-wide",
      )}
    >
      <Item item={item} place={place} />
    </td>
  );
}
