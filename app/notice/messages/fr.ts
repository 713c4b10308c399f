import type { SameKeys } from "#app/platform/messages.ts";
import type en from "./en.ts";

export default {
  version: "Version du {date}",
  current: "version actuelle",
  versions: "Toutes les versions",
  notCurrent: "Cette version n’est plus en vigueur.",
  readCurrent: "Lire la version actuelle",
  changed: "Ce qui y était nouveau",
  changedTitle: "Modifications ligne par ligne",
  same: "Aucune ligne n’a été modifiée.",
  added: "Ajouté\u00a0:",
  removed: "Supprimé\u00a0:",
} satisfies SameKeys<typeof en>;
