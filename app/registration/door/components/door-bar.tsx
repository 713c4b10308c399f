import { useTranslations } from "use-intl";
import { timeIn } from "#app/platform/time-zone.ts";
import type { DoorView } from "#app/registration/door/device/door.client.ts";
import type { ScanDirection } from "#app/registration/door/rules.ts";
import type { CheckPointView } from "#app/registration/door/views.ts";
import { useName } from "./use-name.ts";

type DoorBarProps = {
  view: DoorView;
  points: CheckPointView[];
  point: CheckPointView;
  direction: ScanDirection;
  count: number;
  onPoint: (id: string) => void;
  onDirection: (direction: ScanDirection) => void;
};

/** Where one stands, which way people go, how many are in, and whether the platform knows of it. */
export function DoorBar({ view, points, point, direction, count, onPoint, onDirection }: DoorBarProps) {
  const t = useTranslations("door.app");
  const directions = useTranslations("door.directions");
  const name = useName();
  return (
    <header className="door-bar">
      <label className="door-point">
        <span className="sr-only">{t("check_point")}</span>
        <select className="control control-select" value={point.id} onChange={(event) => onPoint(event.target.value)}>
          {points.map((one) => (
            <option key={one.id} value={one.id}>
              {name(one.name)}
            </option>
          ))}
        </select>
      </label>
      {point.inAndOut && (
        <fieldset className="door-direction">
          <legend className="sr-only">{t("direction")}</legend>
          {(["in", "out"] as const).map((way) => (
            <label key={way}>
              <input type="radio" name="direction" checked={direction === way} onChange={() => onDirection(way)} />
              <span>{directions(way)}</span>
            </label>
          ))}
        </fieldset>
      )}
      <p className="door-count">{t.rich("counter", { count, b: (chunks) => <b>{chunks}</b> })}</p>
      <Status view={view} />
    </header>
  );
}

function Status({ view: { online, unsent, list } }: { view: DoorView }) {
  const t = useTranslations("door.app");
  return (
    <p className="door-status" data-online={online} role="status">
      <span className="door-status-mark" aria-hidden="true">
        {online ? "●" : "○"}
      </span>{" "}
      <b>{t(online ? "online" : "offline")}</b>
      <span>{unsent > 0 ? t("waiting", { count: unsent }) : t("sent")}</span>
      {!online && list && <span>{t("list_of", { time: timeIn(new Date(list.syncedAt), list.timeZone) })}</span>}
    </p>
  );
}
