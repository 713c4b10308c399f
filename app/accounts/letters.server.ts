import { hoursOf, minutesOf } from "#app/accounts/tokens.server.ts";
import { writeMessage } from "#app/mail/commands.server.ts";
import type { Act } from "#app/platform/act.ts";
import type { Tx } from "#app/platform/db.ts";
import { momentWords } from "#app/platform/instant-words.ts";
import type { Locale } from "#app/platform/locale.ts";
import { inLanguage } from "#app/platform/paths.ts";

/** Whom a message about an account goes to. */
export type Addressee = { id: string; email: string; name: string; locale: Locale };

const about = (to: Addressee) => ({
  locale: to.locale,
  to: { email: to.email, name: to.name },
  subject: { type: "account", id: to.id },
});

/** The full address of a page in somebody's language. */
function pageUrl(act: Act, locale: Locale, path: string, search: Record<string, string | null> = {}): string {
  const given = Object.entries(search).filter((entry): entry is [string, string] => entry[1] !== null);
  const query = new URLSearchParams(given).toString();
  return `${act.appUrl}${inLanguage(path, locale)}${query && `?${query}`}`;
}

/** Enough of an address for its owner to know it, too little for anybody else: `a…@ministry.example`. */
export function maskEmail(email: string): string {
  const at = email.lastIndexOf("@");
  return `${[...email][0] ?? ""}…${email.slice(at)}`;
}

/** The link that proves the address of a new account. */
export function mailVerification(tx: Tx, act: Act, to: Addressee, link: { token: string; next: string | null }) {
  const url = pageUrl(act, to.locale, "/verify-email", link);
  const props = { name: to.name, url, hours: hoursOf("verify_email") };
  return writeMessage(tx, act, { template: "verify-email", props, ...about(to) });
}

/** To somebody whose address was given again for a new account: how to get into the one there is. */
export function mailAccountExists(tx: Tx, act: Act, to: Addressee, token: string) {
  const signInUrl = pageUrl(act, to.locale, "/sign-in");
  const resetUrl = pageUrl(act, to.locale, "/reset-password", { token });
  return writeMessage(tx, act, {
    template: "account-exists",
    props: { name: to.name, signInUrl, resetUrl },
    ...about(to),
  });
}

/** The link to choose a new password. */
export function mailPasswordReset(tx: Tx, act: Act, to: Addressee, token: string) {
  const url = pageUrl(act, to.locale, "/reset-password", { token });
  const props = { name: to.name, url, minutes: minutesOf("reset_password") };
  return writeMessage(tx, act, { template: "reset-password", props, ...about(to) });
}

/** Tells the owner, so that a change by somebody else is noticed. */
export function mailPasswordChanged(tx: Tx, act: Act, to: Addressee) {
  const resetUrl = pageUrl(act, to.locale, "/forgot-password");
  const props = { name: to.name, when: momentWords(act.now, to.locale, null), resetUrl };
  return writeMessage(tx, act, { template: "password-changed", props, ...about(to) });
}

/** To the new address, which is not the account's yet. */
export function mailEmailChange(tx: Tx, act: Act, to: Addressee, token: string) {
  const url = pageUrl(act, to.locale, "/account/confirm-email", { token });
  const props = { name: to.name, url, hours: hoursOf("change_email") };
  return writeMessage(tx, act, { template: "change-email", props, ...about(to) });
}

/** To the old address. */
export function mailEmailChanged(tx: Tx, act: Act, to: Addressee, newEmail: string) {
  const props = { name: to.name, newEmailMasked: maskEmail(newEmail), when: momentWords(act.now, to.locale, null) };
  return writeMessage(tx, act, { template: "email-changed", props, ...about(to) });
}
