import { useTranslations } from "use-intl";
import { timeIn } from "#app/platform/time-zone.ts";
import type { Door, DoorView } from "#app/registration/door/device/door.client.ts";
import { Button } from "#app/ui/button.tsx";

/** What turned out when the scans were sent: nobody could know it at the door. */
export function Findings({ door, list }: { door: Door; list: DoorView["list"] }) {
  const t = useTranslations("door.app");
  if (!list || list.findings.length === 0) return null;
  return (
    <section className="door-findings" aria-labelledby="door-findings">
      <h2 id="door-findings">{t("conflicts")}</h2>
      <ul>
        {list.findings.map(({ id, registrationId, at, conflicts }) => (
          <li key={id}>
            <p>
              <b dir="auto">{door.person(registrationId)?.name ?? "?"}</b>, {timeIn(new Date(at), list.timeZone)}:{" "}
              {conflicts.map((conflict) => t(`conflict.${conflict}`)).join("; ")}
            </p>
            <Button type="button" size="sm" onClick={() => void door.dismiss(id)}>
              {t("seen")}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}
