import { useEffect, useRef } from "react";
import { useTranslations } from "use-intl";
import type { ErrorCode } from "#app/platform/errors.ts";
import { Notice } from "#app/ui/notice.tsx";

export type Refusal = { code: ErrorCode; params: Record<string, string | number> };

/** Why a form was not carried out, where no single field is to blame. Takes the focus. */
export function RefusalNotice({ refusal }: { refusal: Refusal }) {
  const t = useTranslations("platform.errors");
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => box.current?.focus(), []);
  return (
    <div ref={box} tabIndex={-1} role="alert" className="mb-6">
      <Notice tone="danger">{t(refusal.code, refusal.params as never)}</Notice>
    </div>
  );
}
