import { randomUUID } from "node:crypto";
import { beforeEach, describe, expect, test } from "vitest";
import { saveFile } from "#app/conferences/files.server.ts";
import { firstVersion } from "#app/notice/first-version.ts";
import { isAppError } from "#app/platform/errors.ts";
import { hashToken } from "#app/platform/token.server.ts";
import type { Upload } from "#app/platform/uploads.server.ts";
import { badgesOf } from "#app/registration/badges/issue.server.ts";
import { decideRegistrations } from "#app/registration/commands/decide.server.ts";
import { withdrawRegistration } from "#app/registration/commands/withdraw.server.ts";
import { type Door, deviceCookie } from "#app/registration/door/access.server.ts";
import { saveCheckPoint } from "#app/registration/door/commands/check-points.server.ts";
import { addDevice, admitDevice, renewCode, shutOut } from "#app/registration/door/commands/devices.server.ts";
import { registerWalkIn } from "#app/registration/door/commands/walk-in.server.ts";
import { attendance, attended } from "#app/registration/door/queries/attendance.server.ts";
import { readBoard } from "#app/registration/door/queries/board.server.ts";
import { codeLifeMs } from "#app/registration/door/rules.ts";
import type { SentScan } from "#app/registration/door/schemas.ts";
import type { SyncAnswer } from "#app/registration/door/views.ts";
import { mergeRegistrations } from "#app/registration/duplicates/commands.server.ts";
import { loader as root } from "#app/root.tsx";
import { loader as photo } from "#app/routes/door.$slug.photo.$file.ts";
import { action as sync } from "#app/routes/door.$slug.sync[.]json.ts";
import { action as signOut } from "#app/routes/sign-out.tsx";
import { actAsVisitor, testAppUrl, testNow } from "#tests/factories/account.ts";
import { createConference } from "#tests/factories/conference.ts";
import { createContext, posted } from "#tests/factories/context.ts";
import { later, organiserOf, register, registrationDetails } from "#tests/factories/registration.ts";
import { refusalStatus } from "#tests/factories/route.ts";
import { testDatabase } from "#tests/setup/database.ts";

const db = await testDatabase();
/** The first morning of the conference, in winter: midnight in Strasbourg is 23:00 UTC. */
const morning = new Date("2027-03-16T08:00:00Z");

type World = Awaited<ReturnType<typeof openWorld>>;
let world: World;
beforeEach(async () => {
  world = await openWorld();
});

async function openWorld() {
  const conference = await createConference(db, { categories: [{ needsApproval: false }, { needsApproval: false }] });
  const conferenceId = conference.id;
  const [government, media] = conference.categories.map(({ id }) => id) as [string, string];
  const organiser = await organiserOf(db, conferenceId);
  const act = await organiser(morning);
  const check = { nameFr: null, kind: "entrance" as const, categoryIds: [], days: [], inAndOut: true, conferenceId };
  await saveCheckPoint(db, act, { ...check, nameEn: "Entrance" });
  await saveCheckPoint(db, act, {
    ...{ ...check, nameEn: "Dinner", kind: "dinner" as const },
    ...{ categoryIds: [government], days: ["2027-03-17"] },
  });
  const points = await db.checkPoint.findMany({ where: { conferenceId }, orderBy: { position: "asc" } });
  const [entrance, dinner] = points.map(({ id }) => id) as [string, string];
  return { conference, conferenceId, government, media, organiser, act, entrance, dinner };
}

/** A device that was admitted, and how it talks to the platform. */
async function admitted(checkPointIds: string[] = [], seesAccessNeeds = false) {
  const { conferenceId, act, conference } = world;
  const { code } = await addDevice(db, act, { conferenceId, name: "Tablet", checkPointIds, seesAccessNeeds });
  const { token } = await admitDevice(db, actAsVisitor(morning), code);
  const device = await db.device.findUniqueOrThrow({ where: { tokenHash: hashToken(token) } });
  const cookie = (await deviceCookie(createContext(db)).serialize(token)).split(";", 1)[0] ?? "";
  const send = async (scans: SentScan[], now = morning, known = { after: 0, since: 0 }) => {
    const path = `/door/${conference.slug}/sync.json`;
    const request = posted(path, {
      scans: JSON.stringify(scans),
      after: String(known.after),
      since: String(known.since),
    });
    request.headers.set("Cookie", cookie);
    return sync({ request, params: { slug: conference.slug }, context: createContext(db, { now }) });
  };
  const synced = async (...args: Parameters<typeof send>) => (await (await send(...args)).json()) as SyncAnswer;
  return { device, send, synced, cookie };
}

async function person(categoryId = world.government) {
  const row = await register(db, world.conferenceId, categoryId);
  const [badge] = await badgesOf(db, world.act, [row.id]);
  return { id: row.id, reference: row.reference, badge: hashToken(badge?.secret ?? "") };
}

function scan(values: Partial<SentScan> & { at?: number } = {}): SentScan {
  const { at = 0, ...more } = values;
  const scannedAt = later(at, morning).getTime() - 3_600_000;
  return {
    ...{ id: randomUUID(), checkPointId: world.entrance, direction: "in", said: "welcome", scannedAt },
    ...more,
  };
}

describe("devices", () => {
  test("a code admits one device, once, for an hour", async () => {
    const { conferenceId, act } = world;
    const { code } = await addDevice(db, act, { conferenceId, name: "A", checkPointIds: [], seesAccessNeeds: false });
    const wrong = (error: unknown) => isAppError(error) && error.params.code === "device_code";
    const late = new Date(morning.getTime() + codeLifeMs);
    await expect(admitDevice(db, actAsVisitor(late), code)).rejects.toSatisfy(wrong);
    await admitDevice(db, actAsVisitor(morning), code);
    await expect(admitDevice(db, actAsVisitor(morning), code)).rejects.toSatisfy(wrong);
    const actions = await db.auditEntry.findMany({ where: { conferenceId, subjectType: "device" } });
    expect(new Set(actions.map(({ action }) => action))).toEqual(new Set(["device.prepared", "device.admitted"]));
  });

  test("one that is shut out, or got another code, hears nothing more", async () => {
    const { conferenceId, act } = world;
    const one = await admitted();
    expect((await one.send([])).status).toBe(200);
    await shutOut(db, act, conferenceId, one.device.id);
    expect((await one.send([scan()])).status).toBe(401);
    const other = await admitted();
    await renewCode(db, act, conferenceId, other.device.id);
    expect((await other.send([])).status).toBe(401);
    expect(await db.scan.count({ where: { deviceId: one.device.id } })).toBe(0);
  });

  test("one that is limited to a check point sees and scans nowhere else; access needs only where allowed", async () => {
    const { id } = await person();
    await db.registration.update({ where: { id }, data: { accessNeeds: "A ramp" } });
    const { synced } = await admitted([world.dinner]);
    const elsewhere = scan({ registrationId: id });
    const answer = await synced([elsewhere]);
    expect(answer.outcomes).toEqual([{ id: elsewhere.id, refused: true }]);
    expect(answer.checkPoints.map((one) => one.id)).toEqual([world.dinner]);
    expect(answer.people.find((one) => one.id === id)?.accessNeeds).toBe("");
    const { synced: trusted } = await admitted([], true);
    expect((await trusted([])).people.find((one) => one.id === id)?.accessNeeds).toBe("A ramp");
  });

  test.each([
    ["not JSON", { scans: "[", after: "0", since: "0" }],
    ["no list", { scans: "{}", after: "0", since: "0" }],
    ["another field", { scans: "[]", after: "0", since: "0", more: "x" }],
    ["a time before clocks", { scans: JSON.stringify([{ id: randomUUID(), scannedAt: 1 }]), after: "0", since: "0" }],
  ])("what cannot be read is refused: %s", async (_what, fields) => {
    const { act, conference } = world;
    if (act.actor.kind !== "account") throw new Error("an organiser acts");
    const context = createContext(db, { account: act.actor.account });
    const request = posted(`/door/${conference.slug}/sync.json`, fields);
    expect((await sync({ request, params: { slug: conference.slug }, context })).status).toBe(422);
  });
});

describe("somebody of the team who signs out", () => {
  const signedOut = async (cookie: string) => {
    const { act } = world;
    if (act.actor.kind !== "account") throw new Error("an organiser acts");
    const request = posted("/sign-out", {});
    request.headers.set("Cookie", cookie);
    return signOut({ request, params: {}, context: createContext(db, { account: act.actor.account }) });
  };

  test("leaves no list on the computer, but a device that was admitted keeps its own", async () => {
    expect((await signedOut("")).headers.get("Clear-Site-Data")).toBe('"storage"');
    const { cookie } = await admitted();
    expect((await signedOut(cookie)).headers.get("Clear-Site-Data")).toBeNull();
  });
});

test("photos are for whoever keeps the door, and in no cache of the browser", async () => {
  const { conference, conferenceId } = world;
  const { cookie } = await admitted();
  const upload: Upload = { name: "photo.jpg", mediaType: "image/jpeg", bytes: Buffer.from("picture") };
  const file = await db.$transaction((tx) => saveFile(tx, morning, conferenceId, "badge_photo", upload));
  const ask = (headers: Record<string, string>) => {
    const request = new Request(`${testAppUrl}/door/${conference.slug}/photo/${file}`, { headers });
    return photo({ request, params: { slug: conference.slug, file }, context: createContext(db, { now: morning }) });
  };
  expect((await ask({ Cookie: cookie })).headers.get("Cache-Control")).toBe("no-store");
  expect(await refusalStatus(ask({}))).toBe(401);
});

test("the page of a door, which is kept on the device, names nobody", async () => {
  const { act, conference } = world;
  if (act.actor.kind !== "account") throw new Error("an organiser acts");
  const context = createContext(db, { account: act.actor.account });
  const ask = async (path: string) =>
    (await (await root({ request: new Request(testAppUrl + path), params: {}, context })).json()).account;
  for (const prefix of ["", "/fr"]) expect(await ask(`${prefix}/door/${conference.slug}`)).toBeNull();
  expect(await ask(`/door/${conference.slug}/by-hand`)).toMatchObject({ name: act.actor.account.name });
});

describe("the list", () => {
  test("badges are known by their hash alone, and later only what changed comes", async () => {
    const { id, badge } = await person();
    const { synced } = await admitted();
    const first = await synced([]);
    expect(first.whole).toBe(true);
    expect(first.people.find((one) => one.id === id)?.badges).toEqual([{ hash: badge, until: null }]);
    const hour = new Date("2027-04-01T08:00:00Z");
    expect((await synced([], hour, { after: 0, since: hour.getTime() })).people).toEqual([]);
    await db.registration.update({ where: { id }, data: { position: "Judge", updatedAt: hour } });
    const news = await synced([], hour, { after: 0, since: hour.getTime() });
    expect(news.people.map(({ position }) => position)).toEqual(["Judge"]);
  });
});

describe("scans", () => {
  const rows = (registrationId: string) =>
    db.scan.findMany({ where: { registrationId }, orderBy: [{ scannedAt: "asc" }, { id: "asc" }] });

  test("in whatever order batches of two devices come, and however often, the same is counted", async () => {
    const [first, second] = [await admitted(), await admitted()];
    const facts = async (order: number[]) => {
      const { id } = await person();
      const told = [
        scan({ registrationId: id, at: 1 }),
        scan({ registrationId: id, at: 2, direction: "out", said: "goodbye" }),
        scan({ registrationId: id, at: 3 }),
        scan({ registrationId: id, at: 4 }),
      ];
      for (const index of order) await (index % 2 ? first : second).synced([told[index] as SentScan]);
      return (await rows(id)).map(({ result, conflicts }) => [result, conflicts.join()]);
    };
    const expected = [
      ["welcome", ""],
      ["goodbye", ""],
      ["welcome", ""],
      ["already_in", "double_entry"],
    ];
    for (const order of [
      [0, 1, 2, 3],
      [3, 2, 1, 0],
      [2, 0, 3, 0, 1, 3, 2],
    ])
      expect(await facts(order)).toEqual(expected);
  });

  test("whoever was let in while the badge was being revoked is counted, and it is said; before that it was right", async () => {
    const { synced } = await admitted();
    const { id, badge } = await person();
    await decideRegistrations(db, await world.organiser(morning), {
      conferenceId: world.conferenceId,
      ids: [id],
      decision: "decline",
      reason: "No mandate",
    });
    const before = scan({ badge, registrationId: id });
    const after = scan({ badge, registrationId: id, at: 3700, direction: "out", said: "goodbye" });
    const { outcomes } = await synced([after, before], later(7200, morning));
    expect(outcomes).toEqual([
      { id: after.id, result: "goodbye", conflicts: ["revoked"] },
      { id: before.id, result: "welcome", conflicts: [] },
    ]);
  });

  test("whoever withdrew after coming in had been let in rightly, with a badge or by name", async () => {
    const { synced } = await admitted();
    const { id, reference, badge } = await person();
    await withdrawRegistration(db, actAsVisitor(morning), { reference, linkedIds: [id] });
    const scans = [
      scan({ badge, registrationId: id }),
      scan({ registrationId: id, at: 1, direction: "out", said: "goodbye" }),
      scan({ registrationId: id, at: 3700 }),
    ];
    const { outcomes } = await synced(scans, later(7200, morning));
    expect(outcomes.map((one) => "conflicts" in one && one.conflicts)).toEqual([[], [], ["not_approved"]]);
  });

  test("the day ends at midnight in the conference's zone, and a clock that runs ahead is not believed", async () => {
    const { synced } = await admitted();
    const { id } = await person();
    const at = (instant: string) => scan({ registrationId: id, scannedAt: Date.parse(instant) });
    const scans = [at("2027-03-16T22:50:00Z"), at("2027-03-16T23:10:00Z"), at("2027-03-19T08:00:00Z")];
    await synced(scans, new Date("2027-03-18T08:00:00Z"));
    expect((await rows(id)).map(({ day, result }) => [day, result])).toEqual([
      ["2027-03-16", "welcome"],
      ["2027-03-17", "welcome"],
      ["2027-03-18", "welcome"],
    ]);
  });

  test("scans of clocks that run ahead, or that nobody has set, keep their order and hold up no others", async () => {
    const { synced } = await admitted();
    const { id } = await person();
    const ways = [
      { direction: "in", said: "welcome" },
      { direction: "out", said: "goodbye" },
    ] as const;
    // Ids that would put them in the opposite order.
    const ids = Array.from({ length: 8 }, () => randomUUID())
      .sort()
      .reverse();
    const ahead = later(9_000_000, morning).getTime();
    const batch = ids.map((one, index) => ({
      ...scan({ registrationId: id, scannedAt: index < 6 ? ahead : 86_400_000, ...ways[index % 2] }),
      id: one,
    }));
    const { outcomes } = await synced(batch);
    expect(outcomes.map((one) => ("refused" in one ? one : one.result))).toEqual(batch.map(({ said }) => said));
    expect(new Set((await rows(id)).map(({ day }) => day))).toEqual(new Set(["2027-03-16"]));
  });

  test("category and day of the check point, and a badge that the device did not know", async () => {
    const { synced } = await admitted();
    const [guest, stranger] = [await person(), await person(world.media)];
    const scans = [
      scan({ registrationId: guest.id, checkPointId: world.dinner }),
      scan({ registrationId: stranger.id, checkPointId: world.dinner }),
      scan({ badge: guest.badge, said: "unknown" }),
      scan({ badge: hashToken("nobody's"), said: "unknown" }),
      scan({ registrationId: "nobody" }),
    ];
    const { outcomes, scans: news } = await synced(scans);
    expect(outcomes.map((one) => ("refused" in one ? one : [one.result, ...one.conflicts]))).toEqual([
      ["welcome", "wrong_day"],
      ["welcome", "wrong_check_point"],
      ["unknown"],
      ["unknown"],
      ["unknown", "unknown"],
    ]);
    const own = news.filter(({ registrationId }) => registrationId === guest.id);
    expect(own.map(({ said }) => said)).toEqual(["welcome", "unknown"]);
  });

  test("another conference's people and check points are nobody here", async () => {
    const { synced } = await admitted();
    const { id } = await person();
    const home = world;
    world = await openWorld();
    const { synced: abroad } = await admitted();
    const [there, known] = [scan({ registrationId: id }), scan({ registrationId: id, checkPointId: home.entrance })];
    const { outcomes } = await abroad([there, known]);
    world = home;
    expect(outcomes).toEqual([
      { id: there.id, result: "unknown", conflicts: ["unknown"] },
      { id: known.id, refused: true },
    ]);
    // The nonce of somebody else's scan tells nothing of it.
    expect((await synced([{ ...scan({ registrationId: id }), id: there.id }])).outcomes).toEqual([
      { id: there.id, refused: true },
    ]);
  });
});

describe("who came", () => {
  test("is whoever was let in on a day of the conference, once", async () => {
    const { synced } = await admitted();
    const [came, rehearsed] = [await person(), await person()];
    await person();
    await synced([scan({ registrationId: came.id }), scan({ registrationId: came.id, at: 5, said: "already_in" })]);
    const before = Date.parse("2027-03-10T08:00:00Z");
    await synced([scan({ registrationId: rehearsed.id, scannedAt: before })]);
    await synced([scan({ registrationId: rehearsed.id, at: 1, said: "wrong_day" })]);
    expect(await attendance(db, world.conference)).toMatchObject({ confirmed: 3, came: 1 });
    expect([...(await attended(db, [came.id, rehearsed.id]))]).toEqual([came.id]);
    const board = await readBoard(db, world.conferenceId, "2027-03-16");
    expect(board.points.map(({ arrived, inside }) => [arrived, inside])).toEqual([
      [1, 1],
      [0, 0],
    ]);
    expect(board.halfHours).toEqual([{ at: Date.parse("2027-03-16T07:00:00Z") / 1000, count: 1 }]);
    expect(board.countries).toMatchObject([{ code: "FR", arrived: 1 }]);
    expect(board.latest.map(({ result }) => result)).toEqual(["already_in", "wrong_day", "welcome"]);
  });
});

test("where two registrations of one person are merged, the person who came still came", async () => {
  const { synced } = await admitted();
  const [other, kept] = [await person(), await person()];
  await synced([scan({ registrationId: other.id })]);
  const versionOf = async (id: string) => (await db.registration.findUniqueOrThrow({ where: { id } })).version;
  await mergeRegistrations(db, world.act, {
    ...{ conferenceId: world.conferenceId, keptId: kept.id, otherId: other.id, take: [], tell: "nobody" },
    ...{ keptVersion: await versionOf(kept.id), otherVersion: await versionOf(other.id) },
  });
  expect([...(await attended(db, [kept.id]))]).toEqual([kept.id]);
  expect(await attendance(db, world.conference)).toMatchObject({ confirmed: 1, came: 1 });
});

describe("walk-ins", () => {
  const walkIn = (categoryId: string, values: object = {}) => ({
    details: registrationDetails(categoryId),
    email: `walk-in${randomUUID()}@ministry.example`,
    ...values,
  });
  const door = (): Door => ({
    conference: { ...world.conference, country: null },
    keeper: { by: { deviceId: "" }, name: "", checkPointIds: null, seesAccessNeeds: false, overbooks: false },
  });
  const refused = (code: string) => (error: unknown) => isAppError(error) && error.params.code === code;

  test("take a place within the pools; beyond them only an editor gives one, for a reason", async () => {
    const { government, act, conferenceId } = world;
    const visitor = actAsVisitor(testNow);
    const editor = { ...act, now: testNow };
    await db.pool.updateMany({ where: { conferenceId, categoryId: government }, data: { capacity: 1 } });
    // As a rule it is closed by the time people stand at the door.
    await db.conference.update({ where: { id: conferenceId }, data: { registrationClosesAt: new Date(testNow) } });
    const first = walkIn(government);
    expect(await registerWalkIn(db, visitor, door(), first)).toMatchObject({ state: "confirmed" });
    await expect(registerWalkIn(db, visitor, door(), walkIn(government))).rejects.toSatisfy(refused("door_full"));
    await expect(registerWalkIn(db, editor, door(), walkIn(government))).rejects.toSatisfy(refused("door_full"));
    expect(await db.registration.count({ where: { conferenceId } })).toBe(1);
    const [agreed] = await db.registration.findMany({ where: { conferenceId } });
    expect(agreed?.consentVersion).toBe(firstVersion.version);
    const overbook = "Minister of the host country";
    expect(await registerWalkIn(db, editor, door(), walkIn(government, { overbook }))).toMatchObject({
      state: "confirmed",
    });
    const again = { ...first, details: registrationDetails(world.media) };
    await expect(registerWalkIn(db, editor, door(), again)).rejects.toSatisfy(refused("registered_already"));
    await expect(registerWalkIn(db, visitor, door(), again)).rejects.toSatisfy(refused("registered_already"));
  });
});
