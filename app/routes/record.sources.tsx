import { useForm } from "@conform-to/react";
import type { ActionFunctionArgs, LinksFunction, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslations } from "use-intl";
import { requireAdministrator } from "#app/accounts/guard.server.ts";
import { translatorFor } from "#app/messages.server.ts";
import { PartialDateText } from "#app/organisations/components/refs.tsx";
import { listSources } from "#app/organisations/queries/sources.server.ts";
import { SourceEntryFields } from "#app/organisations/record/components/source-choice.tsx";
import stylesheet from "#app/organisations/record/gathering.css?url";
import { createSource } from "#app/organisations/record/source.server.ts";
import { type GivenSource, sourceForm, sourceOf } from "#app/organisations/record/source-form.server.ts";
import { actOf } from "#app/platform/act.ts";
import { type FormReply, parseForm } from "#app/platform/forms.server.ts";
import { answering, refusedForm } from "#app/platform/responses.server.ts";
import { inTransaction } from "#app/platform/transaction.server.ts";
import { Button } from "#app/ui/button.tsx";
import { ErrorSummary } from "#app/ui/error-summary.tsx";
import { redirectWithFlash } from "#app/ui/flash.server.ts";
import { Form, Link } from "#app/ui/link.tsx";
import { Page, Section } from "#app/ui/page.tsx";
import { Table, Td, Th } from "#app/ui/table.tsx";

export const links: LinksFunction = () => [{ rel: "stylesheet", href: stylesheet }];

export async function loader({ request, context }: LoaderFunctionArgs) {
  requireAdministrator(context, request);
  const sources = await listSources(context.db);
  const title = translatorFor(context.visitor.locale, "gathering.sources")("title");
  return {
    title,
    sources: sources.map(({ id, title, publisher, lang, dateFrom }) => ({ id, title, publisher, lang, dateFrom })),
  };
}

export async function action({ request, context }: ActionFunctionArgs) {
  requireAdministrator(context, request);
  const form = parseForm(await request.formData(), sourceForm);
  if (!form.ok) return refusedForm({ form: form.reply });
  const given = sourceOf(form.value);
  if ("errors" in given) return refusedForm({ form: form.reply(given.errors) });
  const { newSource: entry } = given;
  if (!entry) return refusedForm({ form: form.reply({ sourceTitle: ["required"] }) });
  return answering(async () => {
    await inTransaction(context.db, (tx) => createSource(tx, actOf(context), entry));
    const text = translatorFor(context.visitor.locale, "gathering.sources")("added");
    return redirectWithFlash(context, "/record/sources", { tone: "success", text });
  });
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title ?? ""} · Octopus` }];

export default function RecordSources() {
  const { sources } = useLoaderData<typeof loader>();
  const answer = useActionData<{ form: FormReply }>();
  const t = useTranslations("gathering.sources");
  const s = useTranslations("gathering.source");
  const [form, fields] = useForm<Omit<GivenSource, "source">>({ lastResult: answer?.form ?? null, id: "new-source" });
  return (
    <Page title={t("title")} lead={t("lead")} wide>
      <Table caption={t("title")} hideCaption dense stack>
        <thead>
          <tr>
            <Th>{s("title")}</Th>
            <Th>{s("publisher")}</Th>
            <Th>{s("date")}</Th>
          </tr>
        </thead>
        <tbody>
          {sources.map(({ id, title, publisher, lang, dateFrom }) => (
            <tr key={id}>
              <Td label={s("title")}>
                <Link to={`/sources/${encodeURIComponent(id)}`} lang={lang}>
                  {title}
                </Link>
              </Td>
              <Td label={s("publisher")}>
                <span lang={lang}>{publisher}</span>
              </Td>
              <Td label={s("date")}>{dateFrom ? <PartialDateText date={dateFrom} /> : "–"}</Td>
            </tr>
          ))}
        </tbody>
      </Table>
      <Section title={t("add")} id="add">
        <Form method="post" id={form.id} className="record-narrow" noValidate>
          <ErrorSummary form={form} />
          <SourceEntryFields fields={fields} />
          <div>
            <Button variant="primary">{t("add")}</Button>
          </div>
        </Form>
      </Section>
    </Page>
  );
}
