import type { ReactNode } from "react";
import type { RecordFields } from "#app/organisations/record/components/fields.tsx";

export type FieldsProps = { fields: RecordFields };

/** A titled part of a form. */
export function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className="record-part">
      <h2 className="record-part-title">{title}</h2>
      {children}
    </section>
  );
}
