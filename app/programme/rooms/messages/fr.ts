import type { SameKeys } from "#app/platform/messages.ts";
import type en from "./en.ts";

export default {
  title: "Salles",
  lead: "Dans l’ordre où la grille et le programme public les présentent.",
  add: "Ajouter une salle",
  none_title: "Aucune salle",
  none: "Les séances se placent dans des salles : ajoutez la première.",
  no_draft:
    "Le programme de cette conférence est présenté tel que ses sources le donnent. Il pourra être modifié une fois un brouillon commencé, à la page des versions publiées.",
  to_releases: "Vers les versions publiées",
  name: "Nom",
  capacity: "Places",
  unlimited: "Sans limite",
  equipment: "Équipement",
  place: "Dans le bâtiment",
  slots: "Prévu",
  actions: "Actions",
  slots_count: "{count, plural, =0 {rien} one {# créneau} other {# créneaux}}",
  left: "Monter {name}",
  right: "Descendre {name}",
  remove: "Supprimer {name}",
  remove_short: "Supprimer",
  remove_title: "Supprimer {name} ?",
  remove_text: "Rien n’y est prévu. Les versions déjà publiées la conservent.",
  nameEn: "Nom en anglais",
  nameFr: "Nom en français",
  placeEn: "Emplacement dans le bâtiment, en anglais",
  placeFr: "Emplacement dans le bâtiment, en français",
  place_help: "Comme on l’expliquerait à quelqu’un : « premier étage, aile est ».",
  capacity_help: "Combien de personnes trouvent une place assise. Vide : sans limite.",
  equipment_help: "La grille signale les séances auxquelles il manque quelque chose.",
  save: "Enregistrer la salle",
  new: "Nouvelle salle",
  in_use:
    "{count, plural, one {Une séance est prévue} other {# séances sont prévues}} dans cette salle. {count, plural, one {Déplacez-la} other {Déplacez-les}} d’abord.",
  screens: "Écrans dans le hall",
  screens_lead:
    "Ce qui a lieu et ce qui suit, lisible de loin ; la page se renouvelle d’elle-même. À ouvrir sur un écran à l’entrée, ou celle d’une salle à sa porte.",
  all_rooms: "Toutes les salles",
  done: {
    saved: "La salle est enregistrée.",
    added: "La salle est ajoutée.",
    moved: "L’ordre des salles est modifié.",
    removed: "La salle est supprimée.",
  },
} satisfies SameKeys<typeof en>;
