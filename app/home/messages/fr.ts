import type { SameKeys } from "#app/platform/messages.ts";
import type en from "./en.ts";

export default {
  description:
    "La plateforme des conférences Octopus contre la cybercriminalité et du réseau d’organisations qui coopèrent autour d’elles.",
  headline: "Les conférences contre la cybercriminalité, et le réseau qui les entoure",
  lead: "Inscrivez-vous à une conférence Octopus, suivez son programme et voyez quelles organisations et quels pays travaillent ensemble. Chaque fait cite sa source.",
  next: {
    label: "Prochaine conférence",
    dates: "Quand",
    place: "Où",
    places: "Places",
    placesLeft:
      "{count, plural, =0 {Plus aucune\u00a0; les nouvelles inscriptions rejoignent la liste d’attente} one {# restante} other {# restantes}}",
    closes: "Clôture des inscriptions",
    opens: "Ouverture des inscriptions",
    register: "S’inscrire",
    programme: "Programme",
    demonstration: "Démonstration\u00a0: cette conférence est inventée",
    none: "Aucune conférence n’est ouverte aux inscriptions pour le moment.",
    noneAction: "Voir les conférences passées",
  },
  paths: {
    label: "Par où commencer",
    delegate: "Délégués",
    delegateText: "Inscrivez-vous, suivez l’état de votre inscription, modifiez-la ou retirez-la à tout moment.",
    delegateLink: "Conférences",
    partner: "Partenaires",
    partnerText: "Trouvez une organisation, ce qu’elle fait, avec qui, depuis quand, et où cela est écrit.",
    partnerLink: "Organisations",
    organiser: "Organisateurs",
    organiserText: "Invitez, statuez sur les inscriptions une à une ou par lots, et suivez chaque changement.",
    organiserLink: "Bureau de l’organisateur",
  },
  plate: {
    title: "Qui travaille avec qui",
    caption:
      "{organisations, plural, one {# organisation} other {# organisations}} et {ties, plural, one {# lien} other {# liens}} entre elles, tirés de {partnerships, plural, one {# partenariat} other {# partenariats}}",
    years: ", de {first} à {last}",
    sources: ", selon {sources, plural, one {# document} other {# documents}}.",
    reading: "Taille\u00a0: nombre de partenaires. Forme et couleur\u00a0: type d’organisation.",
    open: "Explorer le réseau",
    alt: "Dessin du réseau d’organisations\u00a0; le même contenu se lit sous forme de tableau à la page du réseau.",
  },
  figures: {
    label: "Ce que contient le répertoire",
    organisations: "organisations",
    partnerships: "partenariats",
    countries: "pays et territoires",
    conferences: "conférences et autres événements",
    activities: "activités",
    documents: "documents sources",
  },
  editions: {
    title: "Les conférences Octopus dans les documents",
    lead: "Ce que les documents chargés disent de chaque édition, et rien de plus.",
    announced: "annoncée",
    all: "Toutes les conférences",
  },
} satisfies SameKeys<typeof en>;
