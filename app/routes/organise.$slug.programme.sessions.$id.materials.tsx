import type { ActionFunctionArgs, LinksFunction, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslations } from "use-intl";
import { pickText } from "#app/platform/locale.ts";
import { answering, notFound } from "#app/platform/responses.server.ts";
import { answerMaterial, type MaterialFault } from "#app/programme/materials/answer.server.ts";
import { MaterialDesk } from "#app/programme/materials/components/material-desk.tsx";
import { MaterialList } from "#app/programme/materials/components/material-list.tsx";
import { listMaterials } from "#app/programme/materials/queries.server.ts";
import { SessionHead } from "#app/programme/sessions/components/session-head.tsx";
import { readSessionHead } from "#app/programme/sessions/queries.server.ts";
import sessions from "#app/programme/sessions/sessions.css?url";
import { languageOptions } from "#app/programme/sessions/view.server.ts";
import speakers from "#app/programme/speakers/speakers.css?url";
import { requireDesk } from "#app/registration/desk/access.server.ts";

export const links: LinksFunction = () => [
  { rel: "stylesheet", href: sessions },
  { rel: "stylesheet", href: speakers },
];

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { conference, rights } = await requireDesk(context, request, params.slug);
  const head = await readSessionHead(context.db, conference.id, params.id ?? "");
  if (!head) throw notFound();
  return {
    ...{ slug: conference.slug, head, builds: rights.builds },
    title: pickText(head.title, context.visitor.locale)?.text ?? "",
    materials: await listMaterials(context.db, [head.id]),
    languages: languageOptions(conference.languages, context.visitor.locale),
  };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const { conference } = await requireDesk(context, request, params.slug);
  const formData = await request.formData();
  const session = { id: params.id ?? "" };
  const to = `/organise/${conference.slug}/programme/sessions/${session.id}/materials`;
  return answering(() => answerMaterial(context, { conferenceId: conference.id }, session, to, formData));
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title ?? ""} · Octopus` }];

export default function DeskSessionMaterials() {
  const { slug, head, builds, materials, languages } = useLoaderData<typeof loader>();
  const fault = useActionData<MaterialFault>();
  const t = useTranslations("handIn");
  return (
    <SessionHead slug={slug} session={head} here="materials">
      <p className="max-w-prose text-muted">{t("lead")}</p>
      {builds ? (
        <MaterialDesk
          sessionId={head.id}
          conference={slug}
          materials={materials}
          languages={languages}
          speakerId={null}
          fault={fault}
        />
      ) : (
        <MaterialList materials={materials.map((one) => ({ ...one, open: true }))} conference={slug} />
      )}
    </SessionHead>
  );
}
