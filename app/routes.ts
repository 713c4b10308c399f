import { flatRoutes } from "@remix-run/fs-routes";
import { type RouteConfig, route } from "@remix-run/route-config";

// Every page has three addresses: /network, /en/network and /fr/network. The layout refuses other first segments.
export default [
  route(":lang?", "locale.tsx", await flatRoutes({ ignoredRouteFiles: ["**/*.test.{ts,tsx}"] })),
] satisfies RouteConfig;
