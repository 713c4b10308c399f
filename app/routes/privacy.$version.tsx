import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { noticeView } from "#app/notice/view.server.ts";
import { notFound } from "#app/platform/responses.server.ts";
import { NoticePage } from "#app/privacy/components/notice-page.tsx";
import { keptDays } from "#app/privacy/queries/retention.server.ts";

export async function loader({ params, context }: LoaderFunctionArgs) {
  const notice = await noticeView(context.db, context.visitor.locale, params.version ?? "");
  if (!notice) throw notFound();
  return { notice, kinds: await keptDays(context.db) };
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data ? `${data.notice.text.title}, ${data.notice.date} · Octopus` : "Octopus" },
  { name: "robots", content: "noindex" },
];

export default function PrivacyVersion() {
  return <NoticePage {...useLoaderData<typeof loader>()} />;
}
