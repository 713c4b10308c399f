import { systemAct } from "#app/platform/act.ts";
import type { Tx } from "#app/platform/db.ts";
import { startDraftIn } from "#app/programme/releases/commands/start-draft.server.ts";
import { previewRelease } from "#app/programme/releases/preview.server.ts";
import { lockProgramme, type ReleaseText, writeRelease } from "#app/programme/releases/write-release.server.ts";
import { daysBefore, instantOf } from "./calendar.ts";
import { conferenceId, roomId } from "./conference.ts";
import { demoId } from "./random.ts";

const added = ["Open-source investigation: method and ethics", "Mapping cooperation: who works with whom"];
const moved = "Reporting online fraud: what victims tell us";
const doubted = "Regional networks: sharing experience from South to South";
const renamed = "Statistics on cybercrime: counting what matters";

/**
 * Publishes the programme three times in the last days, so that there is something to compare: what was added, moved,
 * renamed, left out, and called off for some days. The last version is the programme as it was created.
 */
export async function createReleases(tx: Tx, days: string[], publisherId: string, now: Date): Promise<void> {
  const change = (titles: string[], data: { isInternal?: boolean; cancelledAt?: Date | null; titleEn?: string }) =>
    tx.session.updateMany({ where: { conferenceId, titleEn: { in: titles } }, data });
  const moveTo = (room: "room-2" | "room-4") =>
    tx.slot.updateMany({ where: { session: { conferenceId, titleEn: moved } }, data: { roomId: roomId(room) } });
  const walk = await addWalk(tx, days);

  await change(added, { isInternal: true });
  await change([renamed], { titleEn: "Counting cybercrime" });
  await moveTo("room-2");
  await startDraftIn(tx, systemAct(daysBefore(now, 12.2), ""), conferenceId, "First programme");

  await change(added, { isInternal: false });
  await moveTo("room-4");
  await change([doubted], { cancelledAt: daysBefore(now, 7) });
  await tx.session.delete({ where: { id: walk }, select: { id: true } });
  await publish(tx, daysBefore(now, 6.1), {
    name: "After the answers of the speakers",
    noteEn: "Two sessions are new. The workshop on fraud has a larger room.",
    noteFr: "Deux séances s’ajoutent. L’atelier sur la fraude a une salle plus grande.",
  });

  await change(["Counting cybercrime"], { titleEn: renamed });
  await change([doubted], { cancelledAt: null });
  await publish(tx, daysBefore(now, 2.3), {
    name: "All regions on board",
    noteEn: "The session of the regional networks takes place after all.",
    noteFr: "La séance des réseaux régionaux a lieu finalement.",
  });
  await tx.release.updateMany({ where: { conferenceId }, data: { publishedById: publisherId } });
}

/** An evening that was in the first version only. */
async function addWalk(tx: Tx, [first = ""]: string[]): Promise<string> {
  const id = demoId("evening walk");
  await tx.session.create({
    data: {
      ...{ id, conferenceId, slug: "an-evening-walk", kind: "side_event", position: 99, language: "en" },
      titleEn: "An evening walk through the old town",
      titleFr: "Promenade du soir dans la vieille ville",
      slots: {
        create: {
          ...{ id: demoId("evening walk slot"), roomId: roomId("foyer") },
          ...{ startsAt: instantOf(first, "20:00"), endsAt: instantOf(first, "21:00") },
        },
      },
    },
    select: { id: true },
  });
  return id;
}

async function publish(tx: Tx, at: Date, text: ReleaseText): Promise<void> {
  const { programmeRevision: revision } = await lockProgramme(tx, conferenceId);
  const { base, snapshot, differences } = await previewRelease(tx, conferenceId);
  const number = base + 1;
  await writeRelease(tx, systemAct(at, ""), { ...text, conferenceId, number, revision, snapshot, differences });
}
