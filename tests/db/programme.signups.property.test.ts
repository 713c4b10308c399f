import { expect, test } from "vitest";
import { systemAct } from "#app/platform/act.ts";
import { isAppError } from "#app/platform/errors.ts";
import { enterSomebody, removeSomebody } from "#app/programme/signups/commands/desk.server.ts";
import { settleSignups } from "#app/programme/signups/commands/settle.server.ts";
import { leaveSession, signUp } from "#app/programme/signups/commands/sign-up.server.ts";
import { decideRegistrations } from "#app/registration/commands/decide.server.ts";
import { withdrawRegistration } from "#app/registration/commands/withdraw.server.ts";
import { poolDifferences } from "#app/registration/queries/check.server.ts";
import type { Registration } from "#prisma/generated/client.ts";
import { actAsVisitor, testAppUrl } from "#tests/factories/account.ts";
import { createConference } from "#tests/factories/conference.ts";
import { createWorkshop } from "#tests/factories/programme-living.ts";
import { later, organiserOf, register } from "#tests/factories/registration.ts";
import { testDatabase } from "#tests/setup/database.ts";
import fc from "#tests/setup/properties.ts";

const db = await testDatabase();

const kinds = [
  "sign-up",
  "sign-up",
  "sign-up",
  "leave",
  "withdraw",
  "decline",
  "enter",
  "overbook",
  "remove",
  "room",
] as const;
const steps = fc.array(
  fc.record({
    kind: fc.constantFrom(...kinds),
    who: fc.nat(5),
    session: fc.nat(1),
    seconds: fc.integer({ min: 1, max: 40 }),
  }),
  { minLength: 10, maxLength: 14 },
);

test("through whatever doors people come and go, the books agree and nobody has a place that nobody gave", async () => {
  await fc.assert(
    fc.asyncProperty(steps, async (walk) => {
      const conference = await createConference(db, { categories: [{ needsApproval: false }] });
      const conferenceId = conference.id;
      const people: Registration[] = [];
      for (let n = 0; n < 6; n++) people.push(await register(db, conferenceId, conference.categories[0]?.id ?? ""));
      const sessions = [
        await createWorkshop(db, conferenceId, { capacity: 2 }),
        await createWorkshop(db, conferenceId, { capacity: 1, signup: { clash: "allow" } }),
      ] as const;
      const organiser = await organiserOf(db, conferenceId);
      let seconds = 0;
      for (const step of walk) {
        seconds += step.seconds;
        const row = people[step.who] as Registration;
        const session = sessions[step.session as 0 | 1];
        const own = { reference: row.reference, linkedIds: [row.id], sessionId: session.id };
        const visitor = actAsVisitor(later(seconds));
        const act = await organiser(later(seconds));
        const held = await db.signup.findFirst({ where: { sessionId: session.id, registrationId: row.id } });
        const overbook = step.kind === "overbook" ? "The chair asks" : null;
        const doors = {
          "sign-up": () => signUp(db, visitor, own),
          leave: () => leaveSession(db, visitor, own),
          withdraw: () => withdrawRegistration(db, visitor, own),
          decline: () =>
            decideRegistrations(db, act, { conferenceId, ids: [row.id], decision: "decline", reason: "No" }),
          enter: () =>
            enterSomebody(db, act, { conferenceId, sessionId: session.id, reference: row.reference, overbook }),
          overbook: () =>
            enterSomebody(db, act, { conferenceId, sessionId: session.id, reference: row.reference, overbook }),
          remove: () => removeSomebody(db, act, { conferenceId, signupId: held?.id ?? "none", reason: null }),
          room: () => db.room.update({ where: { id: session.room.id }, data: { capacity: step.who } }),
        };
        await doors[step.kind]().catch((error: unknown) => {
          if (!isAppError(error)) throw error;
        });
        expect(await poolDifferences(db)).toEqual([]);
      }
      await settleSignups(db, systemAct(later(seconds + 60), testAppUrl));
      expect(await poolDifferences(db)).toEqual([]);
      const gone = { conferenceId, state: { not: "confirmed" as const } };
      expect(await db.signup.count({ where: { state: { not: "left" }, registration: gone } })).toBe(0);
      for (const { id } of sessions) {
        const { capacity, taken, overbooked } = await db.pool.findFirstOrThrow({ where: { sessionId: id } });
        expect(taken).toBeLessThanOrEqual((capacity ?? 0) + overbooked);
      }
      // Nobody waits beside a free place, where nothing stands against it.
      const [, lax] = sessions;
      const pool = await db.pool.findFirstOrThrow({ where: { sessionId: lax.id } });
      const waiting = await db.signup.count({ where: { sessionId: lax.id, state: "waiting" } });
      if (waiting > 0) expect(pool.taken).toBeGreaterThanOrEqual(pool.capacity ?? 0);
    }),
    { numRuns: 2, endOnFailure: true },
  );
});
