import type { SameKeys } from "#app/platform/messages.ts";
import type en from "./en.ts";

export default {
  errors: {
    title: "Cela n’a pas fonctionné",
    not_found:
      "Nous n’avons pas trouvé ce que désigne cette adresse. La page a peut-être été déplacée, ou le lien est incomplet.",
    forbidden:
      "Votre compte ne permet pas cette action. Si cela vous semble être une erreur, adressez-vous à un organisateur de la conférence.",
    sign_in_required: "Veuillez d’abord vous connecter.",
    invalid_input: "Un élément envoyé n’est pas conforme. Veuillez vérifier le formulaire.",
    too_many_attempts:
      "Il y a eu trop de tentatives. Veuillez attendre {minutes, plural, one {# minute} other {# minutes}}, puis réessayer.",
    too_large: "L’envoi est trop volumineux.",
    cross_site:
      "Cette demande provient d’un autre site\u202f; nous ne l’avons donc pas exécutée. Ouvrez la page ici et réessayez.",
    changed_meanwhile: "Quelqu’un d’autre a modifié ces données entre-temps. Vérifiez l’état actuel et réessayez.",
    closed: "Les inscriptions sont closes.",
    wrong_state: "Cela n’est plus possible dans l’état actuel.",
    too_late: "Il est trop tard pour cela.",
    link_invalid: "Ce lien n’est plus valable. Il a peut-être déjà servi ou a expiré.",
    busy: "Beaucoup de personnes font la même chose en ce moment. Rien n’est perdu\u202f; veuillez réessayer.",
    unexpected: "Une erreur s’est produite de notre côté. Elle a été enregistrée. Veuillez réessayer dans un instant.",
    reference: "Demande {id}",
    home: "Aller à la page d’accueil",
  },
} satisfies SameKeys<typeof en>;
