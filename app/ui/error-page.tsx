import { useTranslations } from "use-intl";
import type { ErrorCode } from "#app/platform/errors.ts";

export function ErrorPage({ code, params }: { code: string; params: Record<string, string | number> }) {
  const t = useTranslations("platform.errors");
  return (
    <>
      <h1>{t("title")}</h1>
      <p>{t(code as ErrorCode, params as never)}</p>
    </>
  );
}
