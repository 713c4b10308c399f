import { describe, expect, it } from "vitest";
import { about } from "#app/home/texts/about.ts";
import { accessibility } from "#app/home/texts/accessibility.ts";
import { privacy } from "#app/notice/first-version.ts";
import { runsOf } from "#app/platform/text-page.ts";

describe("links in a paragraph", () => {
  it("are split from the words around them", () => {
    expect(runsOf("See the [network](/network) and [sources](/sources).")).toEqual([
      { text: "See the " },
      { text: "network", to: "/network" },
      { text: " and " },
      { text: "sources", to: "/sources" },
      { text: "." },
    ]);
  });

  it("are left alone when they are none", () => {
    expect(runsOf("Nothing [here] (at all)")).toEqual([{ text: "Nothing [here] (at all)" }]);
  });
});

describe.each(Object.entries({ about, accessibility, privacy }))("%s", (_, page) => {
  const links = (text: typeof page.en) =>
    text.sections.flatMap(({ body }) => body.flat()).flatMap((line) => runsOf(line).flatMap(({ to }) => to ?? []));

  it("has the same sections and links in both languages", () => {
    expect(page.fr.sections.map(({ id }) => id)).toEqual(page.en.sections.map(({ id }) => id));
    expect(links(page.fr)).toEqual(links(page.en));
  });

  it("is set with French spaces and quotation marks", () => {
    const french = JSON.stringify(page.fr.sections.map(({ title, body }) => [title, body]));
    const withoutMarkup = french.replaceAll(/[[\]"(),]/g, "");
    expect(withoutMarkup).not.toMatch(/[^\u00a0\u202f] ?[:;!?»](\s|$)/);
    expect(withoutMarkup).not.toMatch(/'/);
  });
});
