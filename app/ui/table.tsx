import type { ComponentPropsWithoutRef, ReactNode } from "react";
import { classNames } from "#app/ui/class-names.ts";
import { Icon } from "#app/ui/icon.tsx";
import { Link } from "#app/ui/link.tsx";

/**
 * A table in a box that scrolls sideways where the screen is narrow, and can then be reached by keyboard. `dense` is for
 * the organisers' lists, `stack` turns rows into cards on phones (give each Td a `label`).
 */
export function Table({
  caption,
  hideCaption = false,
  dense = false,
  stack = false,
  children,
  className,
}: {
  caption: string;
  hideCaption?: boolean;
  dense?: boolean;
  stack?: boolean;
  children: ReactNode;
  className?: string;
}) {
  return (
    // A group, not a landmark: a page may hold several tables, each in a section of the same name.
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for fields
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable by keyboard
    <div role="group" className="table-box" aria-label={caption} tabIndex={0}>
      <table className={classNames("data-table", dense && "table-dense", stack && "table-stack", className)}>
        <caption className={hideCaption ? "sr-only" : undefined}>{caption}</caption>
        {children}
      </table>
    </div>
  );
}

export type Sort = {
  /** Where the click leads, usually the same page with another `?sort=`. */
  to: string;
  direction: "ascending" | "descending" | null;
};

type ThProps = ComponentPropsWithoutRef<"th"> & { sort?: Sort; numeric?: boolean };

/** A heading cell; with `sort` it is a link that says how the column is ordered. */
export function Th({ sort, numeric, scope = "col", className, children, ...props }: ThProps) {
  return (
    <th
      scope={scope}
      aria-sort={sort ? (sort.direction ?? "none") : undefined}
      className={classNames(numeric && "numeric", className)}
      {...props}
    >
      {sort ? (
        <Link to={sort.to} className="th-sort" preventScrollReset>
          {children}
          <Icon
            size={16}
            name={sort.direction === null ? "sort" : sort.direction === "ascending" ? "sort-up" : "sort-down"}
          />
        </Link>
      ) : (
        children
      )}
    </th>
  );
}

/** A cell; `label` names it where rows are stacked, `numeric` sets figures under each other. */
export function Td({
  numeric,
  label,
  className,
  ...props
}: ComponentPropsWithoutRef<"td"> & { numeric?: boolean; label?: string }) {
  return <td data-label={label} className={classNames(numeric && "numeric", className)} {...props} />;
}
