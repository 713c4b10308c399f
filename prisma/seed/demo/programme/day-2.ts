import type { ProgrammeItem } from "./item.ts";

/** Second day: how cooperation is done. */
export const secondDay: ProgrammeItem[] = [
  {
    kind: "plenary",
    from: "09:00",
    to: "10:30",
    room: "hemicycle",
    language: "en",
    titleEn: "The Convention in practice: three cases told by those who worked on them",
    titleFr: "La Convention en pratique : trois affaires racontées par celles et ceux qui les ont menées",
    descriptionEn:
      "A fraud with victims on three continents, an attack on a water company, and threats against a journalist. Each team shows which article of the Convention it used, and where it was stuck.",
    descriptionFr:
      "Une fraude dont les victimes vivent sur trois continents, l’attaque d’un service des eaux, des menaces contre une journaliste. Chaque équipe montre quel article de la Convention elle a utilisé, et où elle est restée bloquée.",
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
    kind: "panel",
    from: "11:00",
    to: "12:30",
    room: "room-1",
    language: "en",
    titleEn: "Service providers and investigators: what a good request looks like",
    titleFr: "Fournisseurs de services et enquêteurs : à quoi ressemble une bonne demande",
    descriptionEn:
      "Response teams of large and small providers open their inbox: why requests are returned, what a complete one contains, and how a single point of contact on each side saves weeks.",
    descriptionFr:
      "Des équipes de fournisseurs, grands et petits, ouvrent leur boîte de réception : pourquoi des demandes sont renvoyées, ce que contient une demande complète, et comment un interlocuteur unique de chaque côté fait gagner des semaines.",
  },
  {
    kind: "workshop",
    from: "11:00",
    to: "12:30",
    room: "room-2",
    language: "fr",
    titleEn: "Joint investigation teams for cases online",
    titleFr: "Les équipes communes d’enquête pour les affaires en ligne",
    descriptionEn:
      "From the first call to a signed agreement: when a joint team is worth the effort, how evidence is shared within it, and how to end it well.",
    descriptionFr:
      "Du premier appel à l’accord signé : quand une équipe commune en vaut la peine, comment la preuve y est partagée, et comment bien la clore.",
  },
  {
    kind: "workshop",
    from: "11:00",
    to: "12:30",
    room: "room-3",
    language: "en",
    titleEn: "Personal data in cooperation: the safeguards of the Second Protocol",
    titleFr: "Les données personnelles dans la coopération : les garanties du Deuxième Protocole",
    descriptionEn:
      "Purpose, retention, notification, oversight: participants test a transfer of personal data against the Protocol’s article on data protection and write down what they would have to change at home.",
    descriptionFr:
      "Finalité, conservation, information, contrôle : les participants confrontent un transfert de données personnelles à l’article du Protocole sur la protection des données et notent ce qu’il leur faudrait modifier chez eux.",
  },
  {
    kind: "workshop",
    from: "11:00",
    to: "12:30",
    room: "room-4",
    language: "en",
    titleEn: "Building a cybercrime unit of ten people",
    titleFr: "Bâtir une unité de cybercriminalité de dix personnes",
    descriptionEn:
      "Not every country can staff a large centre. Heads of small units share job descriptions, shift plans and the list of tools they would buy again.",
    descriptionFr:
      "Tous les pays ne peuvent pas doter un grand centre. Des responsables de petites unités partagent fiches de poste, tableaux de service et liste des outils qu’ils rachèteraient.",
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
    titleEn: "Mapping cooperation: who works with whom",
    titleFr: "Cartographier la coopération : qui travaille avec qui",
    descriptionEn:
      "A tour of the network of organisations that cooperate around the Octopus conferences, and of the documents behind each line. Bring corrections.",
    descriptionFr:
      "Visite du réseau des organisations qui coopèrent autour des conférences Octopus, et des documents derrière chaque trait. Apportez vos corrections.",
  },
  {
    kind: "side_event",
    from: "13:00",
    to: "13:45",
    room: "room-4",
    language: "fr",
    titleEn: "Reporting online fraud: what victims tell us",
    titleFr: "Signaler une fraude en ligne : ce que disent les victimes",
    descriptionEn:
      "Most victims never report. Support services present what would have helped, from plainer forms to an answer that is not automatic.",
    descriptionFr:
      "La plupart des victimes ne signalent jamais. Des services d’aide présentent ce qui aurait été utile, de formulaires plus simples à une réponse qui ne soit pas automatique.",
  },
  {
    kind: "panel",
    from: "14:00",
    to: "15:30",
    room: "room-1",
    language: "en",
    titleEn: "Emergencies: mutual assistance in hours, not months",
    titleFr: "Urgences : l’entraide en heures, non en mois",
    descriptionEn:
      "When life is in danger, ordinary channels are too slow. Central authorities compare emergency procedures, and what they owe each other once the emergency has passed.",
    descriptionFr:
      "Lorsqu’une vie est en danger, les voies ordinaires sont trop lentes. Des autorités centrales comparent leurs procédures d’urgence, et ce qu’elles se doivent une fois l’urgence passée.",
  },
  {
    kind: "panel",
    from: "14:00",
    to: "15:30",
    room: "room-2",
    language: "en",
    titleEn: "Artificial intelligence: offences, evidence, investigation",
    titleFr: "Intelligence artificielle : infractions, preuves, enquêtes",
    descriptionEn:
      "Cloned voices deceive families, and generated images fill case files. The panel separates what is new in law from what is only faster, and asks how a court can trust a machine’s summary.",
    descriptionFr:
      "Des voix clonées trompent des familles, des images générées remplissent les dossiers. Le panel distingue ce qui est nouveau en droit de ce qui n’est que plus rapide, et demande comment un tribunal peut se fier au résumé d’une machine.",
  },
  {
    kind: "workshop",
    from: "14:00",
    to: "15:30",
    room: "room-3",
    language: "fr",
    titleEn: "Racism and hatred online: using the First Additional Protocol",
    titleFr: "Racisme et haine en ligne : utiliser le premier Protocole additionnel",
    descriptionEn:
      "Where the Protocol has been used, where reservations stand in the way, and how freedom of expression is weighed in practice. Based on anonymised judgments.",
    descriptionFr:
      "Où le Protocole a été appliqué, où des réserves y font obstacle, et comment la liberté d’expression est mise en balance dans la pratique. À partir de jugements anonymisés.",
  },
  {
    kind: "workshop",
    from: "14:00",
    to: "15:30",
    room: "room-4",
    language: "en",
    titleEn: "Statistics on cybercrime: counting what matters",
    titleFr: "Statistiques de la cybercriminalité : compter ce qui compte",
    descriptionEn:
      "Reports, cases, suspects, judgments: four counts that rarely match. Participants agree on a small set of figures that any country could publish next year.",
    descriptionFr:
      "Plaintes, affaires, suspects, jugements : quatre comptages qui concordent rarement. Les participants s’accordent sur quelques chiffres que tout pays pourrait publier l’an prochain.",
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
    kind: "panel",
    from: "16:00",
    to: "17:30",
    room: "hemicycle",
    language: "en",
    titleEn: "Public-private cooperation: trust, speed and limits",
    titleFr: "Coopération public-privé : confiance, rapidité et limites",
    descriptionEn:
      "Cooperation with industry has been part of these conferences since the beginning. Speakers from both sides say what they can share without a court order, what they cannot, and what they would like the law to settle.",
    descriptionFr:
      "La coopération avec l’industrie fait partie de ces conférences depuis l’origine. Des intervenants des deux côtés disent ce qu’ils peuvent partager sans décision judiciaire, ce qu’ils ne peuvent pas, et ce qu’ils souhaitent voir tranché par la loi.",
    roles: { moderator: 1, panellist: 5 },
  },
];
