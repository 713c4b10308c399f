import { createHash } from "node:crypto";
import type { Db } from "#app/platform/db.ts";
import type { Bilingual } from "#app/platform/locale.ts";
import { sessionDifferences } from "#app/programme/releases/affected.ts";
import type { ProgrammeDifference } from "#app/programme/releases/differences.ts";
import { signUpsOf } from "#app/programme/releases/sign-ups.server.ts";
import { allClashes, isHard } from "#app/programme/schedule/clashes.ts";
import { indexPlan } from "#app/programme/schedule/plan.ts";
import { readPlan } from "#app/programme/schedule/queries/plan.server.ts";

type Named = { id: string; title: Bilingual };

/** What a publisher has to have seen before a release goes out. */
export type ReleaseWarning =
  /** People have a place in a session that the release takes away. */
  | { kind: "sign_ups_vanish"; session: Named; people: number }
  /** Somebody who has not answered yet is not in the release. */
  | { kind: "unconfirmed"; session: Named; names: string[] }
  /** They would be public without a room and a time. */
  | { kind: "unplaced"; sessions: Named[] }
  /** The schedule cannot be held as it is. */
  | { kind: "clashes"; count: number; sessions: Named[] };

/** What a release of the draft would do that somebody may not expect. */
export async function warningsOf(
  db: Db,
  conferenceId: string,
  differences: ProgrammeDifference[],
): Promise<ReleaseWarning[]> {
  const lost = sessionDifferences(differences).filter(({ kind }) => kind === "cancelled");
  const signUps = await signUpsOf(
    db,
    lost.map(({ session }) => session.id),
  );
  return [
    ...lost.flatMap(({ session: { id, title } }): ReleaseWarning[] => {
      const people = signUps.get(id) ?? 0;
      return people > 0 ? [{ kind: "sign_ups_vanish", session: { id, title }, people }] : [];
    }),
    ...(await clashesOf(db, conferenceId)),
    ...(await unplacedOf(db, conferenceId)),
    ...(await unconfirmedOf(db, conferenceId)),
  ];
}

async function unconfirmedOf(db: Db, conferenceId: string): Promise<ReleaseWarning[]> {
  const asked = { state: { in: ["proposed" as const, "invited" as const] } };
  const sessions = await db.session.findMany({
    where: { conferenceId, isInternal: false, cancelledAt: null, roles: { some: asked } },
    select: {
      id: true,
      titleEn: true,
      titleFr: true,
      roles: { where: asked, select: { person: { select: { name: true } } }, orderBy: { position: "asc" } },
    },
    orderBy: { position: "asc" },
  });
  return sessions.map(({ id, titleEn, titleFr, roles }) => ({
    kind: "unconfirmed",
    session: { id, title: { en: titleEn, fr: titleFr } },
    names: [...new Set(roles.map(({ person }) => person.name))],
  }));
}

async function unplacedOf(db: Db, conferenceId: string): Promise<ReleaseWarning[]> {
  const rows = await db.session.findMany({
    where: { conferenceId, isInternal: false, cancelledAt: null, slots: { none: {} } },
    select: { id: true, titleEn: true, titleFr: true },
    orderBy: { position: "asc" },
  });
  const sessions = rows.map(({ id, titleEn, titleFr }) => ({ id, title: { en: titleEn, fr: titleFr } }));
  return sessions.length > 0 ? [{ kind: "unplaced", sessions }] : [];
}

async function clashesOf(db: Db, conferenceId: string): Promise<ReleaseWarning[]> {
  const plan = await readPlan(db, conferenceId);
  const hard = allClashes(indexPlan(plan), plan.slots).filter(isHard);
  if (hard.length === 0) return [];
  const sessionOf = new Map(plan.slots.map(({ id, sessionId }) => [id, sessionId]));
  const concerned = new Set(hard.flatMap(({ slotIds }) => slotIds.map((id) => sessionOf.get(id))));
  const sessions = plan.sessions.filter(({ id }) => concerned.has(id)).map(({ id, title }) => ({ id, title }));
  return [{ kind: "clashes", count: hard.length, sessions }];
}

/** Stands for exactly these warnings in the form that acknowledges them; empty where there are none. */
export function fingerprintOf(warnings: ReleaseWarning[]): string {
  if (warnings.length === 0) return "";
  const lines = warnings.map((one) => JSON.stringify(one)).sort();
  return createHash("sha256").update(lines.join("\n")).digest("base64url").slice(0, 22);
}
