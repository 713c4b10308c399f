import { writeMessages } from "#app/mail/commands.server.ts";
import { translatorFor } from "#app/messages.server.ts";
import type { Act } from "#app/platform/act.ts";
import type { Tx } from "#app/platform/db.ts";
import { dayWords } from "#app/platform/instant-words.ts";
import { type Locale, pickText } from "#app/platform/locale.ts";
import { zoneName } from "#app/platform/time-zone.ts";
import type { Affected } from "#app/programme/releases/affected.server.ts";
import type { SessionDifference } from "#app/programme/releases/affected.ts";
import { roomWords, withoutSame } from "#app/programme/releases/difference-words.ts";
import type { SlotAt } from "#app/programme/releases/differences.ts";
import type { ReleaseText } from "#app/programme/releases/write-release.server.ts";
import { timesIn } from "#app/programme/times.ts";
import { conferenceById } from "#app/registration/conference-for-registration.server.ts";
import { mailConference } from "#app/registration/conference-words.server.ts";
import type { ToldChange } from "#emails/programme-changed.ts";

type Letters = ReleaseText & { conferenceId: string; releaseId: string; affected: Affected[] };

/** One mail to everybody whom a release concerns, with what concerns them and nothing else. */
export async function writeReleaseLetters(tx: Tx, act: Act, letters: Letters): Promise<void> {
  if (letters.affected.length === 0) return;
  const conference = await conferenceById(tx, letters.conferenceId);
  const zone = conference.timeZone ?? "UTC";
  await writeMessages(
    tx,
    act,
    letters.affected.map(({ email, name, locale, differences }) => ({
      template: "programme-changed" as const,
      props: {
        name,
        conference: mailConference(conference, locale, act.appUrl),
        message: pickText({ en: letters.noteEn, fr: letters.noteFr }, locale)?.text ?? null,
        changes: differences.map((one) => toldChange(one, locale, zone)),
        url: `${act.appUrl}/${locale}/conferences/${conference.slug}/programme`,
      },
      locale,
      to: { email, name },
      subject: { type: "release", id: letters.releaseId },
    })),
  );
}

function toldChange(difference: SessionDifference, locale: Locale, zone: string): ToldChange {
  const title = pickText(difference.session.title, locale)?.text ?? difference.session.slug;
  const parts = (slot: SlotAt | null) => (slot ? partsOf(slot, locale, zone) : []);
  if (difference.kind === "moved") {
    const [from, to] = [parts(difference.from), parts(difference.to)];
    return {
      ...{ state: { kind: "moved", fields: [] }, title },
      ...{ from: withoutSame(from, to).join(", "), to: to.join(", ") },
    };
  }
  if (difference.kind === "changed") {
    return { state: { kind: "changed", fields: difference.fields }, title, from: "", to: "" };
  }
  return {
    state: { kind: difference.kind, fields: [] },
    title,
    from: "",
    to: difference.slots.map((slot) => parts(slot).join(", ")).join("; "),
  };
}

/** "16 March 2027", "09:00–10:00 (CET)", "Room 4". */
function partsOf(at: SlotAt, locale: Locale, zone: string): string[] {
  const time = `${timesIn(at, zone)} (${zoneName(at.startsAt, zone)})`;
  return [
    dayWords(new Date(at.startsAt), locale, zone),
    time,
    roomWords(at, translatorFor(locale, "releases"), locale),
  ];
}
