import { canSeeDesk } from "#app/conferences/rules.ts";
import type { AppContext } from "#app/platform/context.ts";
import { listMaterials } from "#app/programme/materials/queries.server.ts";
import { type MaterialReader, maySeeMaterial } from "#app/programme/materials/rules.ts";
import type { OfferedMaterial } from "#app/programme/materials/views.ts";
import { openedSpeakerLinks } from "#app/programme/speakers/access.server.ts";
import { holderOf } from "#app/registration/access.server.ts";
import { listOwnRegistrations } from "#app/registration/queries/own.server.ts";

/** As whom somebody asks for the materials of a session. */
export async function materialReader(
  context: AppContext,
  request: Request,
  conferenceId: string,
  sessionId: string,
): Promise<MaterialReader> {
  const { db, visitor } = context;
  const { account } = visitor;
  if (account && canSeeDesk(account, conferenceId)) return { inside: true, registered: true };
  const linkIds = await openedSpeakerLinks(context, request);
  const ways = [
    ...(linkIds.length > 0 ? [{ links: { some: { id: { in: linkIds } } } }] : []),
    ...(account ? [{ accountId: account.id }] : []),
    ...(account?.emailVerified ? [{ emailKey: account.emailKey }] : []),
  ];
  const parts =
    ways.length > 0
      ? await db.sessionRole.count({
          where: { sessionId, state: "confirmed", person: { speakers: { some: { conferenceId, OR: ways } } } },
        })
      : 0;
  const registrations = await listOwnRegistrations(db, await holderOf(context, request));
  const registered = registrations.some((one) => one.conference.id === conferenceId && one.state === "confirmed");
  return { inside: parts > 0, registered };
}

/** The materials of a session that the public sees; what somebody may not have only says that it is there. */
export async function offeredMaterials(
  context: AppContext,
  request: Request,
  conferenceId: string,
  sessionId: string,
): Promise<OfferedMaterial[]> {
  const materials = await listMaterials(context.db, [sessionId]);
  if (materials.length === 0) return [];
  const closed = materials.some(({ access }) => access !== "public");
  const reader = closed
    ? await materialReader(context, request, conferenceId, sessionId)
    : { inside: false, registered: false };
  return materials.map(({ id, kind, title, language, access, file, url, text, by }) => {
    const open = maySeeMaterial(reader, access, true);
    return { id, kind, title, language, access, open, ...(open && { file, url, text, by }) };
  });
}
