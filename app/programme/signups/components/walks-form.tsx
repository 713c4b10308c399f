import { useTranslations } from "use-intl";
import type { Bilingual } from "#app/platform/locale.ts";
import { usualWalk, type Walk } from "#app/programme/agenda/rules.ts";
import { Option } from "#app/programme/signups/components/room-option.tsx";
import type { SignupFault } from "#app/programme/signups/desk-answer.server.ts";
import { Button } from "#app/ui/button.tsx";
import { ContentText } from "#app/ui/content-text.tsx";
import { Field } from "#app/ui/field.tsx";
import { Form } from "#app/ui/link.tsx";

type RoomRef = { id: string; name: Bilingual };

/** How long the ways between rooms take: any two, and those that are otherwise. */
export function WalksForm({
  rooms,
  walks,
  fault,
}: {
  rooms: RoomRef[];
  walks: Walk[];
  fault: SignupFault | undefined;
}) {
  const t = useTranslations("signups.walks");
  const form = fault?.about === "walk" ? fault.form : null;
  const typed = form?.initialValue ?? {};
  const errors = form?.error ?? {};
  const ofPair = typed.intent === "walk";
  const any = walks.find(({ oneId }) => oneId === null)?.minutes ?? usualWalk;
  const nameOf = (id: string | null) => rooms.find((room) => room.id === id)?.name ?? { en: "", fr: null };
  const pairs = walks.filter(({ oneId }) => oneId !== null);
  return (
    <>
      <Form method="post" preventScrollReset className="desk-invite">
        <Field label={t("any")} error={ofPair ? undefined : (errors.minutes ?? undefined)}>
          {(props) => (
            <input
              {...props}
              key={any}
              type="number"
              name="minutes"
              min={0}
              max={120}
              defaultValue={any}
              className="control control-sm"
            />
          )}
        </Field>
        <div>
          <Button size="sm" name="intent" value="walk-any">
            {t("set")}
          </Button>
        </div>
      </Form>
      {pairs.length > 0 && (
        <ul className="my-4 text-sm">
          {pairs.map(({ oneId, otherId, minutes }) => (
            <li key={`${oneId} ${otherId}`} className="border-t border-line py-2">
              <ContentText text={nameOf(oneId)} /> – <ContentText text={nameOf(otherId)} />
              {": "}
              <span className="tabular-nums">{minutes}</span>
            </li>
          ))}
        </ul>
      )}
      <Form key={JSON.stringify(typed)} method="post" preventScrollReset className="desk-invite">
        {(["one", "other"] as const).map((name, index) => (
          <Field key={name} label={t(name)} error={errors[name] ?? undefined}>
            {(props) => (
              <select
                {...props}
                name={name}
                required
                defaultValue={String(typed[name] ?? rooms[index]?.id)}
                className="control control-select control-sm"
              >
                {rooms.map((room) => (
                  <Option key={room.id} room={room} />
                ))}
              </select>
            )}
          </Field>
        ))}
        <Field label={t("minutes")} help={t("empty")} error={ofPair ? (errors.minutes ?? undefined) : undefined}>
          {(props) => (
            <input
              {...props}
              type="number"
              name="minutes"
              min={0}
              max={120}
              defaultValue={ofPair ? String(typed.minutes ?? "") : ""}
              className="control control-sm"
            />
          )}
        </Field>
        <div>
          <Button size="sm" name="intent" value="walk">
            {t("set")}
          </Button>
        </div>
      </Form>
    </>
  );
}
