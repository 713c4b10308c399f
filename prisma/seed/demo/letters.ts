import type { Tx } from "#app/platform/db.ts";
import { newCode } from "#app/platform/token.server.ts";
import { conferenceById } from "#app/registration/conference-for-registration.server.ts";
import { defaultTexts } from "#app/registration/papers/default-texts.ts";
import { letterContent, letterPersonSelect } from "#app/registration/papers/letter-content.server.ts";
import { codeLength } from "#app/registration/papers/rules.ts";
import { conferenceId } from "./conference.ts";

const people = 24;
/** Every so many the person got it by themselves, and every so many it was taken back. */
const bySelf = 3;
const revoked = 10;
const hour = 60 * 60 * 1000;

/** Confirmations for some of the first who have a place, with the words that every conference begins with. */
export async function createLetters(tx: Tx, organiserId: string, now: Date): Promise<void> {
  const conference = await conferenceById(tx, conferenceId);
  const confirmed = await tx.registration.findMany({
    where: { conferenceId, state: "confirmed" },
    orderBy: { arrival: "asc" },
    take: people,
    select: letterPersonSelect,
  });
  await tx.letter.createMany({
    data: confirmed.map((person, index) => {
      const issuedAt = new Date(now.getTime() - (people - index) * 5 * hour);
      return {
        ...{ conferenceId, registrationId: person.id, kind: "confirmation" as const, locale: person.locale },
        number: index + 1,
        code: newCode(codeLength),
        content: letterContent(conference, person, defaultTexts.confirmation, { locale: person.locale, now: issuedAt }),
        issuedAt,
        issuedById: index % bySelf === 0 ? null : organiserId,
        revokedAt: index % revoked === revoked - 1 ? new Date(issuedAt.getTime() + hour) : null,
      };
    }),
  });
  await tx.letterCounter.create({ data: { conferenceId, next: confirmed.length + 1 } });
}
