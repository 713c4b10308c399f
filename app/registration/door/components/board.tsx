import type { SerializeFrom } from "@remix-run/node";
import { useLocale, useTranslations } from "use-intl";
import { formatTag, type Locale } from "#app/platform/locale.ts";
import { timeIn, zoneName } from "#app/platform/time-zone.ts";
import { AnswerSign } from "#app/registration/door/components/answer-panel.tsx";
import type { Board, BoardScan } from "#app/registration/door/queries/board.server.ts";
import { Disclosure } from "#app/ui/disclosure.tsx";
import { Link } from "#app/ui/link.tsx";
import { Section } from "#app/ui/page.tsx";
import { Table, Td, Th } from "#app/ui/table.tsx";
import { useName } from "./use-name.ts";

type BoardProps = { board: SerializeFrom<Board>; timeZone: string; slug: string };

/** The arrivals of one day, as they are known now. */
export function BoardFigures({ board, timeZone, slug }: BoardProps) {
  return (
    <div className="door-board">
      <Points board={board} />
      <OverTime halfHours={board.halfHours} timeZone={timeZone} />
      <Categories board={board} />
      <Countries board={board} />
      <Scans id="conflicts" {...{ timeZone, slug }} scans={board.conflicts} isConflicts />
      <Scans id="latest" {...{ timeZone, slug }} scans={board.latest} />
    </div>
  );
}

function useNumber(): (value: number) => string {
  const locale = useLocale() as Locale;
  return (value) => new Intl.NumberFormat(formatTag(locale)).format(value);
}

function Points({ board }: { board: BoardProps["board"] }) {
  const t = useTranslations("door.board");
  const number = useNumber();
  const name = useName();
  return (
    <Section title={t("points")} id="points">
      <Table caption={t("points")} hideCaption dense>
        <thead>
          <tr>
            <Th>{t("point")}</Th>
            <Th numeric>{t("arrived")}</Th>
            <Th numeric>{t("inside")}</Th>
          </tr>
        </thead>
        <tbody>
          {board.points.map((point) => (
            <tr key={point.id}>
              <Th scope="row">{name(point.name)}</Th>
              <Td numeric>{number(point.arrived)}</Td>
              <Td numeric>{point.inAndOut ? number(point.inside) : ""}</Td>
            </tr>
          ))}
        </tbody>
      </Table>
    </Section>
  );
}

const [top, ground, foot] = [20, 150, 22];

type HalfHours = BoardProps["board"]["halfHours"];

/** First arrivals in half hours, with those in which nobody came. */
function OverTime({ halfHours, timeZone }: { halfHours: HalfHours; timeZone: string }) {
  const t = useTranslations("door.board");
  const number = useNumber();
  const all = withGaps(halfHours);
  const most = halfHours.reduce((best, one) => (one.count > best.count ? one : best), { at: 0, count: 0 });
  const clock = (at: number) => timeIn(new Date(at * 1000), timeZone);
  const between = (at: number) => ({ from: clock(at), to: clock(at + 1800) });
  if (most.count === 0) return null;
  const width = 100 / all.length;
  const every = Math.max(1, Math.ceil(all.length / 8));
  const headline = t("over_time_busiest", { ...between(most.at), count: most.count });
  return (
    <Section title={t("over_time")} id="over-time">
      <p className="stat-headline">{headline}</p>
      <div className="stat-figure">
        <svg width="100%" height={ground + foot} role="img" aria-label={`${headline}. ${t("over_time_caption")}`}>
          {all.map(({ at, count }, index) => (
            <rect
              key={at}
              x={`${index * width + width * 0.08}%`}
              width={`${width * 0.84}%`}
              y={ground - (count / most.count) * (ground - top)}
              height={(count / most.count) * (ground - top)}
              className={at === most.at ? "stat-column-most" : "stat-column"}
            />
          ))}
          <line x1="0" x2="100%" y1={ground} y2={ground} className="stat-ground" />
          {all.map(
            ({ at }, index) =>
              index % every === 0 && (
                <text key={at} x={`${index * width}%`} y={ground + 16} className="stat-axis">
                  {clock(at)}
                </text>
              ),
          )}
        </svg>
        <p className="stat-note">{t("zone", { zone: zoneName(new Date(most.at * 1000), timeZone) })}</p>
      </div>
      <Disclosure summary={t("table")} className="text-sm">
        <Table caption={t("over_time_caption")} hideCaption dense>
          <thead>
            <tr>
              <Th>{t("between")}</Th>
              <Th numeric>{t("arrived")}</Th>
            </tr>
          </thead>
          <tbody>
            {halfHours.map(({ at, count }) => (
              <tr key={at}>
                <Th scope="row">{`${clock(at)}–${clock(at + 1800)}`}</Th>
                <Td numeric>{number(count)}</Td>
              </tr>
            ))}
          </tbody>
        </Table>
      </Disclosure>
    </Section>
  );
}

function withGaps(halfHours: HalfHours): HalfHours {
  const [first, last] = [halfHours[0], halfHours.at(-1)];
  if (!first || !last) return [];
  // Few columns would be as broad as walls.
  const end = Math.max(last.at, first.at + 7 * 1800);
  const counts = new Map(halfHours.map(({ at, count }) => [at, count]));
  const length = (end - first.at) / 1800 + 1;
  return Array.from({ length }, (_, index) => {
    const at = first.at + index * 1800;
    return { at, count: counts.get(at) ?? 0 };
  });
}

function Categories({ board }: { board: BoardProps["board"] }) {
  const t = useTranslations("door.board");
  const number = useNumber();
  const name = useName();
  return (
    <Section title={t("categories")} id="categories">
      <Table caption={t("categories")} hideCaption dense>
        <thead>
          <tr>
            <Th>{t("category")}</Th>
            <Th numeric>{t("arrived")}</Th>
            <Th numeric>{t("expected")}</Th>
            <Th numeric>{t("missing")}</Th>
          </tr>
        </thead>
        <tbody>
          {board.categories.map((category) => (
            <tr key={category.id}>
              <Th scope="row">{name(category.name)}</Th>
              <Td numeric>{number(category.arrived)}</Td>
              <Td numeric>{number(category.confirmed)}</Td>
              <Td numeric>{number(Math.max(0, category.confirmed - category.arrived))}</Td>
            </tr>
          ))}
        </tbody>
      </Table>
    </Section>
  );
}

const countriesShown = 10;

function Countries({ board: { countries } }: { board: BoardProps["board"] }) {
  const t = useTranslations("door.board");
  const number = useNumber();
  const name = useName();
  const rows = (some: typeof countries) => (
    <Table caption={t("countries")} hideCaption dense>
      <thead>
        <tr>
          <Th>{t("country")}</Th>
          <Th numeric>{t("arrived")}</Th>
        </tr>
      </thead>
      <tbody>
        {some.map((country) => (
          <tr key={country.code}>
            <Th scope="row">{name(country.name)}</Th>
            <Td numeric>{number(country.arrived)}</Td>
          </tr>
        ))}
      </tbody>
    </Table>
  );
  if (countries.length === 0) return null;
  return (
    <Section title={t("countries")} id="countries">
      {rows(countries.slice(0, countriesShown))}
      {countries.length > countriesShown && (
        <Disclosure summary={t("more_countries", { count: countries.length - countriesShown })} className="text-sm">
          {rows(countries.slice(countriesShown))}
        </Disclosure>
      )}
    </Section>
  );
}

type ScansProps = {
  id: "latest" | "conflicts";
  scans: SerializeFrom<BoardScan>[];
  timeZone: string;
  slug: string;
  isConflicts?: boolean;
};

function Scans({ id, scans, timeZone, slug, isConflicts = false }: ScansProps) {
  const t = useTranslations("door.board");
  if (scans.length === 0) return isConflicts ? null : <div />;
  return (
    <Section title={t(id)} id={id}>
      <Table caption={t(id)} hideCaption dense stack>
        <thead>
          <tr>
            <Th>{t("time")}</Th>
            <Th>{t("person")}</Th>
            <Th>{t(isConflicts ? "conflict" : "answer")}</Th>
            <Th>{t("point")}</Th>
          </tr>
        </thead>
        <tbody>
          {scans.map((scan) => (
            <ScanRow key={scan.id} {...{ scan, timeZone, slug, isConflicts }} />
          ))}
        </tbody>
      </Table>
    </Section>
  );
}

/** Sent so much later than it was made, a scan had waited for the network. */
const lateMs = 60_000;

function ScanRow({
  scan,
  timeZone,
  slug,
  isConflicts,
}: {
  scan: ScansProps["scans"][number];
  timeZone: string;
  slug: string;
  isConflicts: boolean;
}) {
  const t = useTranslations("door");
  const name = useName();
  const { scannedAt, receivedAt, reference, result, conflicts } = scan;
  const isLate = Date.parse(receivedAt) - Date.parse(scannedAt) > lateMs;
  const words = conflicts.map((one) => t(`app.conflict.${one}` as "app.conflict.revoked")).join("; ");
  return (
    <tr>
      <Td label={t("board.time")}>
        {timeIn(scannedAt, timeZone)}
        {isLate && <span className="desk-second">{t("board.late", { time: timeIn(receivedAt, timeZone) })}</span>}
      </Td>
      <Th scope="row">
        {reference ? (
          <Link to={`/organise/${slug}/registrations/${reference}`} dir="auto">
            {scan.name}
          </Link>
        ) : (
          t("board.nobody")
        )}
      </Th>
      <Td label={t(isConflicts ? "board.conflict" : "board.answer")}>
        {isConflicts ? (
          words
        ) : (
          <span className={`door-mark door-mark-${result}`}>
            <AnswerSign said={result} className="door-mark-sign" /> {t(`answers.${result}`)}
          </span>
        )}
      </Td>
      <Td label={t("board.point")}>
        {name(scan.point)}
        <span className="desk-second">{scan.device ?? t("board.by_team")}</span>
      </Td>
    </tr>
  );
}
