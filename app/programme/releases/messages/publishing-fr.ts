import type { SameKeys } from "#app/platform/messages.ts";
import type en from "./publishing-en.ts";

export default {
  title: "Publier le programme",
  lead: "Le projet est privé. Le publier le fige en une version que tout le monde voit.",
  back: "Publication",
  sourced: {
    title: "Ce programme est affiché tel que les sources le donnent",
    text: "Pour le modifier, commencez un projet. Ce que le public voit aujourd’hui devient la première version et le reste jusqu’à la suivante.",
    start: "Commencer un projet",
    done: "Le projet est commencé. Le public voit ce qu’il voyait.",
  },
  only_editors: "Les rédacteurs et les responsables publient le programme\u202f; vous pouvez consulter chaque version.",
  next: "Ce que la publication changerait",
  compared: "Par rapport à la version {number}.",
  compared_none: "Rien n’est encore publié\u00a0: tout est nouveau.",
  unchanged: "Le projet montre ce que le public voit déjà. Il n’y a rien à publier.",
  warnings: {
    title: "Avant de publier",
    sign_ups_vanish:
      "{count, plural, one {# personne est inscrite} other {# personnes sont inscrites}} à <b>{title}</b>, qui n’aurait plus lieu.",
    unconfirmed:
      "{count, plural, one {Une personne n’a pas confirmé et ne figure pas dans la version\u00a0:} other {# personnes n’ont pas confirmé et ne figurent pas dans la version\u00a0:}}",
    unplaced:
      "{count, plural, one {Une séance n’a ni salle ni heure et sera publique ainsi\u00a0:} other {# séances n’ont ni salle ni heure et seront publiques ainsi\u00a0:}} {titles}.",
    clashes:
      "{count, plural, one {Un conflit} other {# conflits}} dans l’horaire, qui ne peut se tenir ainsi\u00a0: {titles}.",
    acknowledge: "J’ai lu ce qui précède et je publie malgré tout",
    unread: "Veuillez lire ce qui est dit ici et le confirmer.",
  },
  form: {
    title: "Publier",
    name: "Nom de la version",
    name_help:
      "Tout le monde le voit. «\u00a0Version {number}\u00a0» ou ce qui convient\u00a0: «\u00a0Après le délai\u00a0».",
    note_en: "Note en anglais",
    note_fr: "Note en français",
    note_help: "Elle figure au-dessus des changements, dans le flux et dans les courriels.",
    tells:
      "{count, plural, =0 {Personne n’est à prévenir} one {Prévenir la personne concernée} other {Prévenir les # personnes concernées}}",
    tells_help:
      "Un courriel par personne, sur ses propres séances\u00a0: celles et ceux qui y interviennent, y sont inscrits ou les suivent.",
    submit: "Publier la version {number}",
  },
  refused: {
    changed_meanwhile:
      "Quelqu’un d’autre a modifié ou publié le projet pendant que vous regardiez. Voici l’état actuel\u202f; vérifiez-le.",
    unchanged: "Il n’y a rien de nouveau à publier.",
    unseen_warnings: "Il y a quelque chose que vous n’avez pas encore vu. Vous le trouverez ci-dessous.",
  },
  done: "La version {number} est publiée. {told, plural, =0 {Personne n’était à prévenir.} one {Une personne est prévenue par courriel.} other {# personnes sont prévenues par courriel.}}",
  versions: "Versions",
  none: "Aucune version",
  none_lead: "Le public voit que le programme n’est pas encore publié.",
  current: "Ce que le public voit",
  by: "{when}, par {name}",
  without_name: "{when}",
  restore: {
    action: "Reprendre dans le projet",
    title: "Reprendre «\u00a0{name}\u00a0» dans le projet\u202f?",
    lead: "Le public n’en voit rien avant que vous ne publiiez. Les heures, les salles et les textes de ses séances redeviennent ce qu’ils étaient\u202f; ce que vous y avez changé depuis sans le publier est remplacé. Les séances venues plus tard restent\u202f; là où leur salle est reprise, elles perdent leur horaire. Personne n’est retiré d’une séance.",
    done: "«\u00a0{name}\u00a0» est de nouveau dans le projet. Voyez ce que la publication changerait.",
  },
} satisfies SameKeys<typeof en>;
