import type { ServerBuild } from "@remix-run/node";
import { matchRoutes } from "@remix-run/react";

type RouteObject = Parameters<typeof matchRoutes>[0][number];

/** Turns an address into its route's pattern. */
export type RouteNames = (pathname: string) => string;

const remembered = 500;

/** Names routes by pattern (`/conferences/:slug`), so that logs and metrics hold no names, tokens or references. */
export function routeNames(routes: ServerBuild["routes"]): RouteNames {
  const tree = childrenOf(routes, undefined);
  const known = new Map<string, string>();
  return (pathname) => {
    const found = known.get(pathname);
    if (found) return found;
    const pattern = patternOf(tree, pathname);
    if (known.size >= remembered) known.clear();
    known.set(pathname, pattern);
    return pattern;
  };
}

function childrenOf(routes: ServerBuild["routes"], parentId: string | undefined): RouteObject[] {
  return Object.values(routes)
    .filter((route) => route !== undefined && route.parentId === parentId)
    .map((route) => {
      const { id, path, index, caseSensitive } = route as NonNullable<typeof route>;
      const shared = { id, ...(path === undefined ? {} : { path }), ...(caseSensitive ? { caseSensitive } : {}) };
      return index ? { ...shared, index: true as const } : { ...shared, children: childrenOf(routes, id) };
    });
}

function patternOf(tree: RouteObject[], pathname: string): string {
  const matches = matchRoutes(tree, pathname) ?? [];
  const path = matches
    .map(({ route }) => route.path ?? "")
    // Every page has the language as an optional first segment; it says nothing here.
    .filter((part) => part !== "" && part !== ":lang?")
    .join("/");
  return matches.length === 0 ? "(unknown)" : `/${path}`;
}
