import type { SameKeys } from "#app/platform/messages.ts";
import type en from "#app/registration/badges/messages/own-en.ts";

export default {
  title: "Votre badge",
  lead: "Présentez ce code à l’entrée, sur votre téléphone ou imprimé. Un badge imprimé vous y attend.",
  code: "Code QR de votre badge",
  spoken: "Le code en toutes lettres, si une caméra fait défaut\u00a0: {code}",
  photo_link: "Photo pour votre badge",
  photo: {
    title: "Photo pour votre badge",
    lead: "Elle est imprimée sur votre badge et aide les personnes à l’entrée. Rien ne vous oblige à en envoyer une.",
    help: "JPEG ou PNG, {kilobytes, number} ko au plus. Les organisateurs et vous êtes seuls à la voir, et vous pouvez la supprimer à tout moment. Le lieu et la date de la prise de vue sont retirés du fichier.",
    alt: "Votre photo",
    none: "Pas encore de photo.",
    field: "Fichier de l’image",
    save: "Envoyer cette photo",
    remove: "Supprimer la photo",
    saved: "Votre photo est gardée.",
    removed: "Votre photo est supprimée.",
    closed: "Il n’est plus possible d’envoyer une photo pour cette inscription.",
    back: "Votre inscription",
  },
} satisfies SameKeys<typeof en>;
