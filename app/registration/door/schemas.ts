import { z } from "zod";
import { line } from "#app/platform/lines.server.ts";
import { batchLimit, checkPointKinds, codeLength, plainCode, scanAnswers } from "#app/registration/door/rules.ts";
import { emailField } from "#app/registration/schemas.ts";

const idField = z.string().regex(/^[A-Za-z0-9_-]{1,100}$/);
const idsField = z.array(idField).max(200).default([]);
const dayField = z.string().regex(/^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/);
const ticked = z.literal("on").optional();

const [year2000, year2100] = [946_684_800_000, 4_102_444_800_000];

/** What a clock says that nobody has set counts as now: refused, it would hold up everything else that waits. */
const instantField = z
  .number()
  .int()
  .transform((at) => (at < year2000 ? year2100 : at));

const scan = z.strictObject({
  id: z.uuid(),
  checkPointId: idField,
  direction: z.enum(["in", "out"]),
  scannedAt: instantField,
  said: z.enum(scanAnswers),
  /** Whom the device took the person for. */
  registrationId: idField.optional(),
  /** SHA-256 of the secret of the badge that was shown. */
  badge: z
    .string()
    .regex(/^[0-9a-f]{64}$/)
    .optional(),
});
export type SentScan = z.output<typeof scan>;

/** JSON in a field of a form: the shape is checked right after. */
const json = z
  .string()
  .max(200_000)
  .transform((text, context) => {
    try {
      return JSON.parse(text) as unknown;
    } catch {
      context.addIssue({ code: "custom", message: "invalid" });
      return z.NEVER;
    }
  });

/** What a device sends and what it knows already. */
export const syncForm = z.strictObject({
  scans: json.pipe(z.array(scan).max(batchLimit)),
  /** Number of the newest scan that the device has; 0: none. */
  after: z.coerce.number().int().min(0).max(2_147_483_647),
  /** When it last got the list (milliseconds by our clock); 0: never. */
  since: z.coerce.number().int().min(0).max(year2100),
});

/** A check point as the desk sets it up. Without categories everybody is let in, without days it is always open. */
export const checkPointForm = z.strictObject({
  intent: z.literal("check-point"),
  checkPointId: idField.optional(),
  nameEn: line(80),
  nameFr: line(80).optional(),
  kind: z.enum(checkPointKinds),
  categories: idsField,
  days: z.array(dayField).max(60).default([]),
  inAndOut: ticked,
});

export const checkPointOrderForm = z.strictObject({
  intent: z.enum(["up", "down", "archive", "restore"]),
  checkPointId: idField,
});

export const deviceForm = z.strictObject({
  intent: z.literal("device"),
  name: line(80),
  checkPoints: idsField,
  seesAccessNeeds: ticked,
});

export const deviceStepForm = z.strictObject({ intent: z.enum(["new-code", "shut-out"]), deviceId: idField });

export const admitForm = z.strictObject({
  intent: z.literal("admit").optional(),
  code: z
    .string()
    .max(60)
    .transform(plainCode)
    .refine((code) => code.length === codeLength, "invalid"),
});

/** Checking somebody in on the page that needs no script. */
export const byHandForm = z.strictObject({
  id: z.uuid(),
  checkPointId: idField,
  registrationId: idField,
  direction: z.enum(["in", "out"]),
});

/** Somebody who was not registered and stands at the door: what a badge and a mail need, no more. */
export const walkInForm = z.strictObject({
  categoryId: idField,
  name: line(200),
  email: emailField,
  position: line(200),
  organisationName: line(200),
  countryCode: z.string().regex(/^[A-Z]{2}$/, "country"),
  locale: z.enum(["en", "fr"]),
  overbook: line(500).optional(),
  consent: z.literal("on", "consent"),
});
