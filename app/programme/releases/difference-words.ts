import type { createTranslator } from "use-intl";
import type { Messages } from "#app/messages.server.ts";
import { type Locale, pickText } from "#app/platform/locale.ts";
import { dayIn } from "#app/platform/time-zone.ts";
import type { ProgrammeDifference, SlotAt } from "#app/programme/releases/differences.ts";
import { mostRoomsNamed } from "#app/programme/rules.ts";
import { dayTab, timesIn } from "#app/programme/times.ts";

type ReleaseWords = ReturnType<typeof createTranslator<Messages, "releases">>;
type In = { t: ReleaseWords; locale: Locale; timeZone: string; names: Record<string, string> };

/** A difference in words, without the title of its session. */
export function differenceWords(difference: ProgrammeDifference, { t, locale, timeZone, names }: In): string {
  const slot = (at: SlotAt) => partsOf(at, t, locale, timeZone);
  const list = (ids: string[]) => new Intl.ListFormat(locale).format(ids.map((id) => names[id] ?? t("erased")));
  switch (difference.kind) {
    case "room":
    case "track":
      return t(difference.kind, { name: pickText(difference.name, locale)?.text ?? "" });
    case "person":
      return t("person", { name: names[difference.id] ?? t("erased") });
    case "moved":
      return movedWords(difference.from && slot(difference.from), difference.to && slot(difference.to), t);
    case "changed":
      return [
        difference.fields.map((field) => t(`fields.${field}`)).join(", "),
        ...(difference.was ? [t("was", { title: pickText(difference.was, locale)?.text ?? "" })] : []),
        ...(difference.joined.length > 0 ? [t("joined", { names: list(difference.joined) })] : []),
        ...(difference.left.length > 0 ? [t("left", { names: list(difference.left) })] : []),
      ].join("; ");
    default:
      if (difference.kind === "cancelled" && difference.gone) return t("gone");
      return difference.slots.length > 0 ? difference.slots.map((at) => slot(at).join(", ")).join("; ") : t("noTime");
  }
}

function movedWords(from: string[] | null, to: string[] | null, t: ReleaseWords): string {
  if (!from) return to ? t("also", { to: to.join(", ") }) : "";
  if (!to) return t("notAnyMore", { from: from.join(", ") });
  return t("moved", { from: withoutSame(from, to).join(", "), to: to.join(", ") });
}

/** Of where something was, only what is different now: "Room 2". */
export function withoutSame(from: string[], to: string[]): string[] {
  return from.filter((part, index) => part !== to[index]);
}

function partsOf(at: SlotAt, t: ReleaseWords, locale: Locale, timeZone: string): string[] {
  return [dayTab(dayIn(at.startsAt, timeZone), locale), timesIn(at, timeZone), roomWords(at, t, locale)];
}

/** "Room 4", "Room 1, Room 2"; how many where they are too many to name. */
export function roomWords({ room, more = [] }: SlotAt, t: ReleaseWords, locale: Locale): string {
  const rooms = [room, ...more];
  if (rooms.length > mostRoomsNamed) return t("rooms", { count: rooms.length });
  return rooms.flatMap((name) => pickText(name, locale)?.text ?? []).join(", ");
}
