import type { SameKeys } from "#app/platform/messages.ts";
import type en from "./en.ts";

export default {
  nav: {
    skip: "Aller au contenu",
    main: "Navigation principale",
    home: "Octopus, page d’accueil",
    menu: "Menu",
    conferences: "Conférences",
    organisations: "Organisations",
    countries: "Pays",
    projects: "Projets",
    network: "Réseau",
    breadcrumbs: "Où se trouve cette page",
    onThisPage: "Sur cette page",
    footer: "À propos de ce site",
    about: "À propos d’Octopus",
    accessibility: "Accessibilité",
    privacy: "Données personnelles",
    sources: "Sources",
    loading: "Chargement de la page",
  },
  language: {
    label: "Langue",
    en: "English",
    fr: "Français",
  },
  theme: {
    label: "Apparence",
    system: "Comme le système",
    light: "Claire",
    dark: "Sombre",
  },
  account: {
    signIn: "Se connecter",
    menu: "Compte\u00a0: {name}",
    registrations: "Mes inscriptions",
    settings: "Mon compte",
    organise: "Organiser",
    admin: "Administration",
    signOut: "Se déconnecter",
  },
  demo: {
    title: "Démonstration",
    text: "La conférence ouverte ici, ses délégués et son programme sont inventés. Aucun courriel ne quitte ce site.",
    outbox: "Voir les courriels conservés",
  },
  footer: {
    statement: "Chaque fait du répertoire cite le document et la section dont il est tiré.",
  },
  form: {
    optional: "(facultatif)",
    summary: "{count, plural, one {Un point demande votre attention} other {# points demandent votre attention}}",
    colon: "\u00a0:",
  },
  fieldErrors: {
    website: "Veuillez indiquer une adresse web telle que https://www.example.org.",
    changed_meanwhile:
      "Quelqu’un d’autre a modifié ceci entre-temps. Votre texte est conservé\u00a0; regardez l’état actuel et enregistrez à nouveau.",
    required: "Veuillez remplir ce champ.",
    invalid: "Cette valeur ne peut pas être utilisée ici.",
    email: "Veuillez saisir une adresse électronique, par exemple nom@ministere.example.",
    too_short: "Veuillez utiliser au moins {n, plural, one {# caractère} other {# caractères}}.",
    too_long: "Veuillez utiliser au plus {n, plural, one {# caractère} other {# caractères}}.",
    closes_before_opening: "L’inscription doit fermer après son ouverture.",
    category_first: "Ajoutez d’abord une catégorie\u00a0: on s’inscrit dans l’une d’elles.",
    moment: "Choisissez un jour et une heure.",
    too_many: "Il peut y en avoir {n, number} au plus.",
    whole_number: "Indiquez un nombre entier, ou rien.",
    too_small: "Veuillez saisir {n, number} ou davantage.",
    too_big: "Veuillez saisir {n, number} ou moins.",
    password_common:
      "C’est l’un des mots de passe que l’on essaie en premier. Choisissez-en un autre, par exemple quatre mots sans rapport entre eux.",
    password_personal:
      "Ce mot de passe se compose surtout de votre nom ou de votre adresse. Choisissez quelque chose que les autres ignorent de vous.",
    password_pattern: "Ce mot de passe suit un schéma vite deviné. Choisissez quelque chose de moins régulier.",
    wrong_password: "Ce n’est pas votre mot de passe.",
    wrong_credentials:
      "Cette adresse et ce mot de passe n’ouvrent aucun compte. Vérifiez les deux, ou choisissez un nouveau mot de passe.",
    same_email: "C’est déjà votre adresse.",
    too_many_attempts:
      "Il y a eu trop de tentatives. Veuillez attendre {n, plural, one {# minute} other {# minutes}}, puis réessayer.",
    no_such_account: "Aucun compte n’existe à cette adresse, ou elle n’est pas encore confirmée.",
    already_in_team: "Ce compte fait déjà partie de l’équipe.",
    unsafe_text:
      "Ce texte contient des caractères de commande invisibles. Saisissez-le à nouveau au lieu de le coller.",
    country: "Choisissez un pays dans la liste.",
    category: "Choisissez l’une des catégories.",
    category_closed: "Cette catégorie ne prend pas d’inscriptions en ce moment.",
    delegation_needed:
      "Cette catégorie est réservée aux membres des délégations : saisissez le code de la vôtre ou utilisez une adresse de son domaine.",
    delegation_code: "Aucune délégation de cette conférence n’a ce code. Vérifiez-le ou laissez le champ vide.",
    companions:
      "Dans cette catégorie, vous pouvez venir avec {n, plural, =0 {personne d’autre} one {# personne} other {# personnes}}.",
    companions_full: "Il n’y a pas assez de places libres pour toutes les personnes qui vous accompagnent.",
    country_full: "Les places de ce pays sont toutes prises. Vous gardez la vôtre sous le pays actuel.",
    category_full: "Cette catégorie est complète. Vous gardez votre place dans la catégorie actuelle.",
    door_full:
      "Aucune place n’est libre dans cette catégorie. Un rédacteur peut en donner une au-delà de la limite, avec un motif.",
    device_code:
      "Ce code est inconnu, a déjà servi ou date de plus d’une heure. Demandez-en un nouveau à l’organisation.",
    organisation: "Nous ne trouvons plus cette organisation. Cherchez-la à nouveau.",
    consent: "Votre consentement est nécessaire pour vous inscrire.",
    confirm: "Veuillez confirmer.",
    file_kind:
      "Nous acceptons ici {n, plural, =1 {une image JPEG ou PNG} other {un fichier PDF, JPEG ou PNG}}\u00a0; celui-ci est d’un autre type.",
    file_too_large: "Ce fichier dépasse {n, number} Mo. Veuillez en envoyer un plus petit.",
    file_empty: "Ce fichier est vide. Veuillez le choisir à nouveau.",
    file_name:
      "Veuillez renommer ce fichier\u00a0: son nom est trop long ou contient des caractères que nous ne pouvons pas conserver.",
    file_missing: "Le fichier lui-même n’est pas arrivé. Veuillez le choisir à nouveau.",
    file_one: "Veuillez n’envoyer qu’un seul fichier.",
    unknown_field: "Le formulaire contenait un élément inattendu. Veuillez recharger la page et réessayer.",
  },
  errorTitles: {
    not_found: "Il n’y a rien ici",
    forbidden: "Votre compte n’y a pas accès",
    sign_in_required: "Veuillez vous connecter",
    invalid_input: "Un élément du formulaire n’est pas correct",
    too_many_attempts: "Trop de tentatives",
    too_large: "Trop volumineux",
    cross_site: "Nous n’avons pas exécuté cette demande",
    changed_meanwhile: "Cela a changé entre-temps",
    closed: "Les inscriptions sont closes",
    wrong_state: "Cela n’est plus possible",
    too_late: "Il est trop tard",
    link_invalid: "Ce lien n’est plus valable",
    busy: "Forte affluence en ce moment",
    unexpected: "Une erreur s’est produite de notre côté",
    signIn: "Se connecter",
    conferences: "Voir les conférences",
    organisations: "Chercher une organisation",
  },
  pagination: {
    label: "Pages",
    page: "Page {n, number}",
    previous: "Précédent",
    next: "Suivant",
  },
  query: {
    apply: "Afficher",
  },
  source: {
    open: "{count, plural, one {Source} other {# sources}}",
    title: "{count, plural, one {Source} other {Sources}}",
    section: "Section\u00a0:",
    row: "ligne {row, number}",
    contradicts: "affirme autre chose",
  },
  dialog: {
    cancel: "Annuler",
  },
  toast: {
    dismiss: "Fermer ce message",
  },
} satisfies SameKeys<typeof en>;
