import { useRouteLoaderData } from "@remix-run/react";
import type { AppConfig, Visitor } from "#app/platform/context.ts";
import type { Flash } from "#app/ui/flash.ts";

/** What the root loader hands to every page. */
export type RootData = {
  locale: Visitor["locale"];
  prefix: Visitor["prefix"];
  theme: Visitor["theme"];
  /** The address as asked for, with its language prefix. */
  path: string;
  appUrl: string;
  mode: AppConfig["mode"];
  requestId: string;
  /** What the menu leads to: only where the pages let this account in. */
  account: { name: string; isAdministrator: boolean; isOrganiser: boolean; isEditor: boolean } | null;
  flash: Flash | null;
};

/** The root's data; undefined only when the root itself failed. */
export function useRootData(): RootData | undefined {
  return useRouteLoaderData("root") as RootData | undefined;
}

/** The language prefix of the address being shown: "", "/en" or "/fr". */
export function usePrefix(): RootData["prefix"] {
  return useRootData()?.prefix ?? "";
}
