import { clean } from "#app/programme/feeds/schedule.ts";
import { leaf } from "#app/programme/feeds/schedule-xml.ts";

export type AtomEntry = {
  id: string;
  title: string;
  updated: string;
  author: string;
  url: string;
  note: string;
  lines: string[];
};

/** The note, and the changes as a list. */
function contentOf({ note, lines }: AtomEntry): string {
  return [
    ...(note ? [leaf("p", clean(note))] : []),
    ...(lines.length > 0 ? [`<ul>${lines.map((line) => leaf("li", clean(line))).join("")}</ul>`] : []),
  ].join("");
}

/** Releases as an Atom feed (RFC 4287), the newest first. */
export function atomFeed(feed: {
  id: string;
  title: string;
  self: string;
  url: string;
  locale: string;
  updated: string;
  author: string;
  entries: AtomEntry[];
}): string {
  const link = (rel: string, href: string) => leaf("link", "", { rel, href });
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${feed.locale}">`,
    leaf("id", feed.id),
    leaf("title", clean(feed.title)),
    leaf("updated", feed.updated),
    `<author>${leaf("name", clean(feed.author))}</author>`,
    link("self", feed.self),
    link("alternate", feed.url),
    ...feed.entries.flatMap((entry) => [
      "<entry>",
      leaf("id", entry.id),
      leaf("title", clean(entry.title)),
      leaf("updated", entry.updated),
      `<author>${leaf("name", clean(entry.author))}</author>`,
      link("alternate", entry.url),
      leaf("content", contentOf(entry), { type: "html" }),
      "</entry>",
    ]),
    "</feed>",
    "",
  ].join("\n");
}
