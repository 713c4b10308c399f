import type { SerializeFrom } from "@remix-run/node";
import { useLocale, useTranslations } from "use-intl";
import { momentWords } from "#app/platform/instant-words.ts";
import { pickText } from "#app/platform/locale.ts";
import { dayIn } from "#app/platform/time-zone.ts";
import { useTitles } from "#app/programme/agenda/components/agenda-days.tsx";
import { type AgendaPlace, AgendaStep } from "#app/programme/agenda/components/agenda-step.tsx";
import { StarForm } from "#app/programme/agenda/components/star-form.tsx";
import { signupAnchor } from "#app/programme/agenda/rules.ts";
import type { OwnLot, SignupLine } from "#app/programme/agenda/view.server.ts";
import { dayTab, timesIn } from "#app/programme/times.ts";
import { ContentText } from "#app/ui/content-text.tsx";
import { Icon } from "#app/ui/icon.tsx";
import { Link } from "#app/ui/link.tsx";
import { Tag } from "#app/ui/tag.tsx";

type Line = SerializeFrom<SignupLine>;
type Shown = { place: AgendaPlace; confirmed: boolean };

/** Sessions with limited places: how many are left, what one has, what stands against it, and the next step. */
export function SignupList({ lines, ...shown }: Shown & { lines: Line[] }) {
  const t = useTranslations("agenda.signups");
  const wished = lines
    .filter(({ own, phase }) => own?.state === "wished" && phase === "wishing")
    .sort((a, b) => (a.own?.wish ?? 0) - (b.own?.wish ?? 0));
  if (lines.length === 0) return <p className="text-muted">{t("none")}</p>;
  return (
    <>
      <p className="mb-4 max-w-prose text-muted">{t("lead")}</p>
      {wished.length > 0 && <Wishes wished={wished} place={shown.place} />}
      <ul className="signup-list">
        {lines.map((line) => (
          <li key={line.session.id} id={signupAnchor(line.session.slug)}>
            <SignupItem line={line} {...shown} />
          </li>
        ))}
      </ul>
    </>
  );
}

/** One's wishes before a draw, to be put in order without a mouse too. */
function Wishes({ wished, place }: { wished: Line[]; place: AgendaPlace }) {
  const t = useTranslations("agenda.signups");
  const locale = useLocale();
  return (
    <div className="wishes">
      <h3>{t("order")}</h3>
      <p className="text-sm text-muted">{t("orderLead")}</p>
      <ol>
        {wished.map(({ session }, index) => {
          const name = pickText(session.title, locale)?.text ?? "";
          return (
            <li key={session.id}>
              <ContentText text={session.title} />
              <span className="wish-moves">
                {index > 0 && (
                  <AgendaStep place={place} sessionId={session.id} intent="wish-up" variant="quiet">
                    <Icon name="sort-up" size={16} />
                    <span className="sr-only">{t("up", { session: name })}</span>
                  </AgendaStep>
                )}
                {index < wished.length - 1 && (
                  <AgendaStep place={place} sessionId={session.id} intent="wish-down" variant="quiet">
                    <Icon name="sort-down" size={16} />
                    <span className="sr-only">{t("down", { session: name })}</span>
                  </AgendaStep>
                )}
              </span>
            </li>
          );
        })}
      </ol>
    </div>
  );
}

function SignupItem({ line, place, confirmed }: Shown & { line: Line }) {
  const t = useTranslations("agenda");
  const locale = useLocale();
  const { session, slots, own } = line;
  return (
    <article className="signup">
      <div className="signup-what">
        <h3>
          <Link to={`/conferences/${place.slug}/programme/${session.slug}`}>
            <ContentText text={session.title} />
          </Link>
        </h3>
        <p className="signup-when">
          {slots.map((slot) => (
            <span key={slot.id}>
              {dayTab(dayIn(slot.startsAt, place.timeZone), locale)}, {timesIn(slot, place.timeZone)}
              {" · "}
              <ContentText text={slot.room} />
            </span>
          ))}
        </p>
        <p className="signup-places">
          <PlacesWords line={line} />
        </p>
        <PhaseWords line={line} timeZone={place.timeZone} />
        {own?.drawn && <HowDrawn drawn={own.drawn} wish={own.wish ?? 1} />}
        <ClashWords line={line} />
      </div>
      <div className="signup-do">
        {own?.state === "placed" && <Tag tone="success">{t("placed")}</Tag>}
        {own?.state === "waiting" && <Tag tone="warning">{t("waiting", { position: own.position })}</Tag>}
        {own?.state === "wished" && <Tag tone="info">{t("wishes")}</Tag>}
        <NextStep line={line} place={place} confirmed={confirmed} />
        <StarForm place={place} session={session} on={line.starred} />
      </div>
    </article>
  );
}

/** The lot, and behind it what it takes to work it out again. */
function HowDrawn({ drawn, wish }: { drawn: OwnLot; wish: number }) {
  const t = useTranslations("agenda.signups");
  const { lot, people, seed, number, ticket } = drawn;
  const facts = [
    [t("proof.seed"), seed],
    [t("proof.number"), number],
    [t("proof.ticket"), ticket],
  ];
  return (
    <details className="text-sm text-muted">
      <summary>{t("drawn", { lot, people, wish })}</summary>
      <p className="mt-2 max-w-prose">{t("proof.lead")}</p>
      <dl className="mt-2">
        {facts.map(([name, value]) => (
          <div key={name} className="mb-1">
            <dt>{name}</dt>
            <dd>
              <code className="break-all">{value}</code>
            </dd>
          </div>
        ))}
      </dl>
    </details>
  );
}

function PlacesWords({ line: { capacity, taken, waiting, phase } }: { line: Line }) {
  const t = useTranslations("agenda.signups");
  if (capacity === null) return t("unlimited");
  if (phase === "wishing" || phase === "drawing") return t("wishes", { capacity: Math.max(0, capacity - taken) });
  const free = Math.max(0, capacity - taken);
  return (
    <>
      {free === 0 ? t("places_full", { capacity }) : t("places", { free, capacity })}
      {waiting > 0 && ` · ${t("waiting", { count: waiting })}`}
    </>
  );
}

function PhaseWords({ line, timeZone }: { line: Line; timeZone: string }) {
  const t = useTranslations("agenda.signups.phase");
  const locale = useLocale();
  const at = { not_yet: line.opensAt, wishing: line.drawAt, open: line.closesAt } as Record<string, string | null>;
  const moment = at[line.phase] ?? null;
  if (line.phase === "open" && !moment) return null;
  return (
    <p className="text-sm text-muted">
      {t(line.phase, { moment: moment ? momentWords(moment, locale, timeZone) : "" })}
    </p>
  );
}

function ClashWords({ line }: { line: Line }) {
  const t = useTranslations("agenda.signups");
  const others = useTitles(line.clashes);
  if (line.clashes.length === 0 || line.own?.state === "placed") return null;
  const which = !line.refusesClashes ? "clash" : line.own?.state === "waiting" ? "clashWaiting" : "clashRefused";
  return (
    <p className="agenda-clash">
      <Icon name="warning" size={16} /> <span>{t(which, { others })}</span>
    </p>
  );
}

function NextStep({ line, place, confirmed }: Shown & { line: Line }) {
  const t = useTranslations("agenda.signups");
  const { own, phase, session } = line;
  const step = { place, sessionId: session.id };
  if (own && line.mayLeave) {
    const words = { placed: "leave", waiting: "leaveLine", wished: "leaveWish", left: "leave" } as const;
    return (
      <AgendaStep {...step} intent="leave">
        {t(words[own.state])}
      </AgendaStep>
    );
  }
  if (own || !confirmed || !line.forMe) return null;
  if (phase === "wishing")
    return (
      <AgendaStep {...step} intent="sign-up" variant="primary">
        {t("wish")}
      </AgendaStep>
    );
  if (phase !== "open") return null;
  const isFull = line.capacity !== null && line.taken >= line.capacity;
  if (!isFull && line.refusesClashes && line.clashes.length > 0) return null;
  return (
    <AgendaStep {...step} intent="sign-up" variant={isFull ? "secondary" : "primary"}>
      {t(isFull ? "wait" : "signUp")}
    </AgendaStep>
  );
}
