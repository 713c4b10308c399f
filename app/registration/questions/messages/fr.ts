export default {
  given: "Oui",
  choose: "Veuillez choisir",
  noAnswer: "Pas de réponse",
  removed: "(n’est plus proposé)",
  full: "(complet\u00a0: qui le choisit attend une place)",
  fileHelp: "Un fichier PDF, JPEG ou PNG de 5 Mo au plus.",
  fileKept: "Envoyé\u00a0: <name></name>. Vous pouvez choisir un autre fichier à la place.",
  fileRemove: "Retirer ce fichier",
  organisationHelp: "Saisissez son nom\u00a0; ceux de l’annuaire sont proposés.",
  kept: "Effacé {days, plural, =0 {à la fin de la conférence} one {# jour après la conférence} other {# jours après la conférence}}.",
  step: "{count, plural, one {Une question de plus} other {# questions de plus}} pour vous",
  stepText:
    "Vos réponses amènent {count, plural, one {une question qui ne pouvait pas être posée} other {des questions qui ne pouvaient pas être posées}} plus tôt. Rien de ce que vous avez saisi n’est perdu.",
  filters: {
    title: "Par réponses",
    any: "peu importe",
    answered: "avec réponse",
    unanswered: "sans réponse",
    contains: "contient...",
  },
};
