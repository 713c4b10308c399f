/**
 * Lets this page open without the network from now on: its worker keeps the page and the files that it was made of.
 * Its scope is the doors alone.
 */
export async function keepPage(prefix: string): Promise<void> {
  if (!("serviceWorker" in navigator)) return;
  try {
    await navigator.serviceWorker.register(`${prefix}/door/sw.js`, { scope: `${prefix}/door/` });
    const { active } = await navigator.serviceWorker.ready;
    // The reader of codes comes with the camera: it has to be there before the network goes.
    const { readerFile } = await import("./camera.client.ts");
    const loaded = performance.getEntriesByType("resource").map(({ name }) => new URL(name));
    const own = loaded.filter(({ origin, pathname }) => origin === location.origin && pathname.startsWith("/assets/"));
    const files = new Set([readerFile, ...own.map(({ pathname }) => pathname)]);
    active?.postMessage({ page: location.pathname, files: [...files] });
  } catch {
    // Private windows have no workers: the door then needs the network to be opened.
  }
}
