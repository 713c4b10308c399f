import type { ReactNode } from "react";

/** One line of a list of facts (`<dl className="facts">`): what it is called, and what is known of it. */
export function Fact({ id, label, children }: { id?: string; label: string; children: ReactNode }) {
  return (
    <div id={id}>
      <dt>{label}</dt>
      <dd>{children}</dd>
    </div>
  );
}
