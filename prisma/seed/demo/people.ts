export type Titles = { en: string; frWoman: string; frMan: string };
export type Bilingual = { en: string; fr: string };

/** A title in the language that the person writes in. */
export function titleFor(titles: Titles, locale: "en" | "fr", gender: "woman" | "man"): string {
  if (locale === "en") return titles.en;
  return gender === "woman" ? titles.frWoman : titles.frMan;
}

/** A title whose French form is the same for everybody. */
function same(en: string, fr: string): Titles {
  return { en, frWoman: fr, frMan: fr };
}

/** An organisation whose French name is masculine. */
function masculine(en: string, fr: string, ...titles: Titles[]): Employer {
  return { organisation: { en: `${en} (fictional)`, fr: `${fr} (fictif)` }, titles };
}

/** The same where it is feminine. */
function feminine(en: string, fr: string, ...titles: Titles[]): Employer {
  return { organisation: { en: `${en} (fictional)`, fr: `${fr} (fictive)` }, titles };
}

const adviser: Titles = { en: "Legal adviser", frWoman: "Conseillère juridique", frMan: "Conseiller juridique" };
const director: Titles = { en: "Director", frWoman: "Directrice", frMan: "Directeur" };
const deputy: Titles = { en: "Deputy director", frWoman: "Directrice adjointe", frMan: "Directeur adjoint" };
const counsellor: Titles = { en: "Counsellor", frWoman: "Conseillère", frMan: "Conseiller" };
const officer: Titles = { en: "Programme officer", frWoman: "Chargée de programme", frMan: "Chargé de programme" };
const prosecutor: Titles = { en: "Prosecutor", frWoman: "Procureure", frMan: "Procureur" };
const investigator: Titles = { en: "Investigator", frWoman: "Enquêtrice", frMan: "Enquêteur" };
const policyManager: Titles = {
  en: "Public policy manager",
  frWoman: "Directrice des affaires publiques",
  frMan: "Directeur des affaires publiques",
};
const lawyer: Titles = { en: "Lawyer", frWoman: "Avocate", frMan: "Avocat" };
const professor: Titles = { en: "Professor", frWoman: "Professeure", frMan: "Professeur" };
const lecturer: Titles = { en: "Lecturer", frWoman: "Maîtresse de conférences", frMan: "Maître de conférences" };
const researcher: Titles = { en: "Researcher", frWoman: "Chercheuse", frMan: "Chercheur" };
const doctoral: Titles = { en: "Doctoral candidate", frWoman: "Doctorante", frMan: "Doctorant" };
const editor: Titles = { en: "Editor", frWoman: "Rédactrice", frMan: "Rédacteur" };
const assistant: Titles = {
  en: "Conference assistant",
  frWoman: "Assistante de conférence",
  frMan: "Assistant de conférence",
};
const technician: Titles = { en: "Technician", frWoman: "Technicienne", frMan: "Technicien" };
const guard: Titles = { en: "Security officer", frWoman: "Agente de sécurité", frMan: "Agent de sécurité" };
const head = same("Head of unit", "Responsable d’unité");
const analyst = same("Policy analyst", "Analyste des politiques publiques");
const judge = same("Judge", "Juge");
const forensics = same("Digital forensics specialist", "Spécialiste en criminalistique numérique");
const crimeExpert = same("Crime prevention expert", "Spécialiste de la prévention du crime");
const response = same("Law enforcement response manager", "Responsable des réquisitions judiciaires");
const threats = same("Threat analyst", "Analyste de la menace");
const spokesperson = same("Spokesperson", "Porte-parole");
const journalist = same("Journalist", "Journaliste");
const photographer = same("Photographer", "Photographe");
const interpreter = same("Interpreter", "Interprète");

/** An organisation, plainly fictional, and what people there are. */
export type Employer = { organisation: Bilingual; titles: Titles[] };

export type CategoryPlan = {
  slug: string;
  nameEn: string;
  nameFr: string;
  descriptionEn: string;
  descriptionFr: string;
  /** Places of the category. */
  capacity: number;
  /** How many people register in it. */
  registrations: number;
  needsApproval: boolean;
  employers: Employer[];
};

/** The capacities in which people attend the demonstration conference. */
export const categoryPlans: CategoryPlan[] = [
  {
    slug: "government",
    nameEn: "Government",
    nameFr: "Gouvernement",
    descriptionEn: "Ministries, permanent missions and other public authorities.",
    descriptionFr: "Ministères, représentations permanentes et autres autorités publiques.",
    capacity: 180,
    registrations: 152,
    needsApproval: true,
    employers: [
      masculine("Ministry of Justice", "Ministère de la Justice", adviser, head, director, deputy),
      masculine("Ministry of the Interior", "Ministère de l’Intérieur", head, director, analyst),
      masculine("Ministry of Foreign Affairs", "Ministère des Affaires étrangères", counsellor, adviser, deputy),
      masculine("Ministry of Digital Affairs", "Ministère du Numérique", analyst, head, adviser),
      feminine("National Cybersecurity Agency", "Agence nationale de cybersécurité", head, threats, deputy),
      feminine("Permanent Mission in Strasbourg", "Représentation permanente à Strasbourg", counsellor, adviser),
    ],
  },
  {
    slug: "criminal-justice",
    nameEn: "Criminal justice",
    nameFr: "Justice pénale",
    descriptionEn: "Judges, prosecutors, police, financial intelligence, 24/7 points of contact.",
    descriptionFr: "Juges, procureurs, police, renseignement financier, points de contact 24/7.",
    capacity: 165,
    registrations: 141,
    needsApproval: true,
    employers: [
      masculine("Public Prosecution Service", "Parquet national", prosecutor, adviser),
      feminine(
        "National Police, Cybercrime Unit",
        "Police nationale, unité de cybercriminalité",
        investigator,
        head,
        forensics,
      ),
      feminine("Court of Appeal", "Cour d’appel", judge),
      feminine("Judicial Training School", "École de formation judiciaire", judge, prosecutor, director),
      feminine("Financial Intelligence Unit", "Cellule de renseignement financier", head, investigator),
      masculine("24/7 Point of Contact", "Point de contact 24/7", head, investigator, prosecutor),
    ],
  },
  {
    slug: "international-organisation",
    nameEn: "International organisation",
    nameFr: "Organisation internationale",
    descriptionEn: "Intergovernmental organisations and networks of authorities.",
    descriptionFr: "Organisations intergouvernementales et réseaux d’autorités.",
    capacity: 80,
    registrations: 66,
    needsApproval: true,
    employers: [
      masculine("Tidal Nations Office on Crime", "Office des Nations côtières contre le crime", crimeExpert, officer),
      feminine("Union of Harbour Police Forces", "Union des polices portuaires", investigator, head),
      feminine("Commonwealth of Inland Seas", "Communauté des mers intérieures", officer, adviser),
      masculine(
        "Regional Centre for Electronic Evidence",
        "Centre régional de la preuve électronique",
        forensics,
        officer,
      ),
      feminine("Organisation of Coastal States", "Organisation des États riverains", adviser, head, officer),
    ],
  },
  {
    slug: "private-sector",
    nameEn: "Private sector",
    nameFr: "Secteur privé",
    descriptionEn: "Service providers, security companies, financial institutions and their associations.",
    descriptionFr:
      "Fournisseurs de services, entreprises de sécurité, établissements financiers et leurs associations.",
    capacity: 90,
    registrations: 76,
    needsApproval: true,
    employers: [
      masculine("Kelp & Current Cloud", "Kelp & Current Cloud", response, adviser),
      masculine("Nautilus Telecom", "Nautilus Télécom", response, policyManager),
      masculine("Coral Reef Payments", "Coral Reef Payments", threats, adviser),
      masculine("Lighthouse Forensics", "Lighthouse Forensics", forensics, threats),
      masculine("Anemone Social", "Anemone Social", response, policyManager),
      masculine("Barnacle Hosting", "Barnacle Hosting", response, adviser),
    ],
  },
  {
    slug: "civil-society",
    nameEn: "Civil society",
    nameFr: "Société civile",
    descriptionEn: "Non-governmental organisations, victim support, bar associations.",
    descriptionFr: "Organisations non gouvernementales, aide aux victimes, barreaux.",
    capacity: 60,
    registrations: 51,
    needsApproval: true,
    employers: [
      feminine("Safer Shores for Children", "Association Rivages sûrs pour les enfants", director, officer),
      masculine("Open Sea Rights Watch", "Observatoire des droits Haute mer", spokesperson, lawyer),
      masculine(
        "Network for Victims of Online Fraud",
        "Réseau des victimes de fraudes en ligne",
        spokesperson,
        officer,
      ),
      feminine("Digital Reef Foundation", "Fondation Récif numérique", director, officer),
      masculine("Harbour Bar Association", "Barreau du Port", lawyer),
    ],
  },
  {
    slug: "academia",
    nameEn: "Academia",
    nameFr: "Monde universitaire",
    descriptionEn: "Universities and research institutes.",
    descriptionFr: "Universités et instituts de recherche.",
    capacity: 50,
    registrations: 42,
    needsApproval: true,
    employers: [
      feminine(
        "University of the Isles, Faculty of Law",
        "Université des Îles, faculté de droit",
        professor,
        lecturer,
        doctoral,
      ),
      masculine("Institute for Cyber Policy", "Institut des politiques numériques", researcher, director),
      feminine(
        "Deepwater Technical University",
        "Université technique des Grands-Fonds",
        professor,
        researcher,
        doctoral,
      ),
      masculine("Centre for Comparative Criminal Law", "Centre de droit pénal comparé", researcher, lecturer),
    ],
  },
  {
    slug: "media",
    nameEn: "Media",
    nameFr: "Médias",
    descriptionEn: "Accredited journalists and photographers.",
    descriptionFr: "Journalistes et photographes accrédités.",
    capacity: 25,
    registrations: 33,
    needsApproval: true,
    employers: [
      masculine("The Tidewater Gazette", "Journal La Marée", journalist, editor, photographer),
      feminine("Radio Lagoon", "Radio Lagune", journalist, editor),
      feminine("Estuary News Agency", "Agence de presse Estuaire", journalist, photographer),
      feminine("Channel Nine and a Half", "Chaîne Neuf et demi", journalist, editor),
    ],
  },
  {
    slug: "staff",
    nameEn: "Staff",
    nameFr: "Personnel",
    descriptionEn: "Secretariat, interpretation, technical and security staff.",
    descriptionFr: "Secrétariat, interprétation, technique et sécurité.",
    capacity: 50,
    registrations: 39,
    needsApproval: true,
    employers: [
      masculine("Conference Secretariat", "Secrétariat de la conférence", assistant, officer),
      masculine("Interpretation Service", "Service d’interprétation", interpreter),
      masculine("Technical Services", "Service technique", technician, guard),
    ],
  },
];

/** What speakers work on, for their biographies. */
export const expertise: Bilingual[] = [
  { en: "electronic evidence and its admission in court", fr: "la preuve électronique et sa recevabilité" },
  { en: "mutual legal assistance in urgent cases", fr: "l’entraide judiciaire dans les affaires urgentes" },
  { en: "ransomware and the groups behind it", fr: "les rançongiciels et les groupes qui les exploitent" },
  { en: "the protection of children online", fr: "la protection des enfants en ligne" },
  { en: "the training of judges and prosecutors", fr: "la formation des juges et des procureurs" },
  { en: "cooperation between providers and investigators", fr: "la coopération entre fournisseurs et enquêteurs" },
  { en: "data protection in criminal matters", fr: "la protection des données en matière pénale" },
  { en: "virtual assets and the recovery of proceeds", fr: "les actifs virtuels et le recouvrement des avoirs" },
  { en: "the drafting of cybercrime legislation", fr: "la rédaction de lois sur la cybercriminalité" },
  { en: "online fraud and support for its victims", fr: "les fraudes en ligne et l’aide aux victimes" },
];

/** Access needs as people write them. */
export const accessNeeds: Bilingual[] = [
  { en: "Step-free access to all rooms.", fr: "Accès sans marches à toutes les salles." },
  { en: "Hearing loop or a seat near the loudspeakers.", fr: "Boucle magnétique ou place près des haut-parleurs." },
  { en: "Sign language interpretation in plenary.", fr: "Interprétation en langue des signes en plénière." },
  { en: "Documents in large print.", fr: "Documents en gros caractères." },
  { en: "I travel with an assistance dog.", fr: "Je me déplace avec un chien d’assistance." },
];

/** Reasons that the organisers give for declining. */
export const declineReasons: Bilingual[] = [
  {
    en: "Your organisation has already nominated as many people as it has places.",
    fr: "Votre organisation a déjà désigné autant de personnes qu’elle a de places.",
  },
  {
    en: "We could not confirm the accreditation with your organisation.",
    fr: "Nous n’avons pas pu vérifier l’accréditation auprès de votre organisation.",
  },
];
