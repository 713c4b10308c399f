import type { SameKeys } from "#app/platform/messages.ts";
import type en from "./en.ts";

export default {
  title: "Équipe",
  lead: "Qui organise cette conférence, et ce que chacun peut faire.",
  caption: "L’équipe de cette conférence",
  name: "Nom",
  email: "Adresse",
  role: "Rôle",
  since: "Depuis",
  roles: { owner: "Responsable", editor: "Rédaction", desk: "Accueil" },
  means: {
    owner: "Décide, modifie et compose l’équipe.",
    editor: "Décide des inscriptions, invite et modifie la conférence.",
    desk: "Voit les délégués et leur envoie leurs liens personnels.",
  },
  disabled: "Compte désactivé",
  add: "Ajouter quelqu’un",
  addLead: "La personne doit avoir un compte dont l’adresse est confirmée.",
  addSubmit: "Ajouter à l’équipe",
  change: "Changer le rôle",
  changeLabel: "Rôle de {name}",
  changeSubmitLabel: "Changer le rôle de {name}",
  remove: "Retirer",
  removeQuestion: "Retirer {name} de l’équipe ?",
  removeText: "{name} ne verra plus le bureau de cette conférence. Ce qui a été fait reste dans le journal.",
  lastOwner: "Seul responsable : désignez d’abord un autre responsable.",
  empty: "L’équipe ne compte encore personne",
  emptyText: "Ajoutez comme responsable la personne qui doit diriger.",
  done: {
    added: "L’équipe compte un nouveau membre.",
    changed: "Le rôle de {name} est changé.",
    removed: "{name} ne fait plus partie de l’équipe.",
  },
} satisfies SameKeys<typeof en>;
