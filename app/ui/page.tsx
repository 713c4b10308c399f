import type { ReactNode } from "react";
import { Breadcrumbs, type Crumb } from "#app/ui/breadcrumbs.tsx";
import { classNames } from "#app/ui/class-names.ts";

/** One page: where it is, its title, what it is about, and its content. Reading pages are one column; `wide` uses all. */
export function Page({
  title,
  titleLang,
  kicker,
  lead,
  actions,
  breadcrumbs,
  wide = false,
  children,
}: {
  title: ReactNode;
  /** Language of the title where it is not the page's. */
  titleLang?: string;
  kicker?: ReactNode;
  lead?: ReactNode;
  actions?: ReactNode;
  breadcrumbs?: Crumb[];
  wide?: boolean;
  children?: ReactNode;
}) {
  return (
    <div className={classNames("page", wide ? "page-wide" : "page-reading")}>
      {breadcrumbs && <Breadcrumbs items={breadcrumbs} />}
      <header className="page-head">
        <div className="min-w-0">
          {kicker && <p className="kicker">{kicker}</p>}
          <h1 className="page-title" lang={titleLang}>
            {title}
          </h1>
          {lead && <div className="page-lead">{lead}</div>}
        </div>
        {actions && <div className="page-actions">{actions}</div>}
      </header>
      <div className="page-body">{children}</div>
    </div>
  );
}

/** A titled part of a page that can be linked to. */
export function Section({
  title,
  id,
  actions,
  children,
  className,
}: {
  title: ReactNode;
  id: string;
  actions?: ReactNode;
  children?: ReactNode;
  className?: string;
}) {
  return (
    <section aria-labelledby={id} className={classNames("section", className)}>
      <div className="section-head">
        <h2 id={id} className="section-title">
          {title}
        </h2>
        {actions && <div className="page-actions">{actions}</div>}
      </div>
      {children}
    </section>
  );
}

/** A remark that stands in the margin where there is one, else in the text. Put it before what it belongs to. */
export function MarginNote({ children }: { children: ReactNode }) {
  return <aside className="margin-note">{children}</aside>;
}
