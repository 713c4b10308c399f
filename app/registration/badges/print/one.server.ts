import { actOf } from "#app/platform/act.ts";
import type { AppContext } from "#app/platform/context.ts";
import { pdfResponse } from "#app/platform/press.server.ts";
import { notFound } from "#app/platform/responses.server.ts";
import { inTransaction } from "#app/platform/transaction.server.ts";
import { badgeContent, badgeRowAt } from "#app/registration/badges/content.server.ts";
import { readDesign } from "#app/registration/badges/design.server.ts";
import type { BadgeContent } from "#app/registration/badges/draw.ts";
import { badgeOf } from "#app/registration/badges/issue.server.ts";
import { badgeSheets } from "#app/registration/badges/print/kind.ts";
import { notePrinted, photosOf } from "#app/registration/badges/print/run.server.ts";
import { sampleContent, sampleNames } from "#app/registration/badges/samples.ts";
import { inLanguage, titleOf } from "#app/registration/badges/wording.ts";
import type { ConferenceForRegistration } from "#app/registration/conference-for-registration.server.ts";

/** The badge of one person, on a page of its size; it counts as printed. */
export async function answerOneBadge(
  context: AppContext,
  conference: ConferenceForRegistration,
  reference: string,
): Promise<Response> {
  const { db, clock } = context;
  const row = await badgeRowAt(db, conference.id, reference);
  const badge = row && (await inTransaction(db, (tx) => badgeOf(tx, actOf(context), row.id)));
  if (!row || !badge) throw notFound();
  const content = badgeContent(row, await readDesign(db, conference.id), badge.secret);
  const file = await printOn(context, conference, [content]);
  await notePrinted(db, clock.now(), [{ id: row.id, content }]);
  return pdfResponse(file, `badge-${reference}`);
}

/** The arrangement as it was saved, with people who do not exist, in every category. */
export async function answerPreview(context: AppContext, conference: ConferenceForRegistration): Promise<Response> {
  const { categories, layout } = await readDesign(context.db, conference.id);
  const contents = sampleNames.map((name, index) => {
    const category = categories[index % categories.length];
    return sampleContent(name, {
      conference: titleOf(layout, conference),
      category: category ? inLanguage(category, layout.language) : "",
      colour: category?.colour ?? "#5c5d5e",
    });
  });
  return pdfResponse(await printOn(context, conference, contents), `${conference.slug}-badge-preview`);
}

async function printOn(context: AppContext, conference: ConferenceForRegistration, badges: BadgeContent[]) {
  const { layout } = await readDesign(context.db, conference.id);
  const photos = await photosOf(context.db, badges);
  const sheets = { title: conference.nameEn, language: "en", layout, paper: "single" as const, badges, photos };
  return context.press.print(badgeSheets, sheets);
}
