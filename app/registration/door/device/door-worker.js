// @ts-nocheck: workers have globals of their own; a browser journey runs this file.
// Keeps the page of a door and the files that it was made of, so that it opens without the network. It keeps no
// delegates: those lie encrypted in the page's own database.

const cacheName = `door ${new URL(self.registration.scope).pathname}`;
/** A network that does not answer is as good as none. */
const patienceMs = 4000;

self.addEventListener("install", () => self.skipWaiting());
self.addEventListener("activate", (event) => event.waitUntil(self.clients.claim()));

// The page says what it was made of; what an older one needed goes, unless another page may need it.
self.addEventListener("message", (event) => {
  const { page, files } = event.data;
  event.waitUntil(keep(page, files));
});

async function keep(page, files) {
  const cache = await caches.open(cacheName);
  const answer = await fetch(page, { credentials: "same-origin" });
  if (!isPage(answer)) return;
  const text = await answer.clone().text();
  // Also what the page names but has not needed yet.
  const named = [...text.matchAll(/\/assets\/[\w.-]+\.(?:js|css|woff2)/g)].map(([path]) => path);
  const icons = ["/favicon.svg"];
  const wanted = [...new Set([...files, ...named, ...icons])];
  const known = new Set((await cache.keys()).map(({ url }) => new URL(url).pathname));
  await Promise.all(wanted.filter((path) => !known.has(path)).map((path) => cache.add(path).catch(() => undefined)));
  await cache.put(page, answer);
  const pages = (await cache.keys()).filter(({ url }) => isDoor(new URL(url).pathname));
  if (pages.length > 1) return;
  for (const path of known) if (!wanted.includes(path) && path !== page) await cache.delete(path);
}

self.addEventListener("fetch", (event) => {
  const { request } = event;
  const url = new URL(request.url);
  if (request.method !== "GET" || url.origin !== self.location.origin) return;
  if (request.mode === "navigate" && isDoor(url.pathname)) event.respondWith(pageFirstFromNetwork(request, url));
  else if (/^\/assets\/|^\/favicon\.svg$/.test(url.pathname)) event.respondWith(fileFirstFromCache(request));
});

/** The page of one door; not those below it, which need the network. */
function isDoor(pathname) {
  return /^(\/en|\/fr)?\/door\/[^/]+$/.test(pathname);
}

function isPage(answer) {
  return answer.ok && !answer.redirected && (answer.headers.get("Content-Type") ?? "").startsWith("text/html");
}

async function pageFirstFromNetwork(request, url) {
  const cache = await caches.open(cacheName);
  const kept = await cache.match(url.pathname);
  try {
    const answer = await fetch(request, kept ? { signal: AbortSignal.timeout(patienceMs) } : {});
    return answer.status >= 500 && kept ? kept : answer;
  } catch (error) {
    if (kept) return kept;
    throw error;
  }
}

async function fileFirstFromCache(request) {
  const cache = await caches.open(cacheName);
  return (await cache.match(request, { ignoreVary: true })) ?? fetch(request);
}
