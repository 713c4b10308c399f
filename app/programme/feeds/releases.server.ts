import { translatorFor } from "#app/messages.server.ts";
import type { AppContext } from "#app/platform/context.ts";
import { type Locale, pickText } from "#app/platform/locale.ts";
import { type AtomEntry, atomFeed } from "#app/programme/feeds/atom.ts";
import { guidOf } from "#app/programme/feeds/ids.ts";
import type { Feed } from "#app/programme/feeds/published.server.ts";
import { differenceWords } from "#app/programme/releases/difference-words.ts";
import type { ProgrammeDifference } from "#app/programme/releases/differences.ts";
import { groupOf } from "#app/programme/releases/groups.ts";
import { listReleases, namesIn } from "#app/programme/releases/queries.server.ts";

const entriesShown = 30;

/** The releases of a programme as an Atom feed; null for a programme that has none. */
export async function releaseFeed(context: AppContext, { conference }: Feed): Promise<string | null> {
  const { locale } = context.visitor;
  const releases = await listReleases(context.db, conference.id, entriesShown);
  const [last] = releases;
  if (!last) return null;
  const names = await namesIn(
    context.db,
    releases.flatMap(({ differences }) => differences),
  );
  const base = `${context.config.appUrl}/${locale}/conferences/${conference.slug}`;
  const conferenceName = pickText(conference.name, locale)?.text ?? conference.slug;
  const words = linesIn(locale, conference.timeZone ?? "UTC", names);
  return atomFeed({
    id: `urn:uuid:${guidOf(conference.id)}`,
    title: translatorFor(locale, "programme")("pageTitle", { conference: conferenceName }),
    self: `${base}/feed.atom`,
    url: `${base}/versions`,
    locale,
    updated: last.publishedAt,
    author: conferenceName,
    entries: releases.map(
      (release): AtomEntry => ({
        id: `urn:uuid:${guidOf(`${conference.id} ${release.number}`)}`,
        title: release.name,
        updated: release.publishedAt,
        author: conferenceName,
        url: `${base}/versions#v${release.number}`,
        note: pickText(release.note, locale)?.text ?? "",
        lines: words(release),
      }),
    ),
  });
}

function linesIn(locale: Locale, timeZone: string, names: Record<string, string>) {
  const t = translatorFor(locale, "releases");
  return ({ number, differences }: { number: number; differences: ProgrammeDifference[] }): string[] => {
    if (differences.length === 0) return [number === 1 ? t("first") : t("order")];
    return differences.map((one) => {
      const what = differenceWords(one, { t, locale, timeZone, names });
      const title = "session" in one ? pickText(one.session.title, locale)?.text : null;
      return [t(`kinds.${groupOf(one)}`), title, what].filter(Boolean).join(" – ");
    });
  };
}
