import { languageName } from "#app/platform/language-names.ts";
import { languagesHeadline } from "#app/registration/desk/statistics/headlines.ts";
import type { LanguageFigures } from "#app/registration/desk/statistics/read.server.ts";
import { numberWord, useWords } from "#app/registration/desk/statistics/words.ts";
import { Table, Td, Th } from "#app/ui/table.tsx";
import { Figure } from "./figure.tsx";

type LanguagesChartProps = { lines: LanguageFigures[]; people: number; total: number };

/** Who speaks which language, and into which interpretation is wanted. */
export function LanguagesChart({ lines, people, total }: LanguagesChartProps) {
  const words = useWords();
  const { t, locale } = words;
  const most = Math.max(1, ...lines.flatMap(({ speak, want }) => [speak, want]));
  return (
    <Figure
      id="languages"
      name={t("languages.name")}
      headline={languagesHeadline(words, lines, { people, total })}
      note={t("languages.note")}
      table={<LanguagesTable lines={lines} />}
    >
      <ul className="stat-rows stat-languages">
        {lines.map(({ language, speak, want }) => (
          <li key={language}>
            <span className="stat-row-name first-letter:uppercase">{languageName(language, locale)}</span>
            <svg width="100%" height={want > 0 ? 30 : 12} aria-hidden="true" className="stat-row-bar">
              <rect width={`${(speak / most) * 100}%`} height="12" className="stat-column" />
              <rect y="18" width={`${(want / most) * 100}%`} height="12" className="stat-wanted" />
            </svg>
            <span className="stat-row-more">
              <span>{t("languages.speakers", { count: speak })}</span>
              {want > 0 && <span className="stat-strong-text">{t("languages.wanting", { count: want })}</span>}
            </span>
          </li>
        ))}
      </ul>
    </Figure>
  );
}

function LanguagesTable({ lines }: { lines: LanguageFigures[] }) {
  const { t, locale } = useWords();
  return (
    <Table caption={t("languages.caption")} hideCaption dense>
      <thead>
        <tr>
          <Th>{t("languages.language")}</Th>
          <Th numeric>{t("languages.speak")}</Th>
          <Th numeric>{t("languages.want")}</Th>
          <Th numeric>{t("languages.both")}</Th>
        </tr>
      </thead>
      <tbody>
        {lines.map(({ language, speak, want, both }) => (
          <tr key={language}>
            <Th scope="row">{languageName(language, locale)}</Th>
            <Td numeric>{numberWord(speak, locale)}</Td>
            <Td numeric>{numberWord(want, locale)}</Td>
            <Td numeric>{numberWord(both, locale)}</Td>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}
