// Options of the Remix Vite plugin; vite.config.ts imports this file, nothing else reads it.

/** @type {import("@remix-run/dev").VitePluginConfig} */
export default {
  appDirectory: "app",
  buildDirectory: "build",
  ignoredRouteFiles: ["**/*.test.{ts,tsx}"],
  future: {
    v3_fetcherPersist: true,
    v3_relativeSplatPath: true,
    v3_throwAbortReason: true,
    v3_lazyRouteDiscovery: true,
    v3_routeConfig: true,
    // Stays off: single fetch decodes with turbo-stream 2.4.1, which has an unfixed denial of service.
    v3_singleFetch: false,
  },
};
