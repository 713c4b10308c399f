import type { SameKeys } from "#app/platform/messages.ts";
import type en from "./en.ts";

export default {
  states: { proposed: "Non sollicité", invited: "Sollicité", confirmed: "Confirmé", declined: "A décliné" },
} satisfies SameKeys<typeof en>;
