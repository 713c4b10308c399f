import { z } from "zod";
import { papers } from "#app/registration/badges/print/sheets.ts";

const printOrders = ["name", "country", "organisation", "category"] as const;
const printWhose = ["all", "due", "view"] as const;

/** Whose badges are printed, in which order, on what. */
export const printWish = z.strictObject({
  whose: z.enum(printWhose),
  /** The query of the desk's list that `view` means. */
  view: z.string().max(1000).default(""),
  order: z.enum(printOrders),
  paper: z.enum(papers),
});

export type PrintWish = z.output<typeof printWish>;
