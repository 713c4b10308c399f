import type { PdfDocument } from "#app/platform/pdf/render.server.ts";

type SetPaper = (content: never) => PdfDocument;

/** How each kind of paper is set, read only when one is asked for. */
const papers: Record<string, () => Promise<SetPaper>> = {
  letter: async () => (await import("#app/registration/papers/letter.tsx")).letter,
  badges: async () => (await import("#app/registration/badges/print/paper.server.tsx")).setBadges,
  programme: async () => (await import("#app/programme/paper/paper.tsx")).programmePaperDocument,
  participants: async () => (await import("#app/registration/participants/paper.tsx")).participantsPaper,
};

/** The document of a paper. Letters and the marks on them are put together where they can be, as faces have them. */
export async function setPaper(name: string, content: unknown): Promise<PdfDocument> {
  const load = papers[name];
  if (!load) throw new Error(`no paper ${name}`);
  const set = await load();
  return set(composed(content) as never);
}

function composed(value: unknown): unknown {
  if (typeof value === "string") return value.normalize("NFC");
  if (Array.isArray(value)) return value.map(composed);
  if (value === null || typeof value !== "object" || ArrayBuffer.isView(value) || value instanceof Date) return value;
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, composed(each)]));
}
