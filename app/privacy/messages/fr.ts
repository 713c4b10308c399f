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
      kept: "{days, plural, one {# jour} other {# jours}} après la conférence, ou jusqu’au retrait ou au refus de l’inscription\u202f; un an au plus si la conférence n’a pas de date",
      why: "Seule la lettre à une ambassade en a besoin.",
    },
    photos: {
      what: "Photographies pour les badges",
      kept: "{days, plural, =0 {jusqu’à la fin de la conférence} one {# jour après la conférence} other {# jours après la conférence}}",
      why: "Plus personne ne doit être reconnu.",
    },
    speaker_links: {
      what: "Liens personnels des intervenants",
      kept: "30 jours après la conférence ; un lien envoyé plus tard, 30 jours",
      why: "Ils ouvrent la page d’un intervenant.",
    },
    speaker_contacts: {
      what: "Où l’on écrit aux intervenants, et quand ils n’étaient pas disponibles",
      kept: "{days, plural, =0 {jusqu’à la fin de la conférence} one {# jour après la conférence} other {# jours après la conférence}}",
      why: "Il le faut pour préparer la conférence et répondre aux questions qui suivent.",
    },
    speaker_portraits: {
      what: "Portraits des intervenants",
      kept: "{days, plural, one {# jour après la conférence} other {# jours après la conférence}} ; le nom et la présentation restent avec le programme publié",
      why: "Ils montrent qui est intervenu.",
    },
    delegation_heads: {
      what: "Qui a conduit une délégation, et sa lettre",
      kept: "{days, plural, =0 {jusqu’à la fin de la conférence} one {# jour après la conférence} other {# jours après la conférence}}",
      why: "Il le faut pour préparer la conférence et répondre aux questions qui suivent.",
    },
    proposal_links: {
      what: "Liens personnels des auteurs",
      kept: "30 jours après la conférence\u202f; un lien envoyé plus tard, 30 jours",
      why: "Ils ouvrent une proposition.",
    },
    record_proposals: {
      what: "Qui a proposé des modifications du répertoire, et ce qui n’a pas été retenu",
      kept: "{days, plural, =0 {jusqu’à la décision} one {# jour après la décision} other {# jours après la décision}}",
      why: "Les auteurs peuvent demander pourquoi. Ce qui a été repris demeure, avec sa source et sans le nom.",
    },
    record_confirmations: {
      what: "À qui il a été demandé si la fiche d’une organisation est exacte, et qui a répondu",
      kept: "{days, plural, one {# jour} other {# jours}}",
      why: "Pour que la question soit posée une fois par an, pas davantage.",
    },
    proposals_closed: {
      what: "Propositions non retenues, et leurs évaluations",
      kept: "{days, plural, =0 {jusqu’à la fin de la conférence} one {# jour après la conférence} other {# jours après la conférence}}",
      why: "Les auteurs peuvent demander pourquoi.",
    },
    proposals: {
      what: "Propositions acceptées, et leurs évaluations",
      kept: "{days, plural, =0 {jusqu’à la fin de la conférence} one {# jour après la conférence} other {# jours après la conférence}}",
      why: "Le programme repose sur elles.",
    },
    reviewers: {
      what: "Qui a évalué les propositions",
      kept: "{days, plural, =0 {jusqu’à la fin de la conférence} one {# jour après la conférence} other {# jours après la conférence}}",
      why: "Leurs évaluations restent aussi longtemps que les propositions, sans leur nom.",
    },
    access_needs: {
      what: "Besoins particuliers sur place",
      kept: "{days, plural, =0 {jusqu’à la fin de la conférence} one {# jour après la conférence} other {# jours après la conférence}}",
      why: "Ils peuvent renseigner sur la santé d’une personne.",
    },
    agendas: {
      what: "Séances marquées d’une étoile, calendriers et rappels, et qui a donné un avis",
      kept: "{days, plural, =0 {jusqu’à la fin de la conférence} one {# jour après la conférence} other {# jours après la conférence}}",
      why: "Cela sert pendant la conférence et les semaines qui suivent. Les avis eux-mêmes ne portent aucun nom.",
    },
    interpreters: {
      what: "Noms des interprètes",
      kept: "{days, plural, =0 {jusqu’à la fin de la conférence} one {# jour après la conférence} other {# jours après la conférence}}",
      why: "Ils servent à prévoir qui interprète où, et aux questions peu après.",
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
  mine: {
    ofRegistration: "Vos données de l’inscription {reference}",
    registrationLead:
      "Tout ce qui est conservé avec cette inscription. Vous pouvez l’emporter sous forme de fichier, le corriger et le faire effacer.",
    held: "Ce qui est conservé",
    heldLead: "Tout ce que nous conservons à votre sujet, en toutes lettres. Les heures sont en UTC.",
    show: "Afficher",
    download: "Télécharger le fichier (JSON)",
    correct: "Corriger",
    askToCorrect: "Ces données ne peuvent plus être modifiées ici. Pour une correction, écrivez à {email}.",
    askOrganisers: "Ces données ne peuvent plus être modifiées ici. Pour une correction, écrivez aux organisateurs.",
    erase: "Effacer",
    eraseLead:
      "Vos nom, adresse, fonction, organisation, langues, besoins, réponses, photographie, données de passeport, notes et messages sont effacés aussitôt. Cela ne peut être annulé.",
    stays:
      "Ce qui reste, sans votre nom\u00a0: la catégorie, le pays, le fait qu’il y a eu une inscription et ce qu’elle est devenue, les numéros des lettres, et les passages à l’entrée. Cela ne sert qu’à compter.",
    understood: "Je comprends que cela ne peut être annulé.",
    eraseSubmit: "Effacer définitivement mes données",
    erased:
      "Vos données sont effacées. Ce qui reste vous compte sans vous nommer\u00a0: catégorie, pays, et le fait qu’il y a eu une inscription.",
    withdrawFirst:
      "Les organisateurs comptent encore sur vous. Retirez d’abord l’inscription\u202f; vous pourrez ensuite la faire effacer.",
    toRegistration: "Vers l’inscription",
    proveFirst:
      "Ces données ne sont montrées qu’à la personne qui lit le courrier de l’adresse d’inscription. Ouvrez le lien personnel d’un de nos messages, puis revenez.",
    link: "Vos données\u00a0: voir, télécharger, effacer",
    notice: "Ce que vous avez accepté",
    agreed: "Vous avez accepté la <link>notice de {version}</link> le {date}.",
    agreedNone: "Votre accord ne vous a pas encore été demandé.",
    newNotice: "Il existe une version plus récente",
    newNoticeText: "Veuillez lire <link>la notice actuelle</link>. Ce qui y est nouveau\u00a0:",
    agree: "J’ai lu et j’accepte",
    agreedNow: "Merci. Votre accord à la notice actuelle est conservé.",
  },
} satisfies SameKeys<typeof en>;
