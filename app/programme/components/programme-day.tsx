import { useTranslations } from "use-intl";
import { timeIn } from "#app/platform/time-zone.ts";
import { SessionMarks } from "#app/programme/agenda/components/agenda-marks.tsx";
import { LanguageCodes, PeopleLine, SessionKindWords, SlotTimes } from "#app/programme/components/session-words.tsx";
import { type Grid, type GridCell, gridOf, type ProgrammeItem } from "#app/programme/rules.ts";
import type { RoomView } from "#app/programme/views.ts";
import { classNames } from "#app/ui/class-names.ts";
import { ContentText } from "#app/ui/content-text.tsx";
import { Link } from "#app/ui/link.tsx";

type Place = { slug: string; timeZone: string };

/** A day: rooms against time where there is room for columns, else (and on phones) one after the other. */
export function ProgrammeDay({
  items,
  rooms,
  place,
  caption,
}: {
  items: ProgrammeItem[];
  rooms: RoomView[];
  place: Place;
  caption: string;
}) {
  const grid = gridOf(items, rooms);
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
          <tr key={row.startsAt}>
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

/** Sessions one after the other. */
function ItemList({ items, place }: { items: ProgrammeItem[]; place: Place }) {
  return (
    <ul>
      {items.map((item) => (
        <li key={item.slot?.id ?? item.session.slug} className="border-t border-line py-3">
          <Item item={item} place={place} />
        </li>
      ))}
    </ul>
  );
}

function Item({ item: { session, slot }, place }: { item: ProgrammeItem; place: Place }) {
  const isBreak = session.kind === "break";
  return (
    <>
      <p className="programme-meta">
        {slot && <SlotTimes slot={slot} timeZone={place.timeZone} />}
        {slot && (
          <span className="programme-room">
            <ContentText text={slot.room.name} />
          </span>
        )}
        {!isBreak && (
          <span>
            <SessionKindWords session={session} />
          </span>
        )}
        {session.language && (
          <span className="whitespace-nowrap">
            <LanguageCodes session={session} />
          </span>
        )}
      </p>
      <p className="programme-title">
        {isBreak ? (
          <ContentText text={session.title} />
        ) : (
          <Link to={`/conferences/${place.slug}/programme/${session.slug}`} prefetch="intent">
            <ContentText text={session.title} />
          </Link>
        )}
      </p>
      {!isBreak && <SessionMarks sessionId={session.id} />}
      {session.people.length > 0 && (
        <p className="programme-people">
          <PeopleLine people={session.people} />
        </p>
      )}
    </>
  );
}
