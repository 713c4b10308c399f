import type { Act } from "#app/platform/act.ts";
import { writeAudits } from "#app/platform/audit.server.ts";
import type { Tx } from "#app/platform/db.ts";
import { momentWords } from "#app/platform/instant-words.ts";
import type { ConferenceForRegistration } from "#app/registration/conference-for-registration.server.ts";
import { addresseeSelect, writeLetters } from "#app/registration/letters.server.ts";
import { claimSelect, type Places } from "#app/registration/places.ts";
import { handOn } from "#app/registration/promotion.server.ts";
import { erasedDomain, isErased, offerGraceMs } from "#app/registration/rules.ts";

/**
 * Ends the offers that nobody took up in time: who had one leaves the line, is told, and the next in line is served. An
 * answer that was given in time and is still under way finds its offer: it ends a little later than was told.
 */
export async function lapseOffers(
  tx: Tx,
  act: Act,
  conference: ConferenceForRegistration,
  places: Places,
): Promise<void> {
  const lapsed = await tx.registration.findMany({
    where: {
      conferenceId: conference.id,
      state: "offered",
      offerExpiresAt: { lte: new Date(act.now.getTime() - offerGraceMs) },
    },
    orderBy: [{ offerExpiresAt: "asc" }, { arrival: "asc" }],
    select: { ...addresseeSelect, ...claimSelect },
  });
  if (lapsed.length === 0) return;
  const ids = lapsed.map(({ id }) => id);
  for (const one of lapsed) places.release(one);
  await tx.registration.updateMany({
    where: { id: { in: ids } },
    data: { state: "withdrawn", offerExpiresAt: null, offerLapsedAt: act.now, version: { increment: 1 } },
  });
  await writeAudits(
    tx,
    { ...act, actor: { kind: "system" } },
    ids.map((id) => ({
      action: "registration.offer_lapsed",
      subjectType: "registration",
      subjectId: id,
      conferenceId: conference.id,
      changes: { state: ["offered", "withdrawn"] },
    })),
  );
  await writeLetters(
    tx,
    act,
    conference,
    lapsed
      .filter((one) => !isErased(one))
      .map((one) => ({
        to: { ...one, version: one.version + 1 },
        calendar: "withdrawn",
        compose: ({ name, conference: words, reference }) => ({
          template: "registration-offer-lapsed",
          props: { name, conference: words, reference },
        }),
      })),
  );
  await handOn(tx, act, conference, places, { freed: lapsed.reduce((sum, { seats }) => sum + seats, 0), except: ids });
}

/** Reminds those whose offer is about to expire, once. Returns how many. */
export async function remindOffered(tx: Tx, act: Act, conference: ConferenceForRegistration): Promise<number> {
  const due = await tx.registration.findMany({
    where: {
      conferenceId: conference.id,
      state: "offered",
      offerRemindAt: { lte: act.now },
      offerExpiresAt: { gt: act.now },
      NOT: { emailKey: { endsWith: erasedDomain } },
    },
    select: { ...addresseeSelect, offerExpiresAt: true },
  });
  await tx.registration.updateMany({ where: { id: { in: due.map(({ id }) => id) } }, data: { offerRemindAt: null } });
  await writeLetters(
    tx,
    act,
    conference,
    due.map(({ offerExpiresAt, ...to }) => ({
      to,
      compose: (facts) => ({
        template: "registration-offered",
        props: {
          ...facts,
          expires: offerExpiresAt ? momentWords(offerExpiresAt, to.locale, conference.timeZone) : "",
          reminder: true,
        },
      }),
    })),
  );
  return due.length;
}
