import type { ProgrammeItem } from "./item.ts";

/** Third day: what comes next. */
export const thirdDay: ProgrammeItem[] = [
  {
    kind: "keynote",
    from: "09:00",
    to: "09:30",
    room: "hemicycle",
    language: "en",
    titleEn: "Capacity building that stays when the project ends",
    titleFr: "Un renforcement des capacités qui survit au projet",
    descriptionEn:
      "Ten years of training, laws and equipment in one country: what is still in use, what gathers dust, and what should be asked of donors today.",
    descriptionFr:
      "Dix ans de formations, de lois et de matériel dans un même pays : ce qui sert encore, ce qui prend la poussière, et ce qu’il faudrait aujourd’hui demander aux donateurs.",
  },
  {
    kind: "workshop",
    from: "09:30",
    to: "11:00",
    room: "room-1",
    language: "en",
    titleEn: "Legislation around the world: reading country profiles together",
    titleFr: "La législation dans le monde : lire ensemble des profils de pays",
    descriptionEn:
      "Experts from every region update the profile of a neighbouring country, article by article, and note which provisions could serve as examples.",
    descriptionFr:
      "Des spécialistes de chaque région mettent à jour le profil d’un pays voisin, article par article, et relèvent les dispositions qui pourraient servir d’exemple.",
  },
  {
    kind: "panel",
    from: "09:30",
    to: "11:00",
    room: "room-2",
    language: "en",
    titleEn: "Investment scams: call centres, victims and money in different countries",
    titleFr: "Escroqueries à l’investissement : centres d’appels, victimes et fonds dans des pays différents",
    descriptionEn:
      "Some of those who place the calls are victims of trafficking themselves. The panel looks at how cases are joined up so that neither the money nor the people are overlooked.",
    descriptionFr:
      "Certaines des personnes qui passent les appels sont elles-mêmes victimes de la traite. Le panel examine comment relier les affaires pour ne perdre de vue ni l’argent ni les personnes.",
  },
  {
    kind: "workshop",
    from: "09:30",
    to: "11:00",
    room: "room-3",
    language: "fr",
    titleEn: "Search and seizure of stored data: powers and proportion",
    titleFr: "Perquisition et saisie de données stockées : pouvoirs et proportion",
    descriptionEn:
      "A telephone holds a life. Judges, defence lawyers and investigators work on warrants that say precisely what may be searched, and on what happens to the rest.",
    descriptionFr:
      "Un téléphone contient une vie. Juges, avocats et enquêteurs travaillent sur des mandats qui disent précisément ce qui peut être fouillé, et sur le sort du reste.",
  },
  {
    kind: "workshop",
    from: "09:30",
    to: "11:00",
    room: "room-4",
    language: "en",
    titleEn: "Open-source investigation: method and ethics",
    titleFr: "Enquêter en sources ouvertes : méthode et éthique",
    descriptionEn:
      "Public does not mean free of rules. Participants document a finding so that somebody else can repeat it, and discuss when looking becomes surveillance.",
    descriptionFr:
      "Public ne veut pas dire sans règles. Les participants documentent une constatation de sorte qu’un tiers puisse la refaire, et débattent du moment où regarder devient surveiller.",
  },
  {
    kind: "break",
    from: "11:00",
    to: "11:30",
    room: "foyer",
    titleEn: "Coffee break",
    titleFr: "Pause café",
  },
  {
    kind: "panel",
    from: "11:30",
    to: "13:00",
    room: "room-1",
    language: "en",
    titleEn: "Essential services under attack: hospitals, ports, elections",
    titleFr: "Services essentiels attaqués : hôpitaux, ports, élections",
    descriptionEn:
      "Restoring a service and preserving evidence pull in opposite directions. Operators and investigators describe agreements that they made before they needed them.",
    descriptionFr:
      "Rétablir un service et préserver les preuves tirent en sens contraire. Opérateurs et enquêteurs décrivent des accords conclus avant d’en avoir besoin.",
  },
  {
    kind: "workshop",
    from: "11:30",
    to: "13:00",
    room: "room-2",
    language: "en",
    titleEn: "Domain name registration information: who asks, who answers",
    titleFr: "Données d’enregistrement des noms de domaine : qui demande, qui répond",
    descriptionEn:
      "Registries, registrars and authorities try out a common request form, and find out which information is reliable and which is only typed in.",
    descriptionFr:
      "Registres, bureaux d’enregistrement et autorités essaient un formulaire commun de demande, et découvrent quelles informations sont fiables et lesquelles ont seulement été saisies.",
  },
  {
    kind: "workshop",
    from: "11:30",
    to: "13:00",
    room: "room-3",
    language: "fr",
    titleEn: "Regional networks: sharing experience from South to South",
    titleFr: "Réseaux régionaux : partager l’expérience du Sud au Sud",
    descriptionEn:
      "Networks from the Pacific, West Africa and Latin America present what they do better together than alone, and plan exchanges of trainers for the coming year.",
    descriptionFr:
      "Des réseaux du Pacifique, d’Afrique de l’Ouest et d’Amérique latine présentent ce qu’ils font mieux ensemble que seuls, et préparent des échanges de formateurs pour l’année à venir.",
  },
  {
    kind: "break",
    from: "13:00",
    to: "14:00",
    room: "foyer",
    titleEn: "Lunch",
    titleFr: "Déjeuner",
  },
  {
    kind: "side_event",
    from: "13:15",
    to: "13:45",
    room: "room-4",
    language: "en",
    titleEn: "Bring your draft law: questions to legislative drafters",
    titleFr: "Venez avec votre projet de loi : vos questions aux légistes",
    descriptionEn: "Ten minutes per delegation, in English or French. No appointment needed.",
    descriptionFr: "Dix minutes par délégation, en français ou en anglais. Sans rendez-vous.",
  },
  {
    kind: "plenary",
    from: "14:00",
    to: "15:00",
    room: "hemicycle",
    language: "en",
    titleEn: "Reports from the workshops",
    titleFr: "Comptes rendus des ateliers",
    descriptionEn: "Rapporteurs have three minutes each: one finding, one disagreement, one request to the plenary.",
    descriptionFr:
      "Les rapporteurs disposent de trois minutes chacun : un constat, un désaccord, une demande à la plénière.",
    roles: { chair: 1, speaker: 5 },
  },
  {
    kind: "plenary",
    from: "15:00",
    to: "16:00",
    room: "hemicycle",
    language: "fr",
    titleEn: "Conclusions and closing",
    titleFr: "Conclusions et clôture",
    descriptionEn:
      "The conference considers its draft conclusions, names who will carry them, and says when it will ask.",
    descriptionFr:
      "La conférence examine son projet de conclusions, désigne celles et ceux qui les porteront, et dit quand elle en demandera compte.",
  },
];
