import type { ActionFunctionArgs, LinksFunction, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslations } from "use-intl";
import { translatorFor } from "#app/messages.server.ts";
import { AppError } from "#app/platform/errors.ts";
import { answering, refusal } from "#app/platform/responses.server.ts";
import { requireDesk } from "#app/registration/desk/access.server.ts";
import { answerBuilder, type SectionFault } from "#app/registration/questions/builder/answer.server.ts";
import stylesheet from "#app/registration/questions/builder/builder.css?url";
import { FormOutline } from "#app/registration/questions/builder/components/form-outline.tsx";
import { Preview } from "#app/registration/questions/builder/components/preview.tsx";
import { previewFor } from "#app/registration/questions/builder/preview.server.ts";
import { readForm } from "#app/registration/questions/builder/read.server.ts";
import { restingPlace } from "#app/ui/focus.ts";
import { Notice } from "#app/ui/notice.tsx";
import { Page } from "#app/ui/page.tsx";

export const links: LinksFunction = () => [{ rel: "stylesheet", href: stylesheet }];

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { conference, rights } = await requireDesk(context, request, params.slug);
  if (!rights.setsUp) throw refusal(new AppError("forbidden"));
  return {
    title: translatorFor(context.visitor.locale, "builder")("title"),
    base: `/organise/${conference.slug}/questions`,
    sections: await readForm(context.db, conference.id, context.visitor.locale),
    preview: await previewFor(context, conference.id, new URL(request.url).searchParams),
  };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const { conference } = await requireDesk(context, request, params.slug);
  const formData = await request.formData();
  return answering(() => answerBuilder(context, request, conference.id, formData));
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title ?? ""} · Octopus` }];

export default function DeskQuestions() {
  const { base, sections, preview } = useLoaderData<typeof loader>();
  const fault = useActionData<SectionFault>();
  const t = useTranslations("builder");
  const missing = sections.reduce(
    (sum, section) => section.questions.reduce((own, question) => own + question.missing, sum + section.missing),
    0,
  );
  return (
    <Page title={<span {...restingPlace}>{t("title")}</span>} lead={t("lead")} wide>
      {missing > 0 && <Notice tone="warning">{t("missingAll", { count: missing })}</Notice>}
      <div className="builder">
        <div>
          {sections.length === 0 && <p className="mb-4 text-muted">{t("empty")}</p>}
          <FormOutline sections={sections} base={base} fault={fault} />
        </div>
        <Preview preview={preview} />
      </div>
    </Page>
  );
}
