import { useTranslations } from "use-intl";
import { type Clash, clashKey } from "#app/programme/schedule/clashes.ts";
import { ClashSign } from "#app/programme/schedule/components/clash-list.tsx";
import type { EditMessage } from "#app/programme/schedule/editor/store.ts";
import type { VersionedSlot } from "#app/programme/schedule/edits.ts";
import type { PlanSlot } from "#app/programme/schedule/plan.ts";
import type { Plan } from "#app/programme/schedule/queries/plan.server.ts";
import type { ScheduleWords } from "#app/programme/schedule/words.ts";
import { Button } from "#app/ui/button.tsx";
import { Link, LinkButton } from "#app/ui/link.tsx";

type DetailProps = {
  slot: VersionedSlot | null;
  slots: VersionedSlot[];
  plan: Plan;
  words: ScheduleWords;
  base: string;
  clashes: Clash[];
  byId: Map<string, PlanSlot>;
  onEdit: (message: EditMessage) => void;
};

/** The slot that is chosen: who is in it, what clashes, what can be done with it. */
export function Detail({ slot, slots, plan, words, base, clashes, byId, onEdit }: DetailProps) {
  const t = useTranslations("schedule.detail");
  const session = plan.sessions.find(({ id }) => id === slot?.sessionId);
  if (!slot || !session) return <p className="schedule-small schedule-detail">{t("none")}</p>;
  const band = slots.filter(
    ({ sessionId, startsAt, endsAt }) =>
      sessionId === slot.sessionId && startsAt === slot.startsAt && endsAt === slot.endsAt,
  );
  const people = session.personIds.map((id) => plan.people[id]).join(", ");
  const own = clashes.filter(({ slotIds }) => band.some(({ id }) => slotIds.includes(id)));
  return (
    <section aria-labelledby="schedule-detail" className="schedule-detail">
      <h2 id="schedule-detail" className="schedule-side-title">
        <Link to={`${base.replace(/schedule$/, "sessions")}/${session.id}`}>{words.text(session.title)}</Link>
      </h2>
      <p className="text-sm">{words.place(slot, band.length)}</p>
      <p className="schedule-small">{people || t("people", { count: 0 })}</p>
      {own.length > 0 && (
        <ul className="schedule-clashes mt-2">
          {own.map((clash) => (
            <li key={clashKey(clash)}>
              <ClashSign severity={clash.severity} />
              <span>{words.clash(clash, byId)}</span>
            </li>
          ))}
        </ul>
      )}
      <div className="desk-buttons mt-2">
        <LinkButton size="sm" to={`${base}/sessions/${session.id}`}>
          {t("form")}
        </LinkButton>
        <Button
          type="button"
          size="sm"
          variant="quiet"
          onClick={() =>
            onEdit({
              kind: "pin",
              wishes: band.map(({ id, version, ...to }) => ({ id, version, to: { ...to, pinned: !slot.pinned } })),
            })
          }
        >
          {t(slot.pinned ? "unpin" : "pin")}
        </Button>
        <Button
          type="button"
          size="sm"
          variant="quiet"
          onClick={() => onEdit({ kind: "remove", wishes: band.map(({ id, version }) => ({ id, version, to: null })) })}
        >
          {t("remove")}
        </Button>
      </div>
    </section>
  );
}
