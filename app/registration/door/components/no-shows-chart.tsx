import { useLocale, useTranslations } from "use-intl";
import { pickText } from "#app/platform/locale.ts";
import { Bar } from "#app/registration/desk/statistics/components/countries-map.tsx";
import { Figure } from "#app/registration/desk/statistics/components/figure.tsx";
import { numberWord } from "#app/registration/desk/statistics/words.ts";
import type { Attendance } from "#app/registration/door/queries/attendance.server.ts";
import { Table, Td, Th } from "#app/ui/table.tsx";

/** Who of the confirmed came and who did not, by category. `over`: nobody can come any more. */
export function NoShowsChart({ attendance, over }: { attendance: Attendance; over: boolean }) {
  const t = useTranslations("door.no_shows");
  const locale = useLocale();
  const { confirmed, came, categories } = attendance;
  const missing = confirmed - came;
  const most = Math.max(1, ...categories.map((line) => line.confirmed));
  return (
    <Figure
      id="no-shows"
      name={t("name")}
      headline={t(over ? "headline" : "headline_so_far", { came, arrived: came, confirmed, missing })}
      note={t("note")}
      table={<NoShowsTable attendance={attendance} over={over} />}
    >
      <ul className="stat-rows">
        {categories.map((line) => (
          <li key={line.id}>
            <span className="stat-row-name">{pickText(line.name, locale)?.text}</span>
            <Bar share={line.came / most} className="stat-fill-confirmed" />
            <span className="stat-row-figure">{t("figure", { came: line.came, confirmed: line.confirmed })}</span>
          </li>
        ))}
      </ul>
    </Figure>
  );
}

function NoShowsTable({ attendance, over }: { attendance: Attendance; over: boolean }) {
  const t = useTranslations("door.no_shows");
  const words = useTranslations("desk.overview");
  const locale = useLocale();
  const lines = [...attendance.categories, { ...attendance, id: "", name: null }];
  return (
    <Table caption={t("caption")} hideCaption dense>
      <thead>
        <tr>
          <Th>{words("category")}</Th>
          <Th numeric>{t("came")}</Th>
          <Th numeric>{t(over ? "did_not" : "not_yet")}</Th>
        </tr>
      </thead>
      <tbody>
        {lines.map(({ id, name, came, confirmed }) => (
          <tr key={id}>
            <Th scope="row">{name ? pickText(name, locale)?.text : t("whole")}</Th>
            <Td numeric>{numberWord(came, locale)}</Td>
            <Td numeric>{numberWord(confirmed - came, locale)}</Td>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}
