import { useLocale } from "use-intl";
import { type Bilingual, pickText } from "#app/platform/locale.ts";

/** A room to choose. */
export function Option({ room }: { room: { id: string; name: Bilingual } }) {
  const name = pickText(room.name, useLocale());
  return (
    <option value={room.id} lang={name?.lang}>
      {name?.text}
    </option>
  );
}
