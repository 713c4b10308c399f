/** What of two registrations may differ, and can be chosen from either when they are merged; in the order of the page. */
export const mergeFields = [
  "name",
  "email",
  "position",
  "organisation",
  "countryCode",
  "categoryId",
  "locale",
  "languages",
  "interpretation",
  "accessNeeds",
  "companions",
  "listConsent",
] as const;
export type MergeField = (typeof mergeFields)[number];

/** Who hears of it: nobody, or everybody concerned, once. */
export const mergeTellings = ["nobody", "both"] as const;
export type MergeTelling = (typeof mergeTellings)[number];

/** The pair as it is always written: the smaller id first. */
export function pairOf(one: string, other: string): { firstId: string; secondId: string } {
  return one < other ? { firstId: one, secondId: other } : { firstId: other, secondId: one };
}
