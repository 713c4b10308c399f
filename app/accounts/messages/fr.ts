import type { SameKeys } from "#app/platform/messages.ts";
import type en from "./en.ts";

export default {
  fields: {
    name: "Votre nom",
    nameHelp: "Tel qu’il doit figurer sur votre badge et dans les courriers.",
    email: "Adresse électronique",
    password: "Mot de passe",
    newPassword: "Nouveau mot de passe",
    currentPassword: "Votre mot de passe actuel",
    passwordHelp:
      "Au moins {min} caractères, quels qu’ils soient. Quatre ou cinq mots que vous seul réuniriez sont faciles à retenir et difficiles à deviner.",
    show: "Afficher",
    hide: "Masquer",
    showPassword: "Afficher le mot de passe",
    hidePassword: "Masquer le mot de passe",
    locale: "Langue des messages que nous vous envoyons",
    localeHelp: "Et celle des pages, lorsque l’adresse ne l’indique pas.",
  },
  languages: { en: "Anglais", fr: "Français" },
  signUp: {
    title: "Créer un compte",
    lead: "Un seul compte pour toutes les conférences : vos inscriptions, vos documents et les fiches dont vous avez la charge.",
    submit: "Créer le compte",
    notice: "En créant un compte, vous acceptez <link>la façon dont nous traitons les données personnelles</link>.",
    haveOne: "Vous avez déjà un compte ?",
    signIn: "Se connecter",
  },
  sent: {
    title: "Consultez votre messagerie",
    signUp:
      "Nous avons écrit à l’adresse que vous avez indiquée. Ouvrez le lien de ce message pour terminer. Il est valable {hours, number} heures.",
    forgot:
      "Si un compte existe à l’adresse que vous avez indiquée, nous lui avons écrit. Le lien de ce message vous permet de choisir un nouveau mot de passe ; il est valable {minutes, number} minutes.",
    nothing:
      "Rien reçu après quelques minutes ? Regardez parmi les messages indésirables et vérifiez que l’adresse était exacte.",
    again: "Indiquer de nouveau l’adresse",
    outbox: "Dans cette démonstration, aucun message ne quitte le site.",
    outboxLink: "Ouvrir les messages conservés",
  },
  signIn: {
    title: "Connexion",
    submit: "Se connecter",
    forgot: "J’ai oublié mon mot de passe",
    new: "Première visite ?",
    signUp: "Créer un compte",
    demo: {
      title: "Comptes de la démonstration",
      text: "Ils ont tous le mot de passe affiché au lancement de la démonstration.",
      roles: {
        administrator: "administration",
        organiser: "organisation, responsable de la conférence de démonstration",
        desk: "organisation, accueil seulement",
        partner: "partenaire, rédaction de la fiche d’une organisation",
        delegate: "délégué",
      },
    },
  },
  signOut: {
    title: "Déconnexion",
    lead: "Vous êtes connecté sous le nom de {name}.",
    submit: "Se déconnecter",
    done: "Vous êtes déconnecté.",
  },
  verify: {
    title: "Confirmer votre adresse",
    lead: "Vous allez confirmer {email}.",
    withPassword: "Indiquez le mot de passe choisi pour ce compte : cela montre que le compte est bien le vôtre.",
    notYours:
      "Vous n’avez pas créé ce compte ? Fermez alors cette page. Sans votre confirmation, personne ne peut agir en votre nom.",
    submit: "Confirmer l’adresse",
    submitSignIn: "Confirmer et se connecter",
    done: "Votre adresse est confirmée.",
    invalid: {
      title: "Ce lien n’est plus valable",
      text: "Il a déjà servi ou son délai est écoulé. Si votre adresse est confirmée, connectez-vous simplement. Sinon, connectez-vous et demandez un nouveau lien.",
    },
  },
  forgot: {
    title: "Choisir un nouveau mot de passe",
    lead: "Indiquez l’adresse de votre compte. Nous vous enverrons un lien.",
    submit: "Envoyer le lien",
  },
  reset: {
    title: "Choisir un nouveau mot de passe",
    lead: "Vous serez déconnecté partout et pourrez ensuite vous connecter avec le nouveau mot de passe.",
    submit: "Enregistrer le mot de passe",
    done: "Le nouveau mot de passe est enregistré. Vous pouvez maintenant vous connecter.",
    invalid: {
      title: "Ce lien n’est plus valable",
      text: "Il a déjà servi ou son délai est écoulé. Vous pouvez en demander un nouveau.",
      again: "M’envoyer un nouveau lien",
    },
  },
  account: {
    title: "Mon compte",
    nav: "Rubriques de mon compte",
    profile: "Profil",
    security: "Mot de passe et connexion",
    data: "Mes données",
    unverified: {
      title: "Votre adresse n’est pas encore confirmée",
      text: "Nous avons écrit à {email}. Tant que vous n’avez pas ouvert le lien de ce message, les inscriptions et les droits liés à cette adresse n’apparaissent pas ici.",
      resend: "Renvoyer le lien",
      sent: "Nous avons de nouveau écrit à {email}.",
    },
  },
  profile: {
    title: "Profil",
    submit: "Enregistrer",
    saved: "Votre profil est enregistré.",
    roles: "Ce que vous pouvez faire ici",
    none: "Vous pouvez vous inscrire aux conférences et gérer vos propres inscriptions.",
    administrator: "Administration : vous gérez les comptes et les rôles.",
    team: "{role, select, owner {Responsable} editor {Rédaction} other {Accueil}} de",
    organisation: "Rédaction de la fiche de",
  },
  security: {
    title: "Mot de passe et connexion",
    password: "Mot de passe",
    passwordLead: "Lorsque vous le changez, tous vos autres navigateurs sont déconnectés.",
    passwordSubmit: "Changer le mot de passe",
    passwordDone: "Votre mot de passe est changé. Tous les autres navigateurs sont déconnectés.",
    email: "Adresse électronique",
    emailLead:
      "Votre adresse est {email}. Nous écrivons d’abord à la nouvelle ; le changement prend effet lorsque vous ouvrez le lien de ce message.",
    newEmail: "Nouvelle adresse électronique",
    emailSubmit: "Changer l’adresse",
    emailSent: "Nous avons écrit à la nouvelle adresse. Ouvrez le lien de ce message pour terminer.",
    sessions: "Où vous êtes connecté",
    sessionsCaption: "Navigateurs connectés avec votre compte",
    browser: "Navigateur",
    since: "Connecté",
    seen: "Dernière utilisation",
    here: "Ce navigateur",
    unknownBrowser: "Navigateur inconnu",
    browserOn: "{browser} sur {system}",
    signOutThere: "Déconnecter",
    signOutThereLabel: "Déconnecter {browser}, connecté {since}",
    signOutOthers: "Déconnecter partout ailleurs",
    ended:
      "{count, plural, =0 {Rien n’y était plus connecté.} one {Navigateur déconnecté.} other {# navigateurs déconnectés.}}",
    expires:
      "Un navigateur inutilisé pendant {idle, number} jours est déconnecté, et tout navigateur l’est après {absolute, number} jours.",
  },
  confirmEmail: {
    title: "Confirmer votre nouvelle adresse",
    lead: "Désormais, votre compte aura pour adresse",
    submit: "Utiliser cette adresse",
    done: "Votre compte a maintenant la nouvelle adresse.",
    invalid: {
      title: "Ce lien n’est pas valable ici",
      text: "Il a déjà servi, son délai est écoulé, ou il appartient à un autre compte. Vous pouvez en demander un nouveau.",
      again: "Changer l’adresse",
    },
  },
  data: {
    title: "Mes données",
    export: "Une copie de tout",
    exportLead:
      "Un fichier (JSON) avec tout ce que nous conservons à votre sujet : votre compte, vos inscriptions, les messages que nous vous avons envoyés et ce qui a été fait de votre compte.",
    download: "Télécharger mes données",
    erase: "Supprimer le compte",
    eraseLead:
      "Votre compte, ses rôles et ses connexions sont supprimés immédiatement, et ce que les conférences passées gardent de vous est rendu anonyme. Cela ne peut être annulé.",
    registrations:
      "{count, plural, one {Une de vos inscriptions est en cours. Elle reste auprès des organisateurs et peut être modifiée par le lien personnel de vos messages. Retirez-la d’abord si vous ne venez pas.} other {# de vos inscriptions sont en cours. Elles restent auprès des organisateurs et peuvent être modifiées par les liens personnels de vos messages. Retirez-les d’abord si vous ne venez pas.}}",
    seeRegistrations: "Voir mes inscriptions",
    blockedTitle: "Vous ne pouvez pas encore supprimer ce compte",
    blockedAdministrator: "Vous êtes seul à administrer la plateforme. Confiez d’abord ce rôle à quelqu’un d’autre.",
    blockedOwner: "Vous êtes seul responsable de ces conférences. Désignez d’abord un autre responsable :",
    understood: "Je comprends que cela ne peut être annulé.",
    submit: "Supprimer définitivement mon compte",
    done: "Votre compte est supprimé.",
  },
} satisfies SameKeys<typeof en>;
