import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslations } from "use-intl";
import { translatorFor } from "#app/messages.server.ts";
import { DirectoryForm } from "#app/organisations/components/directory-form.tsx";
import { DirectoryTable } from "#app/organisations/components/directory-table.tsx";
import { searchDirectory } from "#app/organisations/queries/directory.server.ts";
import { parseDirectorySearch } from "#app/organisations/schemas.ts";
import { Empty } from "#app/ui/empty.tsx";
import { Link } from "#app/ui/link.tsx";
import { Page } from "#app/ui/page.tsx";
import { Pagination } from "#app/ui/pagination.tsx";

export async function loader({ request, context }: LoaderFunctionArgs) {
  const params = new URL(request.url).searchParams;
  const search = parseDirectorySearch(params);
  const t = translatorFor(context.visitor.locale, "organisations");
  return {
    search,
    directory: await searchDirectory(context.db, search),
    title: t("directory.title"),
    description: t("directory.lead"),
  };
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.title ?? ""} · Octopus` },
  { name: "description", content: data?.description ?? "" },
];

export default function Organisations() {
  const { search, directory } = useLoaderData<typeof loader>();
  const t = useTranslations("organisations.directory");
  return (
    <Page title={t("title")} lead={t("lead")} wide>
      <DirectoryForm search={search} directory={directory} />
      <p role="status" className="mt-6 text-sm text-muted">
        {t("found", { count: directory.total })}
      </p>
      {directory.entries.length === 0 ? (
        <Empty title={t("emptyTitle")} action={<Link to="/organisations">{t("clear")}</Link>}>
          {t("empty")}
        </Empty>
      ) : (
        <DirectoryTable search={search} entries={directory.entries} />
      )}
      <Pagination page={directory.page} pageCount={directory.pageCount} search={addressOf(search)} />
    </Page>
  );
}

function addressOf({ q, kind, country, sort }: ReturnType<typeof parseDirectorySearch>): URLSearchParams {
  return new URLSearchParams({
    ...(q && { q }),
    ...(kind && { kind }),
    ...(country && { country }),
    ...(sort !== "name" && { sort }),
  });
}
