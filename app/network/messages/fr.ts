import type { SameKeys } from "#app/platform/messages.ts";
import type en from "./en.ts";

export default {
  title: "Le réseau",
  lead: "Qui coopère avec qui contre la cybercriminalité\u00a0: chaque trait représente des partenariats attestés par un document, avec leurs dates, leurs rôles et leur source.",
  description:
    "Les organisations qui coopèrent contre la cybercriminalité et leurs partenariats, en image, en tableau et en fichiers.",
  search: {
    label: "Trouver une organisation",
    help: "Nom ou sigle",
    submit: "Trouver",
    none: "Aucune organisation ne s’appelle «\u00a0{query}\u00a0».",
    several: "Plusieurs organisations correspondent à «\u00a0{query}\u00a0»\u00a0:",
  },
  filter: {
    title: "Ce qui est montré",
    kinds: "Types d’organisation",
    ties: "Types de partenariat",
    year: "Année",
    all_years: "Toutes les années",
    undated: "Montrer aussi ce qui ne porte pas de date imprimée",
    submit: "Montrer",
    reset: "Tout montrer",
    all: "tous",
    some: "{count, plural, one {# choisi} other {# choisis}}",
  },
  picture: {
    label: "Image du réseau. Le même contenu suit sous forme de tableaux.",
    loading: "Le réseau se dessine",
    zoom_in: "Rapprocher",
    zoom_out: "Éloigner",
    whole: "Montrer tout le réseau",
    no_webgl:
      "Votre navigateur ne peut pas dessiner avec WebGL\u202f; voici donc l’image simple. Tout y fonctionne aussi.",
    plate:
      "{organisations, plural, one {# organisation} other {# organisations}}, {ties, plural, one {# lien} other {# liens}}, {partnerships, plural, one {# partenariat} other {# partenariats}}",
    plate_years: "{first}–{last}",
    plate_year: "{first}",
    plate_sources: "d’après {sources, plural, one {# document} other {# documents}}",
    undated:
      "{count, plural, one {# partenariat sans date imprimée n’est} other {# partenariats sans date imprimée ne sont}} pas {count, plural, one {montré} other {montrés}}.",
    reading:
      "Taille\u00a0: nombre de partenaires. Épaisseur\u00a0: force du lien\u202f; une réunion nombreuse pèse peu sur chaque paire. Forme et couleur\u00a0: type d’organisation.",
    empty_title: "Rien ne correspond",
    empty:
      "Aucune organisation ni aucun partenariat ne répond à tous ces critères à la fois. Choisissez plus de types ou une autre année.",
  },
  panel: {
    none_title: "Choisissez une organisation",
    none: "Sélectionnez un point de l’image, ou un nom du tableau, pour voir ici ses partenaires.",
    hidden_title: "Hors de cette vue",
    hidden: "L’organisation choisie ne fait pas partie de ce qui est montré.",
    partners:
      "{count, plural, =0 {Aucun partenaire dans cette vue} one {# partenaire dans cette vue} other {# partenaires dans cette vue}}",
    partnerships: "{count, plural, one {# partenariat} other {# partenariats}}",
    open: "Ouvrir sa page",
    close: "Fermer",
  },
  table: {
    organisations: "Organisations",
    partnerships: "Partenariats",
    name: "Organisation",
    kind: "Type",
    partners: "Partenaires",
    partnership_count: "Partenariats",
    what: "Partenariat",
    when: "Quand",
    who: "Qui",
    source: "Source",
    undated: "sans date imprimée",
    planned: "prévu à l’époque",
    unconfirmed: "à confirmer à l’époque",
    since: "depuis {date}",
  },
  files: {
    title: "À emporter",
    lead: "La vue ci-dessus, avec ses filtres, en fichier\u00a0:",
    json: "JSON",
    gexf: "GEXF, avec les dates",
    graphml: "GraphML",
    csv: "CSV pour tableurs",
  },
} satisfies SameKeys<typeof en>;
