import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslations } from "use-intl";
import { AccountForm, type FormAnswer } from "#app/accounts/components/form.tsx";
import { mend, titled } from "#app/accounts/forms.server.ts";
import { requireAdministrator } from "#app/accounts/guard.server.ts";
import { translatorFor } from "#app/messages.server.ts";
import { formatNotice } from "#app/notice/markup.ts";
import { currentNoticeVersion, listNotices, readNotice } from "#app/notice/queries.server.ts";
import { actOf } from "#app/platform/act.ts";
import { parseForm } from "#app/platform/forms.server.ts";
import { dayWords } from "#app/platform/instant-words.ts";
import { answering, notFound } from "#app/platform/responses.server.ts";
import { noticeFaults, publishNotice } from "#app/privacy/commands/publish.server.ts";
import { type NoticePreview, NoticePreviews } from "#app/privacy/components/notice-previews.tsx";
import { previewsOf } from "#app/privacy/preview.server.ts";
import { noticeForm } from "#app/privacy/schemas.server.ts";
import { Button } from "#app/ui/button.tsx";
import { TextArea } from "#app/ui/field.tsx";
import { redirectWithFlash } from "#app/ui/flash.server.ts";
import { Link } from "#app/ui/link.tsx";
import { Page, Section } from "#app/ui/page.tsx";

export async function loader({ request, context }: LoaderFunctionArgs) {
  requireAdministrator(context, request);
  const { locale } = context.visitor;
  const version = await currentNoticeVersion(context.db);
  const notice = await readNotice(context.db, version);
  if (!notice) throw notFound();
  return {
    title: titled(translatorFor(locale, "ruling.publish")("title")),
    version,
    textEn: formatNotice(notice.text.en),
    textFr: formatNotice(notice.text.fr),
    versions: (await listNotices(context.db)).map((one) => ({
      version: one.version,
      date: dayWords(one.publishedAt, locale, "UTC"),
    })),
  };
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title ?? "Octopus" }];

export async function action({ request, context }: ActionFunctionArgs) {
  requireAdministrator(context, request);
  const parsed = parseForm(await request.formData(), noticeForm);
  if (!parsed.ok) return mend({ form: parsed.reply });
  const { intent, ...notice } = parsed.value;
  return answering(async () => {
    const faults = noticeFaults(notice);
    if (Object.keys(faults).length > 0) return mend(parsed, faults);
    if (intent === "preview") {
      return Response.json({ form: parsed.reply({}), previews: await previewsOf(context.db, notice) });
    }
    const result = await publishNotice(context.db, actOf(context), notice);
    if ("faults" in result) return mend(parsed, result.faults);
    const text = translatorFor(context.visitor.locale, "ruling.publish")("done");
    return redirectWithFlash(context, "/admin/notice", { tone: "success", text });
  });
}

type Answer = (NonNullable<FormAnswer> & { previews?: NoticePreview[] }) | undefined;

export default function AdminNotice() {
  const t = useTranslations("ruling.publish");
  const { version, versions, textEn, textFr } = useLoaderData<typeof loader>();
  const answer = useActionData() as Answer;
  const labels = {
    textEn: t("textEn"),
    textFr: t("textFr"),
    changesEn: t("changesEn"),
    changesFr: t("changesFr"),
  };
  const publish = answer?.previews && (
    <Button name="intent" value="publish" variant="danger">
      {t("publish")}
    </Button>
  );
  return (
    <Page title={t("title")} lead={t("lead")} wide>
      <Section id="versions" title={t("versions")}>
        <ul>
          {versions.map((one) => (
            <li key={one.version}>
              <Link to={`/privacy/${one.version}`}>{t("version", { date: one.date })}</Link>
              {one.version === version && ` (${t("current")})`}
            </li>
          ))}
        </ul>
      </Section>
      {answer?.previews && <NoticePreviews previews={answer.previews} />}
      <Section id="write" title={t("write")}>
        <AccountForm
          key={version}
          id="notice"
          answer={answer}
          initial={{ textEn, textFr }}
          hidden={{ after: version }}
          labels={labels}
          submit={t("preview")}
          others={publish}
        >
          {(fields) => (
            <>
              <TextArea field={fields.textEn} label={labels.textEn} help={t("help")} rows={18} lang="en" required />
              <TextArea field={fields.textFr} label={labels.textFr} help={t("help")} rows={18} lang="fr" required />
              <TextArea
                field={fields.changesEn}
                label={labels.changesEn}
                help={t("changesHelp")}
                rows={3}
                lang="en"
                required
              />
              <TextArea
                field={fields.changesFr}
                label={labels.changesFr}
                help={t("changesHelp")}
                rows={3}
                lang="fr"
                required
              />
            </>
          )}
        </AccountForm>
      </Section>
    </Page>
  );
}
