import { useTranslations } from "use-intl";
import { equipmentKinds } from "#app/programme/equipment.ts";

/** The word for a piece of equipment; what is not in the list is shown as it is. */
export function useEquipmentWords(): (thing: string) => string {
  const t = useTranslations("sessions.form.equipments");
  return (thing) => {
    const known = equipmentKinds.find((kind) => kind === thing);
    return known ? t(known) : thing;
  };
}
