import type { ActionFunctionArgs, LinksFunction, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslations } from "use-intl";
import { translatorFor } from "#app/messages.server.ts";
import { answering } from "#app/platform/responses.server.ts";
import stylesheet from "#app/registration/badges/badges.css?url";
import { BadgeTabs } from "#app/registration/badges/components/badge-tabs.tsx";
import { Designer } from "#app/registration/badges/components/design-page.tsx";
import { readDesign } from "#app/registration/badges/design.server.ts";
import { answerDesign, type DesignFault } from "#app/registration/badges/design-answer.server.ts";
import { requireDesk } from "#app/registration/desk/access.server.ts";
import { Page } from "#app/ui/page.tsx";

export const links: LinksFunction = () => [{ rel: "stylesheet", href: stylesheet }];

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { conference, rights } = await requireDesk(context, request, params.slug);
  return {
    title: translatorFor(context.visitor.locale, "badges.design")("title"),
    slug: conference.slug,
    conference: { nameEn: conference.nameEn, nameFr: conference.nameFr },
    arranges: rights.setsUp,
    design: await readDesign(context.db, conference.id),
  };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const { conference } = await requireDesk(context, request, params.slug);
  const formData = await request.formData();
  return answering(() => answerDesign(context, request, conference.id, formData));
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title ?? ""} · Octopus` }];

export default function Badges() {
  const { slug, design, conference, arranges } = useLoaderData<typeof loader>();
  const fault = useActionData<DesignFault>();
  const t = useTranslations("badges.design");
  return (
    <Page title={t("title")} lead={t("lead")} wide>
      <BadgeTabs slug={slug} />
      <Designer
        key={`${design.layout.size} ${fault ? "" : design.version}`}
        {...{ slug, design, conference, arranges }}
        fault={fault?.form}
      />
    </Page>
  );
}
