import type { SameKeys } from "#app/platform/messages.ts";
import type en from "./en.ts";

export default {} satisfies SameKeys<typeof en>;
