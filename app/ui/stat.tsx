import type { ReactNode } from "react";

/** A figure with what it counts; `source` is a SourceMark or a word on where it comes from. Stands inside a `dl`. */
export function Stat({ value, label, source }: { value: ReactNode; label: ReactNode; source?: ReactNode }) {
  return (
    <div className="stat">
      <dt>{label}</dt>
      <dd>
        {value}
        {source}
      </dd>
    </div>
  );
}

/** Several figures side by side. */
export function Stats({ children }: { children: ReactNode }) {
  return <dl className="stats">{children}</dl>;
}
