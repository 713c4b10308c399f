import { CutText } from "#app/projects/components/cut-text.tsx";
import type { OutputView } from "#app/projects/views.ts";
import { English } from "#app/ui/content-text.tsx";

/** The numbered outputs of a project. */
export function OutputList({ outputs }: { outputs: OutputView[] }) {
  return (
    <ol>
      {outputs.map(({ id, number, title, summary, truncated }) => (
        <li key={id} className="grid grid-cols-[2rem_minmax(0,1fr)] border-t border-line py-3">
          <span className="font-serif text-lg text-muted tabular-nums">{number}</span>
          <div>
            <p className="font-semibold">
              <English>{title}</English>
            </p>
            {summary && (
              <p className="text-sm">
                <CutText text={summary} cut={truncated} />
              </p>
            )}
          </div>
        </li>
      ))}
    </ol>
  );
}
