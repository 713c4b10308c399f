import type { SameKeys } from "#app/platform/messages.ts";
import type en from "./en.ts";

export default {
  calendar: {
    confirmed: "{conference}",
    tentative: "{conference} (à confirmer)",
    cancelled: "{conference} (annulé)",
    reference: "Votre référence : {reference}",
  },
} satisfies SameKeys<typeof en>;
