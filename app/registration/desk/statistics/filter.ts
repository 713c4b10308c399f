import { holdsPlace, type RegistrationState, registrationStates } from "#app/registration/rules.ts";

/** Whom the figures count: everybody, those who hold a place, those who are confirmed. */
export const statisticsFilters = ["all", "holding", "confirmed"] as const;
export type StatisticsFilter = (typeof statisticsFilters)[number];

/** Reads `?show=`; an address never fails. */
export function parseStatisticsFilter(search: URLSearchParams): StatisticsFilter {
  return statisticsFilters.find((filter) => filter === search.get("show")) ?? "all";
}

export function countedStates(filter: StatisticsFilter): RegistrationState[] {
  if (filter === "confirmed") return ["confirmed"];
  return filter === "all" ? [...registrationStates] : registrationStates.filter((state) => holdsPlace[state]);
}
