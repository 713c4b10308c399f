import { useTranslations } from "use-intl";

/** Turns a field error code ("too_long|120") into words. */
export function useFieldErrorWords(): (code: string) => string {
  const t = useTranslations("ui.fieldErrors");
  return (code) => {
    const [key = "", number] = code.split("|");
    const known = t.has(key as never) ? key : "invalid";
    return t(known as never, { n: Number(number ?? 0) } as never);
  };
}
