import type { Press } from "#app/platform/press.ts";

/** Prints in the thread of the test; the files that need it are read when something is printed. */
export const pressHere: Press = {
  async print(kind, content, { onProgress } = {}) {
    const { renderPdf } = await import("#app/platform/pdf/render.server.ts");
    const { setPaper } = await import("#server/press/papers.ts");
    return renderPdf(await setPaper(kind.name, content), onProgress);
  },
};
