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
    required: "Veuillez remplir ce champ.",
    invalid: "Cette valeur ne peut pas être utilisée ici.",
    email: "Veuillez saisir une adresse électronique, par exemple nom@ministere.example.",
    too_short: "Veuillez utiliser au moins {n, plural, one {# caractère} other {# caractères}}.",
    too_long: "Veuillez utiliser au plus {n, plural, one {# caractère} other {# caractères}}.",
    too_small: "Veuillez saisir {n, number} ou davantage.",
    too_big: "Veuillez saisir {n, number} ou moins.",
    unknown_field: "Le formulaire contenait un élément inattendu. Veuillez recharger la page et réessayer.",
  },
  pagination: {
    label: "Pages",
    page: "Page {n, number}",
    previous: "Précédent",
    next: "Suivant",
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
