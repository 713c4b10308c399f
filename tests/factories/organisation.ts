import type { Db } from "#app/platform/db.ts";
import { foldText, slugify } from "#app/platform/text.ts";
import type { Prisma } from "#prisma/generated/client.ts";
import { nextNumber } from "#tests/factories/numbers.ts";

/** An organisation of the directory, found by its name. */
export function createOrganisation(db: Db, values: Partial<Prisma.OrganisationUncheckedCreateInput> = {}) {
  const nameEn = values.nameEn ?? `Organisation ${nextNumber()}`;
  const searched = [nameEn, values.nameFr, values.acronym].filter((name) => name != null).join(" ");
  return db.organisation.create({
    data: {
      slug: slugify(nameEn),
      nameEn,
      kind: "international_organisation",
      searchText: foldText(searched),
      ...values,
    },
  });
}

/** Lets an account edit an organisation's entry. */
export async function createOrganisationEditor(db: Db, organisationId: string, accountId: string): Promise<void> {
  await db.organisationEditor.create({ data: { organisationId, accountId } });
}
