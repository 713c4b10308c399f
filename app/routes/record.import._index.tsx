import type { ActionFunctionArgs, LinksFunction, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslations } from "use-intl";
import { requireAdministrator } from "#app/accounts/guard.server.ts";
import { translatorFor } from "#app/messages.server.ts";
import stylesheet from "#app/organisations/record/gathering.css?url";
import { answerUpload, type UploadFault } from "#app/organisations/record/import/answer.server.ts";
import { listRecordImports } from "#app/organisations/record/import/rows.server.ts";
import { momentWords } from "#app/platform/instant-words.ts";
import { answering } from "#app/platform/responses.server.ts";
import { Button } from "#app/ui/button.tsx";
import { Form, Link } from "#app/ui/link.tsx";
import { Page, Section } from "#app/ui/page.tsx";
import { Table, Td, Th } from "#app/ui/table.tsx";

export const links: LinksFunction = () => [{ rel: "stylesheet", href: stylesheet }];

export async function loader({ request, context }: LoaderFunctionArgs) {
  requireAdministrator(context, request);
  const { locale } = context.visitor;
  const imports = await listRecordImports(context.db);
  return {
    title: translatorFor(locale, "gathering.imports")("title"),
    imports: imports.map(({ id, fileName, state, createdAt, counts }) => ({
      ...{ id, fileName, state, counts },
      when: momentWords(createdAt, locale, "UTC"),
    })),
  };
}

export async function action({ request, context }: ActionFunctionArgs) {
  requireAdministrator(context, request);
  const formData = await request.formData();
  return answering(() => answerUpload(context, formData));
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title ?? ""} · Octopus` }];

export default function RecordImports() {
  const { imports } = useLoaderData<typeof loader>();
  const fault = useActionData<UploadFault>();
  const t = useTranslations("gathering.imports");
  const described = fault ? "import-help import-fault" : "import-help";
  return (
    <Page title={t("title")} lead={t("lead")} wide>
      <Form method="post" encType="multipart/form-data" className="record-upload">
        <label className="field-label" htmlFor="import-file">
          {t("file")}
        </label>
        <p className="field-help" id="import-help">
          {t("fileHelp")}
        </p>
        {fault && (
          <p className="field-error" id="import-fault" role="alert">
            {t(`fileFaults.${fault.file}`)} {fault.line !== null && t("atLine", { line: fault.line })}
          </p>
        )}
        <input
          id="import-file"
          type="file"
          className="control"
          name="file"
          required
          multiple
          accept=".gexf,.graphml,.xml,.json,.csv,.tsv,.txt"
          aria-describedby={described}
          aria-invalid={fault ? true : undefined}
        />
        <div>
          <Button variant="primary">{t("upload")}</Button>
        </div>
      </Form>
      {imports.length > 0 && (
        <Section title={t("before")} id="before">
          <Table caption={t("before")} hideCaption dense stack>
            <thead>
              <tr>
                <Th>{t("fileName")}</Th>
                <Th>{t("when")}</Th>
                <Th>{t("state")}</Th>
              </tr>
            </thead>
            <tbody>
              {imports.map(({ id, fileName, state, when, counts }) => (
                <tr key={id}>
                  <Td label={t("fileName")}>
                    <Link to={`/record/import/${id}`} dir="auto">
                      {fileName}
                    </Link>
                  </Td>
                  <Td label={t("when")}>{when}</Td>
                  <Td label={t("state")}>
                    {t(`states.${state}`)}
                    {state === "done" && <span className="record-second">{t("result", resultOf(counts))}</span>}
                  </Td>
                </tr>
              ))}
            </tbody>
          </Table>
        </Section>
      )}
    </Page>
  );
}

function resultOf({ created = 0, changed = 0, leftOut = 0 }: Record<string, number>) {
  return { created, changed, leftOut };
}
