import type { SameKeys } from "#app/platform/messages.ts";
import type en from "./en.ts";

export default {
  kinds: {
    login_sessions: {
      what: "Où vous êtes connecté",
      kept: "7 jours après le dernier usage, 30 dans tous les cas",
      why: "Pour que vous puissiez vous déconnecter ailleurs.",
    },
    account_links: {
      what: "Liens pour confirmer une adresse ou choisir un mot de passe",
      kept: "jusqu’à leur expiration\u00a0: une heure, un jour ou deux jours",
      why: "Ils ouvrent un compte.",
    },
    attempts: {
      what: "Nombre d’essais d’un mot de passe ou de demandes de message",
      kept: "une heure, sans nom ni adresse",
      why: "Contre les tentatives de deviner un mot de passe.",
    },
    unverified_accounts: {
      what: "Comptes dont l’adresse n’a jamais été confirmée",
      kept: "{days, plural, one {# jour} other {# jours}}",
      why: "L’adresse est peut-être celle de quelqu’un d’autre.",
    },
    log_details: {
      what: "Motif d’un acte et contenu d’une modification",
      kept: "{days, plural, one {# jour} other {# jours}}\u202f; l’acte lui-même reste consigné",
      why: "Pour que les décisions puissent être expliquées.",
    },
    registration_links: {
      what: "Liens personnels vers les inscriptions",
      kept: "30 jours après la conférence\u202f; 30 jours pour un lien demandé plus tard",
      why: "Ils ouvrent une inscription.",
    },
    imports: {
      what: "Fichiers de personnes importés par les organisateurs",
      kept: "un jour\u202f; le fichier lui-même jusqu’à l’importation",
      why: "Pour qu’une erreur puisse être retrouvée.",
    },
    badge_prints: {
      what: "Fichiers de badges à imprimer",
      kept: "quelques heures",
      why: "Ils peuvent être refaits.",
    },
    answers: {
      what: "Réponses aux questions propres à une conférence",
      kept: "le temps que dit la question, sinon aussi longtemps que l’inscription",
      why: "Les organisateurs disent à quoi chacune sert.",
    },
    unused_files: {
      what: "Fichiers envoyés avec un formulaire jamais terminé",
      kept: "un jour",
      why: "Pour que le formulaire puisse être terminé.",
    },
    passports: {
      what: "Données de passeport",
      kept: "{days, plural, one {# jour} other {# jours}} après la conférence, ou jusqu’au retrait ou au refus de l’inscription",
      why: "Seule la lettre à une ambassade en a besoin.",
    },
    photos: {
      what: "Photographies pour les badges",
      kept: "{days, plural, =0 {jusqu’à la fin de la conférence} one {# jour après la conférence} other {# jours après la conférence}}",
      why: "Plus personne ne doit être reconnu.",
    },
    delegation_heads: {
      what: "Qui a conduit une délégation, et sa lettre",
      kept: "{days, plural, =0 {jusqu’à la fin de la conférence} one {# jour après la conférence} other {# jours après la conférence}}",
      why: "Il le faut pour préparer la conférence et répondre aux questions qui suivent.",
    },
    access_needs: {
      what: "Besoins particuliers sur place",
      kept: "{days, plural, =0 {jusqu’à la fin de la conférence} one {# jour après la conférence} other {# jours après la conférence}}",
      why: "Ils peuvent renseigner sur la santé d’une personne.",
    },
    registrations_closed: {
      what: "Inscriptions refusées ou retirées",
      kept: "{days, plural, =0 {jusqu’à la fin de la conférence} one {# jour après la conférence} other {# jours après la conférence}}, puis rendues anonymes",
      why: "Pour répondre aux questions sur la décision.",
    },
    registrations: {
      what: "Toutes les autres inscriptions",
      kept: "{days, plural, =0 {jusqu’à la fin de la conférence} one {# jour après la conférence} other {# jours après la conférence}}, puis rendues anonymes",
      why: "Pour les attestations, les rapports et la prochaine invitation.",
    },
    invitation_links: {
      what: "Liens d’invitation",
      kept: "30 jours après l’expiration de l’invitation",
      why: "Ils ouvrent un formulaire déjà rempli.",
    },
    invitations: {
      what: "Invitations qui n’ont pas été acceptées",
      kept: "{days, plural, =0 {jusqu’à la fin de la conférence} one {# jour après la conférence} other {# jours après la conférence}}",
      why: "Pour que personne ne soit sollicité deux fois.",
    },
    mails_erased: {
      what: "Messages aux personnes qui ont fait effacer leurs données",
      kept: "jusqu’à leur envoi",
      why: "Le dernier dit que c’est fait.",
    },
    mail_texts: {
      what: "Texte des messages contenant un lien personnel",
      kept: "3 jours si le lien ouvre un compte, 30 sinon",
      why: "Qui le lit pourrait ouvrir ce que le lien ouvre.",
    },
    mails: {
      what: "Messages, et mention de leur arrivée",
      kept: "{days, plural, one {# jour} other {# jours}}",
      why: "Pour pouvoir retrouver ce qui a été dit à quelqu’un.",
    },
  },
  kept: {
    caption: "Ce qui est conservé, et combien de temps",
    title: "Durées actuelles de conservation",
    lead: "Vérifiées toutes les heures. Certaines conférences ont leurs propres durées, plus courtes ou plus longues.",
    kind: "Type de données",
    time: "Durée",
    why: "Raison",
  },
  retention: {
    title: "Conservation",
    lead: "Combien de temps chaque type de données personnelles est conservé. Toutes les heures, ce qui a fait son temps est supprimé ou rendu anonyme\u202f; cette page en rend compte.",
    of: "Durées pour",
    platform: "Toute la plateforme",
    show: "Afficher",
    days: "Jours",
    daysOf: "Jours\u00a0: {kind}",
    save: "Enregistrer",
    saveOf: "Enregistrer\u00a0: {kind}",
    reset: "Comme ailleurs ({days, number})",
    resetOf: "Comme ailleurs\u00a0: {kind}",
    fixed: "Fixe",
    own: "durée propre",
    last: "Dernier passage",
    never: "pas encore",
    failed: "échec",
    month: "En 30 jours",
    next: "Prochain passage\u00a0: {moment}.",
    saved: "La durée est enregistrée. Elle vaut à partir du prochain passage.",
    runs: "Ce qui a disparu",
    runsCaption: "Ce qui a été supprimé ou rendu anonyme, le jour le plus récent d’abord",
    day: "Jour",
    count: "Nombre",
    nothing: "Rien n’a encore disparu",
  },
} satisfies SameKeys<typeof en>;
