import type en from "./en.ts";

export default {
  title: "Avis",
  lead: "Ce qu’en pensent les personnes présentes, par groupes de cinq : nul ne peut savoir qui a dit quoi.",
  form: {
    title: "Qu’en avez-vous pensé ?",
    lead: "Votre réponse est anonyme : nous gardons que vous avez répondu, pas ce que vous avez dit. Intervenants et organisateurs ne voient les réponses que mêlées à d’autres.",
    rating: "Cette séance vous a-t-elle été utile ?",
    ratings: { "1": "1, pas du tout", "2": "2", "3": "3", "4": "4", "5": "5, très" },
    good: "Qu’est-ce qui était bien ?",
    better: "Que pourrait-on améliorer ?",
    send: "Envoyer",
    thanks: "Merci. Votre réponse est maintenant parmi les autres.",
    none: "Il n’y a rien à répondre ici",
    noneText:
      "L’avis est ouvert aux personnes présentes à la séance, pendant quelques semaines, une fois. Ouvrez le lien personnel de l’un de nos courriels, ou connectez-vous, pour que nous vous reconnaissions.",
  },
  asked: {
    title: "Qu’en avez-vous pensé ?",
    lead: "Vous étiez à ces séances. Cela prend une minute, et personne n’apprend qui a dit quoi.",
  },
  results: {
    none: "Pas encore d’avis",
    noneText: "Les personnes présentes à une séance sont interrogées dans leur programme dès qu’elle est terminée.",
    few: "{given, plural, one {# réponse} other {# réponses}}. Les résultats s’affichent à partir de cinq réponses.",
    count: "{count, plural, one {# réponse} other {# réponses}}",
    waiting: "{count, plural, one {# autre en attend} other {# autres en attendent}} d’autres",
    mean: "{mean} sur 5",
    chart: "Notes",
    rating: "Note",
    answers: "Réponses",
    good: "Bien",
    better: "À améliorer",
  },
} satisfies typeof en;
