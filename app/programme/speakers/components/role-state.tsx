import { useLocale, useTranslations } from "use-intl";
import { momentWords } from "#app/platform/instant-words.ts";
import { roleLooks } from "#app/programme/speakers/role-looks.ts";
import { Tag } from "#app/ui/tag.tsx";
import type { SessionRoleState } from "#prisma/generated/enums.ts";

/** Where somebody with a part stands, and since when. */
export function RoleState({
  state,
  invitedAt,
  answeredAt,
  timeZone,
}: {
  state: SessionRoleState;
  invitedAt?: string | null;
  answeredAt?: string | null;
  timeZone: string;
}) {
  const t = useTranslations("speakers");
  const locale = useLocale();
  const when = (instant: string) => ({ when: momentWords(instant, locale, timeZone) });
  return (
    <>
      <Tag {...roleLooks[state]}>{t(`states.${state}`)}</Tag>
      {answeredAt && state !== "invited" && (
        <span className="desk-second">{t("people.answered", when(answeredAt))}</span>
      )}
      {invitedAt && state === "invited" && <span className="desk-second">{t("people.asked", when(invitedAt))}</span>}
    </>
  );
}
