import type { ActionFunctionArgs, LinksFunction, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslations } from "use-intl";
import { z } from "zod";
import { requireAdministrator } from "#app/accounts/guard.server.ts";
import { translatorFor } from "#app/messages.server.ts";
import { keepApart } from "#app/organisations/record/duplicates/commands.server.ts";
import { listDuplicates, type PairView } from "#app/organisations/record/duplicates/queries.server.ts";
import stylesheet from "#app/organisations/record/gathering.css?url";
import { actOf } from "#app/platform/act.ts";
import { AppError } from "#app/platform/errors.ts";
import { parseForm } from "#app/platform/forms.server.ts";
import { answering } from "#app/platform/responses.server.ts";
import { numberParam } from "#app/platform/search-params.ts";
import { Button } from "#app/ui/button.tsx";
import { Empty } from "#app/ui/empty.tsx";
import { redirectWithFlash } from "#app/ui/flash.server.ts";
import { restingPlace } from "#app/ui/focus.ts";
import { Form, Link, LinkButton } from "#app/ui/link.tsx";
import { Page } from "#app/ui/page.tsx";
import { Pagination } from "#app/ui/pagination.tsx";
import { Tag } from "#app/ui/tag.tsx";

export const links: LinksFunction = () => [{ rel: "stylesheet", href: stylesheet }];

const onPage = 25;

export async function loader({ request, context }: LoaderFunctionArgs) {
  requireAdministrator(context, request);
  const { searchParams } = new URL(request.url);
  const pairs = await listDuplicates(context.db);
  const pageCount = Math.max(1, Math.ceil(pairs.length / onPage));
  const page = Math.min(numberParam(searchParams, "page", 10_000, 1), pageCount);
  return {
    title: translatorFor(context.visitor.locale, "gathering.duplicates")("title"),
    pairs: pairs.slice((page - 1) * onPage, page * onPage),
    ...{ total: pairs.length, page, pageCount, query: searchParams.toString() },
  };
}

const apartForm = z.strictObject({
  type: z.enum(["organisation", "partnership"]),
  first: z.string().min(1).max(160),
  second: z.string().min(1).max(160),
});

export async function action({ request, context }: ActionFunctionArgs) {
  requireAdministrator(context, request);
  const form = parseForm(await request.formData(), apartForm);
  const { pathname, search } = new URL(request.url);
  return answering(async () => {
    if (!form.ok) throw new AppError("invalid_input");
    const { type, first, second } = form.value;
    await keepApart(context.db, actOf(context), { type, ids: [first, second] });
    const text = translatorFor(context.visitor.locale, "gathering.duplicates")("apartDone");
    return redirectWithFlash(context, pathname + search, { tone: "success", text });
  });
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title ?? ""} · Octopus` }];

export default function RecordDuplicates() {
  const { pairs, total, page, pageCount, query } = useLoaderData<typeof loader>();
  const t = useTranslations("gathering.duplicates");
  return (
    <Page title={t("title")} lead={<span {...restingPlace}>{t("lead", { count: total })}</span>}>
      {total === 0 && <Empty title={t("none")}>{t("noneLead")}</Empty>}
      <ul className="record-pairs">
        {pairs.map((pair) => (
          <Pair key={`${pair.first} ${pair.second}`} pair={pair} />
        ))}
      </ul>
      <Pagination page={page} pageCount={pageCount} search={query} />
    </Page>
  );
}

function Pair({ pair }: { pair: PairView }) {
  const t = useTranslations("gathering.duplicates");
  const { type, first, second, reason, titles } = pair;
  const [one, other] = titles;
  return (
    <li>
      <p>
        <Tag tone={reason === "acronym" || reason === "parties" ? "neutral" : "warning"}>{t(`reasons.${reason}`)}</Tag>
      </p>
      {titles.map(({ title, slug }) => (
        <p key={slug}>
          <Link to={`/${type}s/${slug}`} lang="en" dir="auto">
            {title}
          </Link>
        </p>
      ))}
      <div className="record-actions">
        <LinkButton to={`/record/duplicates/merge?${new URLSearchParams({ type, keep: one.slug, drop: other.slug })}`}>
          {t("compare")}
        </LinkButton>
        <Form method="post" preventScrollReset>
          <input type="hidden" name="type" value={type} />
          <input type="hidden" name="first" value={first} />
          <input type="hidden" name="second" value={second} />
          <Button variant="quiet">{t("apart")}</Button>
        </Form>
      </div>
    </li>
  );
}
