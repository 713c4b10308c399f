import { type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useTranslations } from "use-intl";
import { translatorFor } from "#app/messages.server.ts";
import { CodeForm } from "#app/registration/papers/components/verify-page.tsx";
import { codeOf } from "#app/registration/papers/rules.ts";
import { Page } from "#app/ui/page.tsx";

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data ? `${data.title} · Octopus` : "Octopus" },
  { name: "robots", content: "noindex" },
];

/** Asks for the code on a letter. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const { locale, prefix } = context.visitor;
  const typed = new URL(request.url).searchParams.get("code");
  // What cannot be a code is answered like a code that no letter has.
  if (typed !== null) throw redirect(`${prefix}/verify/${codeOf(typed) ?? "unknown"}`);
  return { title: translatorFor(locale, "papers.verify")("title") };
}

export default function VerifyIndex() {
  const t = useTranslations("papers.verify");
  return (
    <Page title={t("title")} lead={t("lead")}>
      <CodeForm />
    </Page>
  );
}
