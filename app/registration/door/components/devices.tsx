import { useForm } from "@conform-to/react";
import type { SerializeFrom } from "@remix-run/node";
import { useEffect, useRef } from "react";
import { useLocale, useTranslations } from "use-intl";
import { momentWords } from "#app/platform/instant-words.ts";
import { pickText } from "#app/platform/locale.ts";
import type { CheckPointSetup } from "#app/registration/door/queries/check-points.server.ts";
import type { DeviceLine } from "#app/registration/door/queries/devices.server.ts";
import type { CodeShown, DoorSetupAnswer } from "#app/registration/door/setup-answer.server.ts";
import { Button } from "#app/ui/button.tsx";
import { ErrorSummary } from "#app/ui/error-summary.tsx";
import { Checkbox, CheckboxGroup, TextField } from "#app/ui/field.tsx";
import { useFreshForm } from "#app/ui/focus.ts";
import { Form } from "#app/ui/link.tsx";
import { Table, Td, Th } from "#app/ui/table.tsx";
import { Tag } from "#app/ui/tag.tsx";

type DevicesProps = {
  devices: SerializeFrom<DeviceLine>[];
  points: CheckPointSetup[];
  timeZone: string;
  sets: boolean;
};

/** Telephones and tablets at the door, each with what it may do; to be shut out at once. */
export function Devices({ devices, points, timeZone, sets }: DevicesProps) {
  const t = useTranslations("door.setup");
  if (devices.length === 0) return <p className="text-muted">{t("devices_empty")}</p>;
  return (
    <Table caption={t("devices_caption")} hideCaption dense stack>
      <thead>
        <tr>
          <Th>{t("device")}</Th>
          <Th>{t("where")}</Th>
          <Th>{t("state")}</Th>
          <Th>{t("seen")}</Th>
          {sets && (
            <Th>
              <span className="sr-only">{t("shut_out")}</span>
            </Th>
          )}
        </tr>
      </thead>
      <tbody>
        {devices.map((device) => (
          <DeviceRow key={device.id} {...{ device, points, timeZone, sets }} />
        ))}
      </tbody>
    </Table>
  );
}

function DeviceRow({
  device,
  points,
  timeZone,
  sets,
}: Omit<DevicesProps, "devices"> & { device: DevicesProps["devices"][number] }) {
  const t = useTranslations("door.setup");
  const locale = useLocale();
  const { id, name, state, checkPointIds, lastSeenAt, scans, seesAccessNeeds } = device;
  const where = points
    .filter((point) => checkPointIds?.includes(point.id))
    .map((point) => pickText(point.name, locale)?.text);
  return (
    <tr>
      <Th scope="row">
        {name}
        {seesAccessNeeds && <span className="desk-second">{t("sees_needs")}</span>}
      </Th>
      <Td label={t("where")}>{checkPointIds === null ? t("everywhere") : where.join(", ")}</Td>
      <Td label={t("state")}>
        <Tag>{t(`states.${state}`)}</Tag>
      </Td>
      <Td label={t("seen")}>
        {lastSeenAt ? momentWords(lastSeenAt, locale, timeZone) : t("never_seen")}
        <span className="desk-second">{t("scans", { count: scans })}</span>
      </Td>
      {sets && (
        <Td>
          <Form method="post" className="desk-buttons" preventScrollReset>
            <input type="hidden" name="deviceId" value={id} />
            <Button size="sm" name="intent" value="new-code" aria-label={t("new_code_name", { name })}>
              {t("new_code")}
            </Button>
            {state !== "shut_out" && (
              <Button
                size="sm"
                variant="danger"
                name="intent"
                value="shut-out"
                aria-label={t("shut_out_name", { name })}
              >
                {t("shut_out")}
              </Button>
            )}
          </Form>
        </Td>
      )}
    </tr>
  );
}

/** A code just made: in large letters to be read out, and as a picture to be scanned by the device itself. */
export function ShownCode({ shown: { name, code, address, time, size, path } }: { shown: CodeShown }) {
  const t = useTranslations("door.setup");
  const box = useRef<HTMLElement>(null);
  // It stands beside the list, away from the button that made it.
  useEffect(() => {
    if (code) box.current?.focus();
  }, [code]);
  return (
    <section className="door-code" ref={box} tabIndex={-1} aria-labelledby="door-code">
      <div>
        <h2 id="door-code" className="font-semibold">
          {t("code_title", { name })}
        </h2>
        <p className="door-code-letters">{code}</p>
        <p className="text-sm">{t("code_text", { address, time })}</p>
      </div>
      <svg viewBox={`0 0 ${size} ${size}`} role="img" aria-label={t("code_picture")}>
        <path d={path} />
      </svg>
    </section>
  );
}

type Shape = { name: string; checkPoints: string[]; seesAccessNeeds: string };

/** A new device: what it is called, where it may be used, and whether it shows access needs. */
export function DeviceForm({ points, answer }: { points: CheckPointSetup[]; answer: DoorSetupAnswer | undefined }) {
  const t = useTranslations("door.setup");
  const locale = useLocale();
  const fault = answer && "form" in answer && answer.about === "device" ? answer : undefined;
  const [form, fields] = useForm<Shape>({ id: "device", lastResult: fault?.form ?? null });
  const fresh = useFreshForm("device", "device", fault);
  const labels = { name: t("device_name"), checkPoints: t("device_points") };
  return (
    <Form key={fresh} method="post" id={form.id} className="desk-invite door-form" noValidate preventScrollReset>
      <input type="hidden" name="intent" value="device" />
      <ErrorSummary form={form} labels={labels} />
      <TextField
        field={fields.name}
        label={labels.name}
        help={t("device_name_help")}
        maxLength={80}
        autoComplete="off"
        required
      />
      <CheckboxGroup
        field={fields.checkPoints}
        label={labels.checkPoints}
        help={t("device_points_help")}
        columns
        options={points
          .filter(({ archived }) => !archived)
          .map(({ id, name }) => ({ value: id, label: pickText(name, locale)?.text ?? "" }))}
      />
      <Checkbox field={fields.seesAccessNeeds} label={t("device_needs")} help={t("device_needs_help")} />
      <div>
        <Button variant="primary">{t("make_code")}</Button>
      </div>
    </Form>
  );
}
