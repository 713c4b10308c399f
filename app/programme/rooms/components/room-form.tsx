import { useForm } from "@conform-to/react";
import { useTranslations } from "use-intl";
import { equipmentKinds } from "#app/programme/equipment.ts";
import type { RoomFault } from "#app/programme/rooms/answer.server.ts";
import { useEquipmentWords } from "#app/programme/rooms/components/equipment-words.ts";
import type { DeskRoom } from "#app/programme/rooms/queries.server.ts";
import { Button } from "#app/ui/button.tsx";
import { ErrorSummary } from "#app/ui/error-summary.tsx";
import { CheckboxGroup, TextField } from "#app/ui/field.tsx";
import { Form } from "#app/ui/link.tsx";

type RoomShape = {
  nameEn: string;
  nameFr: string;
  placeEn: string;
  placeFr: string;
  capacity: string;
  equipment: string[];
};

/** A room, to be described in both languages. */
export function RoomForm({ room, fault }: { room: DeskRoom | null; fault: RoomFault | undefined }) {
  const t = useTranslations("rooms");
  const words = useEquipmentWords();
  const [form, fields] = useForm<RoomShape>({
    id: "room",
    lastResult: fault?.form ?? null,
    defaultValue: {
      ...{ nameEn: room?.nameEn ?? "", nameFr: room?.nameFr ?? "" },
      ...{ placeEn: room?.placeEn ?? "", placeFr: room?.placeFr ?? "" },
      ...{ capacity: room?.capacity?.toString() ?? "", equipment: room?.equipment ?? [] },
    },
  });
  const labels = {
    ...{ nameEn: t("nameEn"), nameFr: t("nameFr"), placeEn: t("placeEn"), placeFr: t("placeFr") },
    ...{ capacity: t("capacity"), equipment: t("equipment") },
  };
  const options = equipmentKinds.map((value) => ({ value, label: words(value) }));
  return (
    <Form method="post" id={form.id} noValidate className="max-w-prose">
      <input type="hidden" name="intent" value="save" />
      <ErrorSummary form={form} labels={labels} />
      <div className="schedule-pair">
        <TextField field={fields.nameEn} label={labels.nameEn} lang="en" maxLength={120} required />
        <TextField field={fields.nameFr} label={labels.nameFr} lang="fr" maxLength={120} required={false} />
        <TextField field={fields.placeEn} label={labels.placeEn} lang="en" maxLength={200} required={false} />
        <TextField field={fields.placeFr} label={labels.placeFr} lang="fr" maxLength={200} required={false} />
      </div>
      <p className="field-help mb-6">{t("place_help")}</p>
      <TextField
        field={fields.capacity}
        label={labels.capacity}
        help={t("capacity_help")}
        inputMode="numeric"
        className="schedule-short"
        required={false}
      />
      <CheckboxGroup
        field={fields.equipment}
        label={labels.equipment}
        help={t("equipment_help")}
        options={options}
        columns
        required={false}
      />
      <Button variant="primary" className="mt-6">
        {t("save")}
      </Button>
    </Form>
  );
}
