import type { SameKeys } from "#app/platform/messages.ts";
import type en from "./en.ts";

export default {
  title: "Documents",
  kinds: {
    slides: "Diapositives",
    paper: "Article",
    minutes: "Compte rendu",
    recording: "Enregistrement",
    link: "Lien",
  },
  registered: "Pour les délégués inscrits",
  by: "de {name}",
  size: "{kind}, {size}",
} satisfies SameKeys<typeof en>;
