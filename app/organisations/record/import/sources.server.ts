import type { FileContent } from "#app/organisations/record/import/shape.ts";
import type { Db } from "#app/platform/db.ts";

/** Finds the sources that a file only names: "Report 2007, section 2" is section 2 of the source with that title or id. */
export async function nameSources(db: Db, content: FileContent, place: string): Promise<FileContent> {
  const lacking = content.partnerships.some(({ citations }) => citations.some(({ source }) => source === ""));
  if (!lacking) return content;
  const known = await db.source.findMany({ select: { id: true, title: true } });
  const names = known
    .flatMap(({ id, title }) => [id, title].map((name) => ({ id, name: name.toLowerCase() })))
    .sort((a, b) => b.name.length - a.name.length);
  const find = (text: string) =>
    names.find(({ name }) => text.toLowerCase() === name || /^[\s,;:]/.test(after(text, name)));
  return {
    ...content,
    partnerships: content.partnerships.map((partnership) => ({
      ...partnership,
      citations: partnership.citations.map((line) => {
        const found = line.source === "" ? find(line.section) : undefined;
        if (!found) return line;
        const section = line.section.slice(found.name.length).replace(/^[\s,;:]+/, "");
        return { source: found.id, section: section || `${place}, ${partnership.line ?? 1}` };
      }),
    })),
  };
}

function after(text: string, name: string): string {
  return text.toLowerCase().startsWith(name) ? text.slice(name.length) : "";
}
