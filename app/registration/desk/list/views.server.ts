import { addressOf, parseDeskFilter } from "#app/registration/desk/filter.server.ts";

/** Views that every conference has, as addresses of the list. */
const usual = {
  all: "",
  to_decide: "state=pending&sort=arrival&direction=asc",
  waiting: "state=waiting&sort=arrival&direction=asc&col=arrival&col=organisation&col=category&col=submitted",
  by_country: "state=confirmed&sort=country&direction=asc&col=country&col=organisation&col=position&col=category",
  access: "state=confirmed&sort=name&direction=asc&col=access_needs&col=interpretation&col=languages&col=country",
  to_hand_out:
    "state=confirmed&shown=participants&sort=country&direction=asc&col=country&col=organisation&col=position",
  noted: "note=any&col=notes&col=tags&col=organisation&col=state",
} as const;

export type UsualView = keyof typeof usual;
export const usualViews = Object.keys(usual) as UsualView[];

/** The address of a view that every conference has, as it is always written. */
export function usualQuery(view: UsualView): string {
  return addressOf(parseDeskFilter(new URLSearchParams(usual[view])));
}
