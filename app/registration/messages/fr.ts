import type { SameKeys } from "#app/platform/messages.ts";
import type en from "./en.ts";

export default {
  states: {
    pending: "en attente d’approbation",
    waiting: "sur la liste d’attente",
    confirmed: "confirmée",
    declined: "refusée",
    withdrawn: "retirée",
  },
  fields: {
    state: "État",
    categoryId: "Catégorie",
    name: "Nom",
    position: "Fonction",
    organisationName: "Organisation",
    countryCode: "Pays",
    locale: "Langue de correspondance",
    languages: "Langues parlées",
    interpretation: "Interprétation",
    accessNeeds: "Besoins d’accessibilité",
  },
  accessNeedsGiven: "indiqués",
} satisfies SameKeys<typeof en>;
