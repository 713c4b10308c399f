import { foldText } from "#app/platform/text.ts";

/** What a column of a file can be, in the order in which it is asked. */
export const importColumns = [
  "name",
  "given_name",
  "family_name",
  "email",
  "organisation",
  "position",
  "country",
  "category",
  "locale",
  "languages",
  "interpretation",
  "access_needs",
  "note",
] as const;
export type ImportColumn = (typeof importColumns)[number];

/** What such columns are called in English and French files, ours and others', folded; the plainest first. */
const aliases: Record<ImportColumn, string[]> = {
  name: [
    "name",
    "full name",
    "nom",
    "nom complet",
    "nom et prenom",
    "prenom et nom",
    "participant",
    "delegate",
    "delegue",
  ],
  given_name: ["first name", "given name", "given names", "forename", "firstname", "prenom", "prenoms"],
  family_name: ["last name", "family name", "surname", "lastname", "nom de famille"],
  email: [
    ...["email", "e mail", "mail", "email address", "e mail address", "address", "courriel", "adresse electronique"],
    ...["adresse e mail", "adresse email", "adresse de courriel", "adresse mail", "mel"],
  ],
  organisation: [
    ...["organisation", "organization", "affiliation", "institution", "company", "employer", "entity", "organisme"],
    ...["entreprise", "societe", "employeur", "ministere", "administration", "agency"],
  ],
  position: ["position", "job title", "function", "title", "role", "job", "fonction", "poste", "titre", "qualite"],
  country: [
    "country",
    "pays",
    "country code",
    "code pays",
    "code du pays",
    "state",
    "etat",
    "nationality",
    "nationalite",
  ],
  category: ["category", "categorie", "type", "kind", "capacity", "type de participant", "participant type"],
  locale: [
    ...["language of mails", "language of correspondence", "correspondence language", "mail language", "locale"],
    ...["langue des courriels", "langue de correspondance", "langue"],
  ],
  languages: ["languages", "languages spoken", "spoken languages", "langues", "langues parlees"],
  interpretation: ["interpretation", "interpretation into", "interpretation vers", "interpretation needed"],
  access_needs: [
    "access needs",
    "accessibility",
    "special needs",
    "besoins d acces",
    "accessibilite",
    "besoins particuliers",
  ],
  note: ["note", "notes", "remark", "remarks", "comment", "comments", "remarque", "remarques", "commentaire"],
};

/**
 * Which column is what, by its heading in either language; null: none of ours. Each of ours is matched once, with the
 * heading that says it best: `State` is a country only where no column is called so. `Nom` beside `Prénom` is the family
 * name.
 */
export function matchColumns(headings: readonly string[]): (ImportColumn | null)[] {
  const said = headings.map((heading) => foldText(heading).replace(/^(?:your|votre|vos) /, ""));
  const matched: (ImportColumn | null)[] = headings.map(() => null);
  for (const column of importColumns) {
    const best = aliases[column].find((name) => said.includes(name));
    if (best !== undefined) matched[said.indexOf(best)] = column;
  }
  if (!matched.includes("given_name") || matched.includes("family_name")) return matched;
  return matched.map((column) => (column === "name" ? "family_name" : column));
}

/** What is missing from a mapping without which nobody can be entered. */
export function lackingColumns(mapping: readonly (ImportColumn | null)[], fixed: { country: boolean }): ImportColumn[] {
  const has = (column: ImportColumn) => mapping.includes(column);
  return [
    ...(has("name") || (has("given_name") && has("family_name")) ? [] : (["name"] as const)),
    ...(has("email") ? [] : (["email"] as const)),
    ...(has("organisation") ? [] : (["organisation"] as const)),
    ...(has("country") || fixed.country ? [] : (["country"] as const)),
  ];
}
