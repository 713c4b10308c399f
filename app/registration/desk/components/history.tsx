import type { SerializeFrom } from "@remix-run/node";
import { useTranslations } from "use-intl";
import { useInstant } from "#app/registration/desk/components/instant.ts";
import type { HistoryEntry } from "#app/registration/queries/history.server.ts";

type Entry = SerializeFrom<HistoryEntry>;

/** What happened to a registration: who, what, when and why, newest first. */
export function History({ entries, timeZone }: { entries: Entry[]; timeZone: string }) {
  const words = useTranslations("desk.history");
  const instant = useInstant(timeZone);
  const actor = useActorWords();
  const t = useTranslations("ui.form");
  return (
    <ol className="desk-history">
      {entries.map((entry) => (
        <li key={entry.id}>
          <strong>{words.has(entry.action as never) ? words(entry.action as never) : entry.action}</strong>
          <span className="desk-second">
            <time dateTime={entry.at}>{instant(entry.at)}</time> · {actor(entry)}
          </span>
          {entry.reason && <q dir="auto">{entry.reason}</q>}
          {entry.changes.length > 0 && (
            <ul>
              {entry.changes.map(({ label, from, to }) => (
                <li key={label}>
                  {label}
                  {t("colon")} <span dir="auto">{from || "–"}</span> → <span dir="auto">{to || "–"}</span>
                </li>
              ))}
            </ul>
          )}
        </li>
      ))}
    </ol>
  );
}

/** What the head of a delegation does, who as a rule has no account. */
const stepsOfHead = new Set(
  ["nominated", "endorsed", "refused", "withdrawn_by_head", "substituted", "substitute_entered"].map(
    (step) => `registration.${step}`,
  ),
);

function useActorWords(): (entry: Entry) => string {
  const t = useTranslations("desk.detail");
  return ({ action, actorKind, actorName }) => {
    if (actorKind === "system") return t("by_system");
    if (actorKind === "visitor") return t(stepsOfHead.has(action) ? "by_head" : "by_visitor");
    return actorName ?? t("by_unknown");
  };
}
