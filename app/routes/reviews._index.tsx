import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslations } from "use-intl";
import { translatorFor } from "#app/messages.server.ts";
import { requireAccount } from "#app/platform/responses.server.ts";
import { callsOfReviewer } from "#app/programme/call/queries/reviews.server.ts";
import { conferenceWords } from "#app/registration/conference-words.server.ts";
import { Empty } from "#app/ui/empty.tsx";
import { Link } from "#app/ui/link.tsx";
import { Page } from "#app/ui/page.tsx";
import { Table, Td, Th } from "#app/ui/table.tsx";

export async function loader({ request, context }: LoaderFunctionArgs) {
  const account = requireAccount(context, request);
  const { locale } = context.visitor;
  const calls = account.emailVerified ? await callsOfReviewer(context.db, account.emailKey) : [];
  return {
    title: translatorFor(locale, "callDesk.review")("title"),
    calls: calls.map(({ conference, ...counts }) => {
      const { name, lang } = conferenceWords(conference, locale);
      return { slug: conference.slug, name, lang, ...counts };
    }),
  };
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.title ?? ""} · Octopus` },
  { name: "robots", content: "noindex" },
];

export default function Reviews() {
  const { title, calls } = useLoaderData<typeof loader>();
  const t = useTranslations("callDesk.review");
  return (
    <Page title={title} lead={t("lead")} wide>
      {calls.length === 0 ? (
        <Empty title={t("none")}>{t("noneText")}</Empty>
      ) : (
        <Table caption={title} hideCaption stack>
          <thead>
            <tr>
              <Th>{t("conference")}</Th>
              <Th numeric>{t("open")}</Th>
              <Th numeric>{t("done")}</Th>
            </tr>
          </thead>
          <tbody>
            {calls.map(({ slug, name, lang, open, done }) => (
              <tr key={slug}>
                <Th scope="row">
                  <Link to={`/reviews/${slug}`} lang={lang}>
                    {name}
                  </Link>
                </Th>
                <Td label={t("open")} numeric>
                  {open}
                </Td>
                <Td label={t("done")} numeric>
                  {done}
                </Td>
              </tr>
            ))}
          </tbody>
        </Table>
      )}
    </Page>
  );
}
