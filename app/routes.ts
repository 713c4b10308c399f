import { flatRoutes } from "@remix-run/fs-routes";
import { type RouteConfig, type RouteConfigEntry, route } from "@remix-run/route-config";

// Every page has three addresses: /network, /en/network and /fr/network. The layout refuses other first segments.
export default [
  route(":lang?", "locale.tsx", exact(await flatRoutes({ ignoredRouteFiles: ["**/*.test.{ts,tsx}"] }))),
] satisfies RouteConfig;

/**
 * Addresses are in lower case: the same page under other letters would be another page to caches and to whoever looks at
 * the path. Remix forgets this for index routes with a path of their own, which need not be index routes.
 */
function exact(entries: RouteConfigEntry[]): RouteConfigEntry[] {
  return entries.map(({ index, children, ...entry }) => ({
    ...entry,
    caseSensitive: true,
    ...(index && !entry.path && { index }),
    ...(children && { children: exact(children) }),
  }));
}
