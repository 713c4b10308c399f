import { useNavigate } from "@remix-run/react";
import { useEffect, useState } from "react";
import { useTranslations } from "use-intl";
import { type NetworkAddress, networkPath } from "#app/network/address.ts";
import type { Plate } from "#app/network/view.ts";
import { Button } from "#app/ui/button.tsx";
import { Icon } from "#app/ui/icon.tsx";
import { Link, withPrefix } from "#app/ui/link.tsx";
import { usePrefix } from "#app/ui/root-data.ts";

const yearMs = 1400;

/** Goes through the years, one by one by hand or by itself; nothing moves but what comes and goes. */
export function Player({ address, years }: { address: NetworkAddress; years: Plate["allYears"] }) {
  const t = useTranslations("network.time");
  const navigate = useNavigate();
  const prefix = usePrefix();
  const [isPlaying, setPlaying] = useState(false);
  const { from, to } = address.filter;
  const year = from !== null && from === to ? from : null;
  const { first, last } = years ?? { first: 0, last: 0 };
  const toYear = (one: number | null) => networkPath(address, { filter: { from: one, to: one }, look: { page: 1 } });
  const next = year === null ? first : year + 1;
  const nextPath = withPrefix(prefix, toYear(next));
  useEffect(() => {
    if (!isPlaying) return;
    if (next > last) return setPlaying(false);
    const go = () => navigate(nextPath, { replace: true, preventScrollReset: true });
    const timer = setTimeout(go, year === null ? 0 : yearMs);
    return () => clearTimeout(timer);
  }, [isPlaying, next, last, nextPath, navigate, year]);
  if (!years || first === last) return null;
  return (
    <div className="network-player">
      <Button
        type="button"
        size="sm"
        className="only-script"
        onClick={() => {
          if (!isPlaying && next > last) navigate(withPrefix(prefix, toYear(first)), { preventScrollReset: true });
          setPlaying(!isPlaying);
        }}
      >
        {isPlaying ? t("pause") : t("play")}
      </Button>
      {year !== null && year > first && (
        <Link to={toYear(year - 1)} preventScrollReset aria-label={t("previous")} title={t("previous")}>
          <Icon name="chevron-left" size={16} />
        </Link>
      )}
      <strong>{year ?? t("of", { from: String(from ?? first), to: String(to ?? last) })}</strong>
      {next <= last && (
        <Link to={toYear(next)} preventScrollReset aria-label={t("next")} title={t("next")}>
          <Icon name="chevron-right" size={16} />
        </Link>
      )}
      {(from !== null || to !== null) && (
        <Link to={toYear(null)} preventScrollReset className="text-sm">
          {t("all")}
        </Link>
      )}
    </div>
  );
}
