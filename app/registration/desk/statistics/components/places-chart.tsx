import { useTranslations } from "use-intl";
import { placesHeadline } from "#app/registration/desk/statistics/headlines.ts";
import type { CategoryFigures } from "#app/registration/desk/statistics/read.server.ts";
import { categoryName, numberWord, useWords } from "#app/registration/desk/statistics/words.ts";
import { holdsPlace, registrationStates } from "#app/registration/rules.ts";
import { Table, Td, Th } from "#app/ui/table.tsx";
import { Figure } from "./figure.tsx";
import { StateWords, stackedStates } from "./state-key.tsx";
import { StateTh } from "./state-th.tsx";

const tall = 16;
const holding = stackedStates.filter((state) => holdsPlace[state]);

/** Each category's places, who holds them, and who waits beyond them. All bars have one scale. */
export function PlacesChart({ lines }: { lines: CategoryFigures[] }) {
  const words = useWords();
  const { t, locale } = words;
  const categories = lines.filter(({ id }) => id !== null);
  const scale = Math.max(1, ...categories.map((line) => lengthOf(line)));
  return (
    <Figure
      id="places"
      name={t("places.name")}
      headline={placesHeadline(words, lines)}
      note={t("places.note")}
      table={<PlacesFigures lines={lines} />}
    >
      <ul className="stat-rows stat-places">
        {categories.map((line) => (
          <li key={line.id}>
            <span className="stat-row-name">{categoryName(line, locale)}</span>
            <PlacesBar line={line} scale={scale} />
            <span className="stat-row-figure">{heldWords(words, line)}</span>
            <span className="stat-row-more">
              <StateWords counts={line.counts} states={stackedStates} />
              {keptOf(line) > 0 && <span>{t("places.kept", { count: keptOf(line) })}</span>}
            </span>
          </li>
        ))}
      </ul>
    </Figure>
  );
}

/** Places that are counted as taken although nobody holds them any more: the decision can still be undone. */
function keptOf({ taken, seats }: CategoryFigures): number {
  return Math.max(0, taken - holding.reduce((sum, state) => sum + seats[state], 0));
}

function lengthOf({ capacity, taken, seats }: CategoryFigures): number {
  return Math.max(capacity ?? 0, taken) + seats.waiting;
}

function heldWords({ t }: ReturnType<typeof useWords>, { capacity, taken }: CategoryFigures): string {
  return capacity === null ? t("places.held_unlimited", { taken }) : t("places.held", { taken, capacity });
}

function PlacesBar({ line, scale }: { line: CategoryFigures; scale: number }) {
  const { capacity, taken, seats } = line;
  const percent = (value: number) => `${(value / scale) * 100}%`;
  const end = Math.max(capacity ?? 0, taken);
  return (
    <svg width="100%" height={tall + 2} aria-hidden="true" className="stat-row-bar">
      {holding.map((state, index) => (
        <rect
          key={state}
          x={percent(holding.slice(0, index).reduce((sum, one) => sum + seats[one], 0))}
          y="1"
          width={percent(seats[state])}
          height={tall}
          className={`stat-fill-${state}`}
        />
      ))}
      <rect x={percent(end)} y="5" width={percent(seats.waiting)} height={tall - 8} className="stat-fill-waiting" />
      {capacity !== null && <rect y="1" width={percent(capacity)} height={tall} className="stat-frame" />}
    </svg>
  );
}

function PlacesFigures({ lines }: { lines: CategoryFigures[] }) {
  const { t, locale } = useWords();
  const overview = useTranslations("desk.overview");
  return (
    <Table caption={t("places.caption")} hideCaption dense>
      <thead>
        <tr>
          <Th>{overview("category")}</Th>
          <Th numeric>{overview("taken")}</Th>
          <Th numeric>{overview("capacity")}</Th>
          <Th numeric>{overview("free")}</Th>
          {registrationStates.map((state) => (
            <StateTh key={state} state={state} />
          ))}
        </tr>
      </thead>
      <tbody>
        {lines.map((line) => (
          <tr key={line.id ?? "whole"}>
            <Th scope="row">{line.id === null ? overview("whole") : categoryName(line, locale)}</Th>
            <Td numeric>{numberWord(line.taken, locale)}</Td>
            <Td numeric>{line.capacity === null ? overview("unlimited") : numberWord(line.capacity, locale)}</Td>
            <Td numeric>{line.capacity === null ? "" : numberWord(Math.max(0, line.capacity - line.taken), locale)}</Td>
            {registrationStates.map((state) => (
              <Td key={state} numeric>
                {numberWord(line.counts[state], locale)}
              </Td>
            ))}
          </tr>
        ))}
      </tbody>
    </Table>
  );
}
