import { kindsHeadline } from "#app/registration/desk/statistics/headlines.ts";
import { type NamedKind, numberWord, shareWord, useWords } from "#app/registration/desk/statistics/words.ts";
import { KindMark } from "#app/ui/kind-mark.tsx";
import { Table, Td, Th } from "#app/ui/table.tsx";
import { Bar } from "./countries-map.tsx";
import { Figure } from "./figure.tsx";

/** What kinds of organisation the delegates come from, in the colours and shapes that kinds have everywhere. */
export function KindsChart({ kinds }: { kinds: NamedKind[] }) {
  const words = useWords();
  const { t, locale } = words;
  const most = Math.max(1, ...kinds.map(({ count }) => count));
  return (
    <Figure
      id="kinds"
      name={t("kinds.name")}
      headline={kindsHeadline(words, kinds)}
      note={t("kinds.note")}
      table={<KindsTable kinds={kinds} />}
    >
      <ul className="stat-rows">
        {kinds.map((line) => (
          <li key={line.name}>
            <span className="stat-row-name">
              {line.listed && <KindMark kind={line.kind} className="mr-1.5 inline-block align-baseline" />}
              {line.name}
            </span>
            <Bar
              share={line.count / most}
              className={line.listed ? `stat-kind kind-${line.kind ?? "unknown"}` : "stat-apart"}
            />
            <span className="stat-row-figure">{numberWord(line.count, locale)}</span>
          </li>
        ))}
      </ul>
    </Figure>
  );
}

function KindsTable({ kinds }: { kinds: NamedKind[] }) {
  const { t, locale } = useWords();
  const total = kinds.reduce((sum, { count }) => sum + count, 0);
  return (
    <Table caption={t("kinds.caption")} hideCaption dense>
      <thead>
        <tr>
          <Th>{t("kinds.kind")}</Th>
          <Th numeric>{t("people")}</Th>
          <Th numeric>{t("share")}</Th>
          <Th numeric>{t("kinds.organisations")}</Th>
        </tr>
      </thead>
      <tbody>
        {kinds.map(({ name, listed, count, organisations }) => (
          <tr key={name}>
            <Th scope="row">{name}</Th>
            <Td numeric>{numberWord(count, locale)}</Td>
            <Td numeric>{shareWord(count, total, locale)}</Td>
            <Td numeric>{listed ? numberWord(organisations, locale) : ""}</Td>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}
