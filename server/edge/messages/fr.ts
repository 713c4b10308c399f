import type { SameKeys } from "#app/platform/messages.ts";
import type en from "./en.ts";

export default {
  title: "Nous n’avons pas pu accepter cette demande",
  bad_request:
    "L’adresse ou un élément envoyé avec elle n’est pas écrit correctement. Vérifiez l’adresse, puis réessayez.",
  bad_text: "L’envoi contient des caractères qui ne peuvent pas être enregistrés. Veuillez le saisir de nouveau.",
  cross_site:
    "Cette demande provient d’un autre site ; nous ne l’avons donc pas exécutée. Ouvrez la page ici et réessayez.",
  wrong_method: "Cette adresse ne répond pas aux demandes de ce type.",
  too_large: "L’envoi est trop volumineux.",
  too_long: "Cette adresse est trop longue.",
  wrong_type: "L’envoi est d’un type que cette adresse ne lit pas.",
  wrong_host: "Ce serveur ne répond pas sous ce nom. La personne qui l’exploite peut définir le nom avec APP_URL.",
  closing: "Octopus redémarre. Veuillez réessayer dans un instant.",
  unexpected: "Une erreur s’est produite de notre côté. Elle a été enregistrée. Veuillez réessayer dans un instant.",
  reference: "Demande",
  home: "Aller à la page d’accueil",
} satisfies SameKeys<typeof en>;
