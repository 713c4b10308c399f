import { useTranslations } from "use-intl";
import { PartnershipItem, type Self } from "#app/organisations/components/partnership-item.tsx";
import type { PartnershipGroups } from "#app/organisations/queries/partnership-groups.server.ts";
import { KindMark } from "#app/ui/kind-mark.tsx";
import { Link } from "#app/ui/link.tsx";
import { Pagination } from "#app/ui/pagination.tsx";

/** Partnerships by kind; a long kind shows its latest and leads to all of them. */
export function Partnerships({ groups, self }: { groups: PartnershipGroups; self: Self }) {
  const t = useTranslations("organisations");
  return (
    <>
      {groups.only && (
        <p className="mb-6 text-sm">
          <Link to="?" preventScrollReset>
            {t("organisation.allKinds", { count: groups.total })}
          </Link>
        </p>
      )}
      {groups.groups.map(({ kind, total, partnerships }) => (
        <section key={kind} aria-labelledby={`ties-${kind}`} className="mt-8 first-of-type:mt-0">
          <h3 id={`ties-${kind}`} className="mb-2 flex items-baseline gap-2 text-base font-semibold">
            <KindMark kind={kind} size={16} className="self-center" />
            {t(`ties.${kind}`)}
            <span className="font-normal text-muted tabular-nums">{total}</span>
          </h3>
          <ul>
            {partnerships.map((partnership) => (
              <PartnershipItem key={partnership.id} partnership={partnership} self={self} />
            ))}
          </ul>
          {!groups.only && total > partnerships.length && (
            <p className="border-t border-line pt-3 text-sm sm:pl-42">
              <Link to={`?ties=${kind}#partnerships`}>{t("organisation.allOfKind", { count: total })}</Link>
            </p>
          )}
        </section>
      ))}
      {groups.only && (
        <Pagination
          label={t("organisation.partnershipPages")}
          page={groups.page}
          pageCount={groups.pageCount}
          search={new URLSearchParams({ ties: groups.only })}
        />
      )}
    </>
  );
}
