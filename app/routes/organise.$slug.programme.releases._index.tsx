import type { ActionFunctionArgs, LinksFunction, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslations } from "use-intl";
import { translatorFor } from "#app/messages.server.ts";
import { answering } from "#app/platform/responses.server.ts";
import { NextRelease, ReleaseList, StartDraft } from "#app/programme/releases/components/publishing-page.tsx";
import { answerPublishing, type PublishFault } from "#app/programme/releases/desk-answer.server.ts";
import { readPublishing } from "#app/programme/releases/desk-view.server.ts";
import stylesheet from "#app/programme/releases/releases.css?url";
import { requireDesk } from "#app/registration/desk/access.server.ts";
import { Notice } from "#app/ui/notice.tsx";
import { Page, Section } from "#app/ui/page.tsx";

export const links: LinksFunction = () => [{ rel: "stylesheet", href: stylesheet }];

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { conference, rights } = await requireDesk(context, request, params.slug);
  return {
    title: translatorFor(context.visitor.locale, "publishing")("title"),
    place: { slug: conference.slug, timeZone: conference.timeZone ?? "UTC" },
    builds: rights.builds,
    ...(await readPublishing(context.db, conference.id)),
  };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const { conference } = await requireDesk(context, request, params.slug);
  const formData = await request.formData();
  const about = { conferenceId: conference.id, slug: conference.slug };
  return answering(() => answerPublishing(context, about, formData));
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title ?? ""} · Octopus` }];

export default function Publishing() {
  const { place, builds, next, releases } = useLoaderData<typeof loader>();
  const fault = useActionData<PublishFault>();
  const t = useTranslations("publishing");
  return (
    <Page title={t("title")} lead={t("lead")} wide>
      {!builds && <Notice tone="info">{t("only_editors")}</Notice>}
      {next ? <NextRelease {...{ next, place, builds, fault }} /> : <StartDraft builds={builds} />}
      {next && (
        <Section title={t("versions")} id="versions">
          <ReleaseList releases={releases} place={place} />
        </Section>
      )}
    </Page>
  );
}
