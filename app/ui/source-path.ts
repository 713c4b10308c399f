import { slugify } from "#app/platform/text.ts";

/** The fragment of a section on the page of its source. */
export function sectionAnchor(section: string): string {
  return `s-${slugify(section)}`;
}

/** The address of a section of a source, opened. */
export function sourcePath({ sourceId, section }: { sourceId: string; section: string }): string {
  const query = new URLSearchParams({ section });
  return `/sources/${encodeURIComponent(sourceId)}?${query}#${sectionAnchor(section)}`;
}
