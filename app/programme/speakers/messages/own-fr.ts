import type { SameKeys } from "#app/platform/messages.ts";
import type en from "./own-en.ts";

export default {
  title: "Mes interventions",
  lead: "Sur votre page, vous confirmez ou déclinez, vous vous présentez et vous remettez des documents.",
  conference: "Conférence",
  dates: "Dates",
  parts: "Interventions",
} satisfies SameKeys<typeof en>;
