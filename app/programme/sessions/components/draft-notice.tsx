import { useTranslations } from "use-intl";
import { Button } from "#app/ui/button.tsx";
import { Form } from "#app/ui/link.tsx";
import { Notice } from "#app/ui/notice.tsx";

/** Why nothing can be changed here, where nothing can. */
export function DraftNotice({ drafted, builds, programme }: { drafted: boolean; builds: boolean; programme: string }) {
  const t = useTranslations("sessions");
  if (!drafted)
    return (
      <Notice tone="info" title={t("noDraft")} className="mb-4">
        <p>{t("noDraftText")}</p>
        {builds && (
          <Form method="post" action={`${programme}/sessions`} className="mt-3">
            <Button variant="primary" size="sm" name="intent" value="start">
              {t("startDraft")}
            </Button>
          </Form>
        )}
      </Notice>
    );
  if (!builds)
    return (
      <Notice tone="info" className="mb-4">
        {t("onlyEditors")}
      </Notice>
    );
  return null;
}
