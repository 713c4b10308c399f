import type { ActionFunctionArgs, LinksFunction, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData } from "@remix-run/react";
import { useTranslations } from "use-intl";
import { requireAdministrator } from "#app/accounts/guard.server.ts";
import { translatorFor } from "#app/messages.server.ts";
import stylesheet from "#app/organisations/record/gathering.css?url";
import { startRecordImport } from "#app/organisations/record/import/commands.server.ts";
import { type FileFault, UnreadableFile } from "#app/organisations/record/import/shape.ts";
import { pastedFile } from "#app/organisations/record/quick/pasted.ts";
import { actOf } from "#app/platform/act.ts";
import { answering, refusedForm } from "#app/platform/responses.server.ts";
import { Button } from "#app/ui/button.tsx";
import { redirectWithFlash } from "#app/ui/flash.server.ts";
import { Form } from "#app/ui/link.tsx";
import { Page } from "#app/ui/page.tsx";

export const links: LinksFunction = () => [{ rel: "stylesheet", href: stylesheet }];

export function loader({ request, context }: LoaderFunctionArgs) {
  requireAdministrator(context, request);
  return { title: translatorFor(context.visitor.locale, "gathering.paste")("title") };
}

const longest = 500_000;
type Fault = { fault: FileFault; line: number | null; text: string };

export async function action({ request, context }: ActionFunctionArgs) {
  requireAdministrator(context, request);
  const value = (await request.formData()).get("rows");
  const text = typeof value === "string" ? value : "";
  const refuse = (fault: FileFault, line: number | null = null) =>
    refusedForm({ fault, line, text: text.slice(0, longest) } satisfies Fault);
  if (text.length > longest) return refuse("too_large");
  const file = pastedFile(text);
  if (file === null) return refuse("no_rows");
  const t = translatorFor(context.visitor.locale, "gathering.paste");
  return answering(async () => {
    try {
      const files = [new TextEncoder().encode(file)];
      const { id } = await startRecordImport(context.db, actOf(context), { fileName: t("fileName"), files });
      return await redirectWithFlash(context, `/record/import/${id}`, { tone: "success", text: t("read") });
    } catch (error) {
      if (error instanceof UnreadableFile) return refuse(error.fault, error.line);
      throw error;
    }
  });
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title ?? ""} · Octopus` }];

export default function RecordPaste() {
  const refused = useActionData<Fault>();
  const t = useTranslations("gathering.paste");
  const f = useTranslations("gathering.imports");
  return (
    <Page title={t("title")} lead={t("lead")} wide>
      <Form method="post" className="record-narrow record-paste">
        <label className="field-label" htmlFor="rows">
          {t("rows")}
        </label>
        <p className="field-help" id="rows-help">
          {t("help")}
        </p>
        {refused && (
          <p className="field-error" id="rows-fault" role="alert">
            {f(`fileFaults.${refused.fault}`)} {refused.line !== null && f("atLine", { line: refused.line })}
          </p>
        )}
        <textarea
          id="rows"
          name="rows"
          className="control"
          rows={12}
          required
          spellCheck={false}
          defaultValue={refused?.text}
          placeholder={t("example")}
          aria-describedby={refused ? "rows-help rows-fault" : "rows-help"}
          aria-invalid={refused ? true : undefined}
        />
        <div>
          <Button variant="primary">{t("look")}</Button>
        </div>
      </Form>
    </Page>
  );
}
