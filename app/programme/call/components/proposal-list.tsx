import type { SerializeFrom } from "@remix-run/node";
import { useLocale, useTranslations } from "use-intl";
import { languageName } from "#app/platform/language-names.ts";
import { type Locale, pickText } from "#app/platform/locale.ts";
import { ProposalTag } from "#app/programme/call/components/state-tags.tsx";
import type { ProposalFilter, ProposalSort } from "#app/programme/call/filter.server.ts";
import type { ProposalList as List } from "#app/programme/call/queries/proposals.server.ts";
import { decisionLimit, type ProposalState, proposalStates } from "#app/programme/call/rules.ts";
import { TickAll, useTicks } from "#app/registration/desk/components/ticks.tsx";
import { Button } from "#app/ui/button.tsx";
import type { Option } from "#app/ui/field.tsx";
import { Form, Link } from "#app/ui/link.tsx";
import { Table, Td, Th } from "#app/ui/table.tsx";

type Row = SerializeFrom<List>["rows"][number];

type StateTabsProps = { counts: Record<ProposalState, number>; state: ProposalState | null; query: string };

/** The states with their counts, as links that narrow the list. */
export function ProposalTabs({ counts, state, query }: StateTabsProps) {
  const t = useTranslations("callDesk.list");
  const states = useTranslations("call.states");
  const to = (next: ProposalState | null) => {
    const search = new URLSearchParams(query);
    search.delete("page");
    if (next) search.set("state", next);
    else search.delete("state");
    return `?${search}`;
  };
  return (
    <nav className="desk-tabs" aria-label={t("title")}>
      <Link to={to(null)} aria-current={state === null ? "page" : undefined}>
        <span>{t("all")}</span> <span>{proposalStates.reduce((sum, one) => sum + counts[one], 0)}</span>
      </Link>
      {proposalStates.map((one) => (
        <Link key={one} to={to(one)} aria-current={state === one ? "page" : undefined}>
          <span className="first-letter:uppercase">{states(one)}</span> <span>{counts[one]}</span>
        </Link>
      ))}
    </nav>
  );
}

type FilterProps = {
  filter: ProposalFilter;
  types: Option[];
  tracks: Option[];
  languages: Option[];
  narrowed: boolean;
};

/** Search and filters of the list: a plain GET form, so that every view has an address. */
export function ProposalFilters({ filter, types, tracks, languages, narrowed }: FilterProps) {
  const t = useTranslations("callDesk.list");
  const { state, sort, direction, search, type, track, language, from, to, missing } = filter;
  const scores = ["1", "2", "2.5", "3", "3.5", "4", "4.5", "5"];
  return (
    <Form method="get" role="search" className="desk-filter" key={JSON.stringify(filter)}>
      {state && <input type="hidden" name="state" value={state} />}
      <input type="hidden" name="sort" value={sort} />
      <input type="hidden" name="direction" value={direction} />
      <div className="desk-filter-search">
        <label className="sr-only" htmlFor="desk-search">
          {t("search")}
        </label>
        <input
          id="desk-search"
          type="search"
          name="q"
          className="control"
          maxLength={200}
          defaultValue={search}
          placeholder={t("search")}
        />
      </div>
      <Choice name="type" label={t("type")} all={t("allTypes")} options={types} value={type} />
      {tracks.length > 0 && (
        <Choice name="track" label={t("track")} all={t("allTracks")} options={tracks} value={track} />
      )}
      <Choice name="language" label={t("language")} all={t("allLanguages")} options={languages} value={language} />
      <Choice
        name="from"
        label={t("scoreFrom")}
        all={t("anyFrom")}
        options={scores.map((value) => ({ value, label: t("from", { score: Number(value) }) }))}
        value={from === null ? "" : String(from)}
      />
      <Choice
        name="to"
        label={t("scoreTo")}
        all={t("anyTo")}
        options={scores.map((value) => ({ value, label: t("to", { score: Number(value) }) }))}
        value={to === null ? "" : String(to)}
      />
      <div className="choice">
        <input type="checkbox" id="desk-missing" name="missing" value="1" defaultChecked={missing !== null} />
        <label htmlFor="desk-missing">{t("missing")}</label>
      </div>
      <Button>{t("find")}</Button>
      {narrowed && <Link to={state ? `?state=${state}` : "?"}>{t("clear")}</Link>}
    </Form>
  );
}

type ChoiceProps = { name: string; label: string; all: string; options: Option[]; value: string };

function Choice({ name, label, all, options, value }: ChoiceProps) {
  return (
    <div>
      <label className="sr-only" htmlFor={`desk-${name}`}>
        {label}
      </label>
      <select id={`desk-${name}`} name={name} className="control control-select" defaultValue={value}>
        <option value="">{all}</option>
        {options.map((option) => (
          <option key={option.value} value={option.value} lang={option.lang}>
            {option.label}
          </option>
        ))}
      </select>
    </div>
  );
}

type ProposalTableProps = {
  list: SerializeFrom<List>;
  filter: ProposalFilter;
  query: string;
  base: string;
  builds: boolean;
  wanted: number;
  reviewers: Option[];
  /** What was decided last: nothing of it stays ticked. */
  decisionId: string | undefined;
};

/** The list with a box to tick per row and what can be done with what is ticked. */
export function ProposalTable(props: ProposalTableProps) {
  const { list, filter, query, base, builds, wanted, reviewers, decisionId } = props;
  const t = useTranslations("callDesk.list");
  const { form, ticked, count, tickAll } = useTicks(list.rows, decisionId);
  const sort = (name: ProposalSort) => sortLink(name, filter, query);
  return (
    <Form method="post" ref={form} onChange={count}>
      {builds && <Acts ticked={ticked} list={list} reviewers={reviewers} />}
      <Table caption={t("title")} hideCaption dense stack className="call-proposals">
        <thead>
          <tr>
            {builds && <TickAll label={t("selectPage")} tickAll={tickAll} />}
            <Th>{t("proposal")}</Th>
            <Th>{t("authors")}</Th>
            <Th>{t("type")}</Th>
            <Th>{t("state")}</Th>
            <Th numeric sort={sort("score")}>
              {t("score")}
            </Th>
            <Th numeric sort={sort("spread")}>
              {t("spread")}
            </Th>
            <Th numeric sort={sort("reviews")}>
              {t("reviews")}
            </Th>
          </tr>
        </thead>
        <tbody>
          {list.rows.map((row) => (
            <ProposalLine key={row.id} row={row} base={base} builds={builds} wanted={wanted} />
          ))}
        </tbody>
      </Table>
      <p className="desk-keys">{t("keys")}</p>
    </Form>
  );
}

function sortLink(name: ProposalSort, filter: ProposalFilter, query: string) {
  const current = filter.sort === name ? filter.direction : null;
  const search = new URLSearchParams(query);
  search.delete("page");
  search.set("sort", name);
  search.set("direction", current === "desc" ? "asc" : "desc");
  const direction = current === null ? null : current === "asc" ? ("ascending" as const) : ("descending" as const);
  return { to: `?${search}`, direction };
}

type ActsProps = { ticked: number; list: SerializeFrom<List>; reviewers: Option[] };

function Acts({ ticked, list: { total, rows }, reviewers }: ActsProps) {
  const t = useTranslations("callDesk.list");
  return (
    <div className="desk-decisions">
      {/* Enter in a field decides nothing. */}
      <button type="submit" disabled className="sr-only" tabIndex={-1} aria-hidden="true" />
      <p className="script-only" aria-live="polite">
        {t("selected", { count: ticked })}
      </p>
      {total > rows.length && total <= decisionLimit && (
        <div className="choice">
          <input type="checkbox" id="desk-all" name="all" value="1" />
          <label htmlFor="desk-all">{t("selectAll", { total })}</label>
        </div>
      )}
      <div className="desk-buttons">
        <Button size="sm" variant="primary" name="act" value="accepted">
          {t("accept")}
        </Button>
        <Button size="sm" name="act" value="waiting">
          {t("waitlist")}
        </Button>
        <Button size="sm" variant="danger" name="act" value="declined">
          {t("decline")}
        </Button>
        <Button size="sm" variant="quiet" name="act" value="submitted">
          {t("reopen")}
        </Button>
        {reviewers.length > 0 && (
          <span className="call-assign">
            <label className="sr-only" htmlFor="desk-reviewer">
              {t("reviewer")}
            </label>
            <select id="desk-reviewer" name="reviewerId" className="control control-select" defaultValue="">
              <option value="">{t("reviewer")}</option>
              {reviewers.map(({ value, label }) => (
                <option key={value} value={value}>
                  {label}
                </option>
              ))}
            </select>
            <Button size="sm" name="act" value="assign">
              {t("assign")}
            </Button>
          </span>
        )}
      </div>
    </div>
  );
}

type LineProps = { row: Row; base: string; builds: boolean; wanted: number };

function ProposalLine({ row, base, builds, wanted }: LineProps) {
  const t = useTranslations("callDesk.list");
  const own = useTranslations("call.own");
  const locale = useLocale() as Locale;
  const title = pickText({ en: row.titleEn, fr: row.titleFr }, locale);
  const words = (name: { nameEn: string; nameFr: string | null } | null) =>
    name && pickText({ en: name.nameEn, fr: name.nameFr }, locale)?.text;
  const shown = title?.text ?? own("untitled");
  const [lead, ...others] = row.authors;
  return (
    <tr>
      {builds && (
        <Td className="desk-cell-tick">
          <input type="checkbox" name="id" value={row.id} aria-label={t("select", { title: shown })} />
        </Td>
      )}
      <Th scope="row">
        <Link to={`${base}/${row.reference}`} data-row-link lang={title?.lang}>
          {shown}
        </Link>
        <span className="desk-second">
          {[row.reference, words(row.track), row.language && languageName(row.language, locale)]
            .filter(Boolean)
            .join(" · ")}
        </span>
      </Th>
      <Td label={t("authors")}>
        <bdi>{lead?.name}</bdi>
        {others.length > 0 && ` ${t("others", { count: others.length })}`}
        <span className="desk-second">
          <bdi>{lead?.organisationName}</bdi>
        </span>
      </Td>
      <Td label={t("type")}>{words(row.type)}</Td>
      <Td label={t("state")}>
        <ProposalTag state={row.state} />
      </Td>
      <Td label={t("score")} numeric>
        {row.scoreMean === null ? "–" : t("figure", { score: row.scoreMean })}
      </Td>
      <Td label={t("spread")} numeric>
        {row.scoreSpread === null ? "–" : t("apart", { score: row.scoreSpread })}
      </Td>
      <Td label={t("reviews")} numeric>
        {t("reviewsOf", { done: row.reviewCount, wanted })}
        <span className="desk-second">{t("given", { count: row._count.reviews })}</span>
      </Td>
    </tr>
  );
}
