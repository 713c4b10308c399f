import type { MessageInput } from "#app/mail/commands.server.ts";
import { translatorFor } from "#app/messages.server.ts";
import type { Act } from "#app/platform/act.ts";
import { type Locale, pickText } from "#app/platform/locale.ts";
import { dayIn } from "#app/platform/time-zone.ts";
import { dayWords, timesIn } from "#app/programme/times.ts";
import type { ConferenceForRegistration } from "#app/registration/conference-for-registration.server.ts";
import { mailConference } from "#app/registration/conference-words.server.ts";
import type { Prisma } from "#prisma/generated/client.ts";

type Addressee = { id: string; email: string | null; locale: Locale; person: { name: string } };

/** What a letter says of a part. */
export const roleSelect = {
  ...{ personId: true, role: true, state: true, titleEn: true, titleFr: true },
  session: {
    select: {
      ...{ titleEn: true, titleFr: true },
      slots: { orderBy: { startsAt: "asc" }, select: { startsAt: true, endsAt: true } },
    },
  },
} satisfies Prisma.SessionRoleSelect;

type RoleRow = Prisma.SessionRoleGetPayload<{ select: typeof roleSelect }>;

/** Asks somebody to answer what is open; where nothing is, brings the link to their page again. */
export function letterTo(
  { id, email, locale, person }: Addressee,
  act: Act,
  conference: ConferenceForRegistration,
  roles: RoleRow[],
  url: string,
): MessageInput {
  const open = roles.filter(({ state }) => state === "invited");
  return {
    template: "speaker-asked",
    props: {
      ...{ name: person.name, conference: mailConference(conference, locale, act.appUrl), url },
      open: open.length,
      parts: (open.length > 0 ? open : roles).map((role) => partWords(role, locale, conference.timeZone ?? "UTC")),
    },
    locale,
    to: { email: email ?? "", name: person.name },
    subject: { type: "speaker", id },
  };
}

/** "Panellist" and "Evidence in the cloud, Wednesday 20 January, 14:00–15:30". */
function partWords({ role, session, titleEn, titleFr }: RoleRow, locale: Locale, timeZone: string) {
  const t = translatorFor(locale, "programme.roles");
  const title = pickText({ en: session.titleEn, fr: session.titleFr }, locale)?.text ?? "";
  const own = pickText({ en: titleEn, fr: titleFr }, locale)?.text;
  const times = session.slots.map(({ startsAt, endsAt }) => {
    const slot = { startsAt: startsAt.toISOString(), endsAt: endsAt.toISOString() };
    return `${dayWords(dayIn(startsAt, timeZone), locale, { year: false })}, ${timesIn(slot, timeZone)}`;
  });
  return { role: t(role, { count: 1 }), title, remark: [own, ...times].filter(Boolean).join(" · ") };
}
