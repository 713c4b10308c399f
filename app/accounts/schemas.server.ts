import { z } from "zod";
import { isMailAddress } from "#app/mail/address.ts";
import { line } from "#app/platform/lines.server.ts";
import { locales } from "#app/platform/locale.ts";

/** An address that we write to. Kept as typed; what is compared is `emailKeyOf`. */
const emailSchema = z.string().trim().max(254).refine(isMailAddress, "email");

/** A person's name, written as delegates write theirs. */
const nameSchema = line(120);

/** A new password. Its rules need its owner, so they are asked in the command (passwordFault). */
const newPasswordSchema = z.string().max(1000);

/** A password to compare: anything short enough to be worth hashing. */
const givenPasswordSchema = z.string().max(1000);

/** The secret of a link. */
const tokenSchema = z.string().regex(/^[\w-]{43}$/);

/** Where to go afterwards; used through `safeRedirect` only. */
const nextSchema = z.string().max(2000).optional();

export const signUpSchema = z.strictObject({
  name: nameSchema,
  email: emailSchema,
  password: newPasswordSchema,
  next: nextSchema,
});

export const signInSchema = z.strictObject({ email: emailSchema, password: givenPasswordSchema, next: nextSchema });

export const forgotPasswordSchema = z.strictObject({ email: emailSchema });

export const resetPasswordSchema = z.strictObject({ token: tokenSchema, password: newPasswordSchema });

export const verifyEmailSchema = z.strictObject({
  token: tokenSchema,
  password: givenPasswordSchema.optional(),
  next: nextSchema,
});

export const profileSchema = z.strictObject({ name: nameSchema, locale: z.enum(locales) });

export const changePasswordSchema = z.strictObject({ current: givenPasswordSchema, password: newPasswordSchema });

export const changeEmailSchema = z.strictObject({ email: emailSchema, current: givenPasswordSchema });

export const confirmEmailSchema = z.strictObject({ token: tokenSchema });

export const signOutSchema = z.strictObject({});

/** One browser to sign out, or all others when none is named. */
export const endSessionsSchema = z.strictObject({
  session: z
    .string()
    .regex(/^[0-9a-f]{64}$/)
    .optional(),
});

export const deleteAccountSchema = z.strictObject({
  current: givenPasswordSchema,
  understood: z.literal("on"),
});

/** The secret in the address of a mailed link; null when there is none that could be ours. */
export function tokenOf(request: Request): string | null {
  const parsed = tokenSchema.safeParse(new URL(request.url).searchParams.get("token"));
  return parsed.success ? parsed.data : null;
}
