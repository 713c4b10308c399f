import type { LinksFunction, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useFetcher, useLoaderData, useLocation } from "@remix-run/react";
import { useEffect, useState } from "react";
import { useLocale, useTranslations } from "use-intl";
import { translatorFor } from "#app/messages.server.ts";
import { momentWords } from "#app/platform/instant-words.ts";
import { textParam } from "#app/platform/search-params.ts";
import { dayIn, timeIn } from "#app/platform/time-zone.ts";
import { requireDesk } from "#app/registration/desk/access.server.ts";
import statisticsStylesheet from "#app/registration/desk/statistics/statistics.css?url";
import { BoardFigures } from "#app/registration/door/components/board.tsx";
import { dayWords } from "#app/registration/door/components/check-points.tsx";
import stylesheet from "#app/registration/door/desk.css?url";
import { readBoard, scannedDays } from "#app/registration/door/queries/board.server.ts";
import { Button } from "#app/ui/button.tsx";
import { Empty } from "#app/ui/empty.tsx";
import { Form } from "#app/ui/link.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { Page } from "#app/ui/page.tsx";

export const links: LinksFunction = () => [
  { rel: "stylesheet", href: statisticsStylesheet },
  { rel: "stylesheet", href: stylesheet },
];

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { conference } = await requireDesk(context, request, params.slug);
  const now = context.clock.now();
  const timeZone = conference.timeZone ?? "UTC";
  const today = dayIn(now, timeZone);
  const scanned = await scannedDays(context.db, conference.id);
  const days = [...new Set([today, ...scanned])].sort().reverse();
  const asked = textParam(new URL(request.url).searchParams, "day", 10);
  // Today, or else the last day on which anything happened.
  const day = days.find((one) => one === asked) ?? scanned.find((one) => one <= today) ?? today;
  return {
    title: translatorFor(context.visitor.locale, "door.board")("title"),
    ...{ slug: conference.slug, timeZone, today, days, day, now },
    moment: momentWords(now, context.visitor.locale, timeZone),
    board: await readBoard(context.db, conference.id, day),
  };
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title ?? ""} · Octopus` }];

const everyMs = 5000;

export default function DeskBoard() {
  const t = useTranslations("door.board");
  const { data, stopped, live } = useLive();
  const { slug, timeZone, today, days, day, now, moment, board } = data;
  const locale = useLocale();
  const sum = (of: (line: (typeof board.categories)[number]) => number) =>
    board.categories.reduce((total, line) => total + of(line), 0);
  const [arrived, confirmed] = [sum((line) => line.arrived), sum((line) => line.confirmed)];
  return (
    <Page
      title={t("title")}
      lead={t("lead", { arrived, confirmed, moment })}
      actions={
        <Form method="get" className="desk-filter">
          <select name="day" className="control control-select" defaultValue={day} key={day} aria-label={t("day")}>
            {days.map((one) => (
              <option key={one} value={one}>
                {dayWords(one, locale)}
                {one === today && ` (${t("today")})`}
              </option>
            ))}
          </select>
          <Button size="sm">{t("show")}</Button>
        </Form>
      }
      wide
    >
      {stopped && <Notice tone="warning">{t("stopped", { time: timeIn(now, timeZone) })}</Notice>}
      {arrived === 0 && board.latest.length === 0 ? (
        <Empty title={t("empty_title")}>{t("empty")}</Empty>
      ) : (
        <BoardFigures board={board} timeZone={timeZone} slug={slug} />
      )}
      <p className="stat-note">{t(live ? "live" : "no_script")}</p>
    </Page>
  );
}

/** What was loaded with the page, then every few seconds what is new; only while somebody looks at it. */
function useLive() {
  const loaded = useLoaderData<typeof loader>();
  const { pathname, search } = useLocation();
  const fetcher = useFetcher<typeof loader>({ key: `board ${pathname}${search}` });
  const [live, setLive] = useState(false);
  const [stopped, setStopped] = useState(false);
  const { load } = fetcher;
  useEffect(() => {
    setLive(true);
    const timer = setInterval(() => {
      if (document.visibilityState !== "visible") return;
      setStopped(!navigator.onLine);
      if (navigator.onLine) load(pathname + search);
    }, everyMs);
    return () => clearInterval(timer);
  }, [load, pathname, search]);
  return { data: fetcher.data ?? loaded, live, stopped };
}
