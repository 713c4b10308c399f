import { systemAct } from "#app/platform/act.ts";
import type { Tx } from "#app/platform/db.ts";
import { defaultColour } from "#app/registration/badges/colours.ts";
import { badgesOf } from "#app/registration/badges/issue.server.ts";
import { defaultLayout } from "#app/registration/badges/layout.ts";
import { keepPhoto } from "#app/registration/badges/photo/commands.server.ts";
import { notePrinted } from "#app/registration/badges/print/run.server.ts";
import { candidates } from "#app/registration/badges/print/select.server.ts";
import { categoryId, conferenceId } from "./conference.ts";
import { categoryPlans } from "./people.ts";
import { drawnPicture } from "./pictures.ts";
import { chanceOf } from "./random.ts";

/** One of so many has sent a picture. */
const picturesEvery = 12;
/** One of so many was confirmed after the badges had been printed. */
const newEvery = 8;

/** How the badges look, a badge for everybody who is confirmed, some pictures, and most of it printed already. */
export async function createBadges(tx: Tx, now: Date): Promise<void> {
  const act = systemAct(now, "");
  const layout = { ...defaultLayout("a6"), titleEn: "Octopus Conference", titleFr: "Conférence Octopus" };
  await tx.badgeDesign.create({ data: { conferenceId, layout }, select: { version: true } });
  await tx.badgeColour.createMany({
    data: categoryPlans.map(({ slug }, index) => ({ categoryId: categoryId(slug), colour: defaultColour(index) })),
  });
  const confirmed = await tx.registration.findMany({
    where: { conferenceId, state: "confirmed" },
    orderBy: { arrival: "asc" },
    select: { id: true, conferenceId: true },
  });
  await badgesOf(
    tx,
    act,
    confirmed.map(({ id }) => id),
  );
  for (const [index, person] of confirmed.entries()) {
    if (index % picturesEvery === 0) await keepPhoto(tx, act, person, drawnPicture(chanceOf(`picture ${index}`)));
  }
  const { all } = await candidates(tx, conferenceId);
  const printed = all.filter((_candidate, index) => index % newEvery !== 0);
  await notePrinted(
    tx,
    now,
    printed.map(({ row, content }) => ({ id: row.id, content })),
  );
}
