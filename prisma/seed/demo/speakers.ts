import type { Prisma } from "#prisma/generated/client.ts";
import { demoCountries } from "./countries.ts";
import type { NameGiver } from "./names.ts";
import { categoryPlans, expertise, titleFor } from "./people.ts";
import { type Chance, demoId } from "./random.ts";

const speakerCount = 72;
const fields = [
  "government",
  "criminal-justice",
  "international-organisation",
  "private-sector",
  "civil-society",
  "academia",
];

/** The fictional people of the programme. */
export function speakerRows(names: NameGiver, chance: Chance): Prisma.PersonCreateManyInput[] {
  const plans = categoryPlans.filter(({ slug }) => fields.includes(slug));
  return Array.from({ length: speakerCount }, (_, index) => {
    const country = chance.weighted(demoCountries, ({ weight }) => weight);
    const { name, gender } = names.next(country.culture);
    const { organisation, titles } = chance.pick(chance.pick(plans).employers);
    const subject = chance.pick(expertise);
    return {
      id: demoId(`speaker ${index}`),
      slug: `demonstration-${String(index + 1).padStart(2, "0")}`,
      name,
      position: `${titleFor(chance.pick(titles), country.locale, gender)}, ${organisation[country.locale]}`,
      countryCode: country.code,
      biographyEn: `Works on ${subject.en}. A fictional person, invented for the demonstration conference.`,
      biographyFr: `Travaille sur ${subject.fr}. Personne fictive, inventée pour la conférence de démonstration.`,
      isDemonstration: true,
    };
  });
}
