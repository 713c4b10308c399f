import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslations } from "use-intl";
import { translatorFor } from "#app/messages.server.ts";
import { answering } from "#app/platform/responses.server.ts";
import { requireDesk } from "#app/registration/desk/access.server.ts";
import { answerUpload, type UploadFault } from "#app/registration/imports/answer.server.ts";
import { ImportList } from "#app/registration/imports/components/import-list.tsx";
import { listImports } from "#app/registration/imports/queries.server.ts";
import { Button } from "#app/ui/button.tsx";
import { Form } from "#app/ui/link.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { Page, Section } from "#app/ui/page.tsx";

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { conference, rights } = await requireDesk(context, request, params.slug);
  return {
    title: translatorFor(context.visitor.locale, "lists.imports")("title"),
    slug: conference.slug,
    timeZone: conference.timeZone ?? "UTC",
    imports: await listImports(context.db, conference.id),
    decides: rights.decides,
  };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const { conference } = await requireDesk(context, request, params.slug);
  const formData = await request.formData();
  return answering(() => answerUpload(context, conference, formData));
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title ?? ""} · Octopus` }];

export default function DeskImports() {
  const { slug, imports, decides, timeZone } = useLoaderData<typeof loader>();
  const refused = useActionData<UploadFault>();
  const t = useTranslations("lists.imports");
  return (
    <Page title={t("title")} lead={t("lead")} wide>
      {decides ? (
        <Form method="post" encType="multipart/form-data" className="desk-upload">
          <label className="field-label" htmlFor="import-file">
            {t("file")}
          </label>
          <p className="field-help" id="import-help">
            {t("file_help")}
          </p>
          {refused && (
            <p className="field-error" id="import-fault" role="alert">
              {t(refused.file)}
            </p>
          )}
          <input
            id="import-file"
            type="file"
            className="control"
            name="file"
            required
            accept=".csv,.tsv,.txt,.xlsx,text/csv,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
            aria-describedby={refused ? "import-help import-fault" : "import-help"}
            aria-invalid={refused ? true : undefined}
          />
          <div>
            <Button variant="primary">{t("upload")}</Button>
          </div>
        </Form>
      ) : (
        <Notice tone="info">{t("only_editors")}</Notice>
      )}
      {imports.length > 0 && (
        <Section title={t("before")} id="before">
          <ImportList imports={imports} slug={slug} timeZone={timeZone} />
        </Section>
      )}
    </Page>
  );
}
