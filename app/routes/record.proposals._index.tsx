import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslations } from "use-intl";
import { translatorFor } from "#app/messages.server.ts";
import { ProposalTable } from "#app/organisations/record/components/proposal-table.tsx";
import { listProposals } from "#app/organisations/record/review.server.ts";
import { proposalFilters } from "#app/organisations/record/rules.ts";
import { requireAccount } from "#app/platform/responses.server.ts";
import { choiceParam, numberParam } from "#app/platform/search-params.ts";
import { Empty } from "#app/ui/empty.tsx";
import { Link } from "#app/ui/link.tsx";
import { Page } from "#app/ui/page.tsx";
import { Pagination } from "#app/ui/pagination.tsx";

export async function loader({ request, context }: LoaderFunctionArgs) {
  const account = requireAccount(context, request);
  const { locale } = context.visitor;
  const search = new URL(request.url).searchParams;
  const filter = choiceParam(search, "state", proposalFilters) ?? "waiting";
  const asked = { filter, page: numberParam(search, "page", 10_000, 1), locale };
  const list = await listProposals(context.db, account, asked);
  const t = translatorFor(locale, "record.proposals");
  return { ...list, filter, title: t(list.reviews ? "title" : "mine") };
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title ?? ""} · Octopus` }];

export default function Proposals() {
  const { reviews, counts, filter, proposals, page, pageCount } = useLoaderData<typeof loader>();
  const t = useTranslations("record.proposals");
  return (
    <Page wide title={t(reviews ? "title" : "mine")} lead={t(reviews ? "lead" : "mineLead")}>
      {reviews && (
        <ul className="flex flex-wrap gap-x-6 gap-y-2">
          {proposalFilters.map((one) => (
            <li key={one}>
              <Link
                to={`?state=${one}`}
                aria-current={one === filter ? "page" : undefined}
                className="aria-[current]:font-semibold aria-[current]:text-ink aria-[current]:no-underline"
              >
                {t("counted", { name: t(`filters.${one}`), count: counts[one] })}
              </Link>
            </li>
          ))}
        </ul>
      )}
      {proposals.length === 0 ? (
        <Empty title={t("none")}>{!reviews && t("noneMine")}</Empty>
      ) : (
        <ProposalTable proposals={proposals} reviews={reviews} />
      )}
      <Pagination page={page} pageCount={pageCount} search={reviews ? `state=${filter}` : ""} />
    </Page>
  );
}
