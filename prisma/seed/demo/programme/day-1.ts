import type { ProgrammeItem } from "./item.ts";

/** First day: where cooperation against cybercrime stands. */
export const firstDay: ProgrammeItem[] = [
  {
    kind: "plenary",
    from: "09:00",
    to: "10:00",
    room: "hemicycle",
    language: "en",
    titleEn: "Opening of the conference",
    titleFr: "Ouverture de la conférence",
    descriptionEn:
      "Welcome, adoption of the agenda and a look back at what the last conference asked for: which of its conclusions became law, training or a telephone number that somebody answers.",
    descriptionFr:
      "Mots de bienvenue, adoption de l’ordre du jour et retour sur les demandes de la conférence précédente : lesquelles de ses conclusions sont devenues une loi, une formation ou un numéro de téléphone auquel quelqu’un répond.",
  },
  {
    kind: "keynote",
    from: "10:00",
    to: "10:30",
    room: "hemicycle",
    language: "fr",
    titleEn: "Evidence crosses borders, and so do rights",
    titleFr: "La preuve franchit les frontières, les droits aussi",
    descriptionEn:
      "A judge’s view of electronic evidence: what a court needs to know about where data came from, who touched it and whether the person concerned could object.",
    descriptionFr:
      "La preuve électronique vue par une juridiction : ce qu’un tribunal doit savoir de l’origine des données, de ceux qui y ont eu accès et des recours ouverts à la personne concernée.",
  },
  {
    kind: "break",
    from: "10:30",
    to: "11:00",
    room: "foyer",
    titleEn: "Coffee break",
    titleFr: "Pause café",
  },
  {
    kind: "plenary",
    from: "11:00",
    to: "12:30",
    room: "hemicycle",
    language: "en",
    titleEn: "The state of cybercrime: what investigators saw this year",
    titleFr: "L’état de la cybercriminalité : ce que les enquêteurs ont constaté cette année",
    descriptionEn:
      "Four investigators from four regions compare their year. Fraud has grown, ransomware has split into smaller groups, and most cases still begin with an ordinary message that somebody believed.",
    descriptionFr:
      "Quatre enquêteurs de quatre régions comparent leur année. Les fraudes ont augmenté, les groupes de rançongiciels se sont morcelés, et la plupart des affaires commencent encore par un message ordinaire auquel quelqu’un a cru.",
    roles: { chair: 1, speaker: 4 },
  },
  {
    kind: "break",
    from: "12:30",
    to: "14:00",
    room: "foyer",
    titleEn: "Lunch",
    titleFr: "Déjeuner",
  },
  {
    kind: "side_event",
    from: "13:00",
    to: "13:45",
    room: "room-3",
    language: "en",
    titleEn: "A shared glossary of electronic evidence",
    titleFr: "Un glossaire commun de la preuve électronique",
    descriptionEn:
      "Subscriber information, traffic data, content: three terms, many national meanings. Authors of a draft glossary show where translators and prosecutors disagree, and ask for comments.",
    descriptionFr:
      "Données d’abonné, données de trafic, contenu : trois termes, bien des acceptions nationales. Les auteurs d’un projet de glossaire montrent où traducteurs et procureurs divergent, et recueillent les observations.",
  },
  {
    kind: "side_event",
    from: "13:00",
    to: "13:45",
    room: "room-4",
    language: "fr",
    titleEn: "Meet the 24/7 points of contact",
    titleFr: "À la rencontre des points de contact 24/7",
    descriptionEn:
      "Colleagues who usually know only each other’s e-mail address meet over a sandwich. Newly appointed points of contact are especially welcome.",
    descriptionFr:
      "Des collègues qui ne connaissent souvent que leurs adresses électroniques se rencontrent autour d’un sandwich. Les points de contact récemment désignés sont particulièrement bienvenus.",
  },
  {
    kind: "workshop",
    from: "14:00",
    to: "15:30",
    room: "room-1",
    language: "en",
    titleEn: "Electronic evidence: from the preservation request to the courtroom",
    titleFr: "La preuve électronique : de la demande de conservation à l’audience",
    descriptionEn:
      "Participants follow one file from a hurried preservation request to a judgment, and mark each point at which the evidence could have been lost or excluded.",
    descriptionFr:
      "Les participants suivent un dossier depuis une demande de conservation urgente jusqu’au jugement et relèvent chaque étape où la preuve aurait pu être perdue ou écartée.",
  },
  {
    kind: "panel",
    from: "14:00",
    to: "15:30",
    room: "room-2",
    language: "en",
    titleEn: "Ransomware: paying, refusing, recovering",
    titleFr: "Rançongiciels : payer, refuser, se relever",
    descriptionEn:
      "A hospital, an insurer, a prosecutor and a response team describe the first seventy-two hours after an attack: who decides, who is told, and what investigators need before systems are restored.",
    descriptionFr:
      "Un hôpital, un assureur, un parquet et une équipe de réponse décrivent les soixante-douze premières heures après une attaque : qui décide, qui est informé, et ce dont les enquêteurs ont besoin avant la remise en service.",
  },
  {
    kind: "workshop",
    from: "14:00",
    to: "15:30",
    room: "room-3",
    language: "en",
    titleEn: "Second Additional Protocol: cooperating directly with providers",
    titleFr: "Deuxième Protocole additionnel : coopérer directement avec les fournisseurs",
    descriptionEn:
      "How to prepare national law and daily practice for direct requests concerning subscriber information: forms, declarations, notification, and what to do when a provider does not answer.",
    descriptionFr:
      "Comment préparer le droit national et la pratique quotidienne aux demandes directes de données relatives aux abonnés : formulaires, déclarations, notification, et que faire lorsqu’un fournisseur ne répond pas.",
  },
  {
    kind: "workshop",
    from: "14:00",
    to: "15:30",
    room: "room-4",
    language: "fr",
    titleEn: "Training judges and prosecutors: what lasts",
    titleFr: "Former les juges et les procureurs : ce qui reste",
    descriptionEn:
      "Training schools compare curricula and results two years later. The group drafts a short list of what every magistrate should be able to do, not only know.",
    descriptionFr:
      "Des écoles de formation comparent leurs programmes et leurs résultats deux ans après. Le groupe rédige une courte liste de ce que tout magistrat devrait savoir faire, et non seulement connaître.",
  },
  {
    kind: "break",
    from: "15:30",
    to: "16:00",
    room: "foyer",
    titleEn: "Coffee break",
    titleFr: "Pause café",
  },
  {
    kind: "workshop",
    from: "16:00",
    to: "17:30",
    room: "room-1",
    language: "en",
    titleEn: "The 24/7 network at work: urgent requests step by step",
    titleFr: "Le réseau 24/7 à l’œuvre : les demandes urgentes pas à pas",
    descriptionEn:
      "An exercise in real time. Three tables act as points of contact in three countries and have forty minutes to preserve data before it is gone.",
    descriptionFr:
      "Un exercice en temps réel. Trois tables jouent les points de contact de trois pays et disposent de quarante minutes pour faire conserver des données avant leur disparition.",
  },
  {
    kind: "panel",
    from: "16:00",
    to: "17:30",
    room: "room-2",
    language: "en",
    titleEn: "Protecting children online: finding victims faster",
    titleFr: "Protéger les enfants en ligne : retrouver plus vite les victimes",
    descriptionEn:
      "Identifying a child matters more than counting images. Hotlines, investigators and industry discuss how reports can reach the right country within a day, and how those who do this work are cared for.",
    descriptionFr:
      "Identifier un enfant importe davantage que compter des images. Lignes de signalement, enquêteurs et industrie examinent comment un signalement peut atteindre le bon pays en un jour, et comment prendre soin de celles et ceux qui font ce travail.",
  },
  {
    kind: "workshop",
    from: "16:00",
    to: "17:30",
    room: "room-3",
    language: "en",
    titleEn: "Following the money: virtual assets in criminal proceedings",
    titleFr: "Suivre l’argent : les actifs virtuels dans la procédure pénale",
    descriptionEn:
      "Tracing is only the first half. The workshop deals with freezing, custody, valuation and return to victims, with a worked example from seizure to sale.",
    descriptionFr:
      "La traçabilité n’est que la première moitié du chemin. L’atelier porte sur le gel, la garde, l’évaluation et la restitution aux victimes, avec un exemple complet de la saisie à la vente.",
  },
  {
    kind: "workshop",
    from: "16:00",
    to: "17:30",
    room: "room-4",
    language: "fr",
    titleEn: "Drafting a law on cybercrime: frequent traps",
    titleFr: "Rédiger une loi sur la cybercriminalité : les pièges fréquents",
    descriptionEn:
      "Definitions that age badly, offences without intent, powers without safeguards. Legislative drafters bring real clauses, without naming the country, and mend them together.",
    descriptionFr:
      "Définitions qui vieillissent mal, infractions sans intention, pouvoirs sans garanties. Des légistes apportent des clauses réelles, sans nommer le pays, et les corrigent ensemble.",
  },
  {
    kind: "side_event",
    from: "18:00",
    to: "19:30",
    room: "foyer",
    titleEn: "Welcome reception",
    titleFr: "Réception de bienvenue",
    descriptionEn: "For all participants. Badges open the doors until 19:45.",
    descriptionFr: "Pour tous les participants. Les badges ouvrent les portes jusqu’à 19 h 45.",
    roles: {},
  },
];
