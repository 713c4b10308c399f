import { useTranslations } from "use-intl";
import { statementsByOutput } from "#app/projects/rules.ts";
import type { OutputView, StatementView } from "#app/projects/views.ts";
import { English } from "#app/ui/content-text.tsx";
import { SourceMark } from "#app/ui/source-mark.tsx";

/** Results or plans, under the outputs that they belong to. */
export function StatementList({ statements, outputs }: { statements: StatementView[]; outputs: OutputView[] }) {
  const t = useTranslations("projects.page");
  const groups = statementsByOutput(statements);
  return groups.map(({ outputNumber, statements: ofOutput }) => (
    <div key={outputNumber ?? "whole"} className="mt-4 first-of-type:mt-0">
      {groups.length > 1 && (
        <h3 className="text-sm font-semibold text-muted">
          {outputNumber === null ? t("wholeProject") : t("output", { number: outputNumber })}
          {outputNumber !== null && <OutputTitle number={outputNumber} outputs={outputs} />}
        </h3>
      )}
      <ul className="list-disc pl-5">
        {ofOutput.map(({ id, text, citations }) => (
          <li key={id} className="mt-1">
            <English>{text}</English>
            <SourceMark citations={citations} />
          </li>
        ))}
      </ul>
    </div>
  ));
}

function OutputTitle({ number, outputs }: { number: number; outputs: OutputView[] }) {
  const output = outputs.find((one) => one.number === number);
  if (!output) return null;
  return (
    <>
      {": "}
      <English>{output.title}</English>
    </>
  );
}
