import { useFetcher } from "@remix-run/react";
import type { FormEvent } from "react";
import { useTranslations } from "use-intl";
import type { Bilingual } from "#app/platform/locale.ts";
import { Button } from "#app/ui/button.tsx";
import { ContentText } from "#app/ui/content-text.tsx";
import { Icon } from "#app/ui/icon.tsx";
import { withPrefix } from "#app/ui/link.tsx";
import { usePrefix } from "#app/ui/root-data.ts";

/**
 * Puts a star on a session or takes it off. A form like any other; with a script the star changes at once and the page
 * stays where it is.
 */
export function StarForm({
  place,
  session,
  on,
  back,
}: {
  place: { slug: string; reference: string };
  session: { id: string; title: Bilingual };
  on: boolean;
  /** The page to come back to; left out: the agenda. */
  back?: string;
}) {
  const t = useTranslations("programme.star");
  const fetcher = useFetcher();
  const action = withPrefix(usePrefix(), `/conferences/${place.slug}/agenda`);
  const sent = fetcher.formData?.get("intent");
  const isOn = sent ? sent === "star" : on;
  const send = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const data = new FormData(event.currentTarget);
    data.set("inline", "on");
    fetcher.submit(data, { method: "post", action });
  };
  return (
    <form method="post" action={action} onSubmit={send} className="star-form no-print">
      <input type="hidden" name="intent" value={isOn ? "unstar" : "star"} />
      <input type="hidden" name="reference" value={place.reference} />
      <input type="hidden" name="sessionId" value={session.id} />
      {back && <input type="hidden" name="back" value={back} />}
      <Button
        variant="quiet"
        size="sm"
        data-on={isOn || undefined}
        aria-pressed={isOn}
        aria-busy={sent ? true : undefined}
      >
        <Icon name="star" size={16} />
        <span className="sr-only">
          {t("add")} <ContentText text={session.title} />
        </span>
      </Button>
    </form>
  );
}
