import { useForm } from "@conform-to/react";
import type { ActionFunctionArgs, LinksFunction, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslations } from "use-intl";
import { z } from "zod";
import { translatorFor } from "#app/messages.server.ts";
import { SourceChoice } from "#app/organisations/record/components/source-choice.tsx";
import stylesheet from "#app/organisations/record/gathering.css?url";
import { addQuickPartnership } from "#app/organisations/record/quick/commands.server.ts";
import { PartyField } from "#app/organisations/record/quick/party-field.tsx";
import { proposeQuickPartnership } from "#app/organisations/record/quick/propose.server.ts";
import { canReviewRecord } from "#app/organisations/record/rules.ts";
import { type GivenSource, sourceFields, sourceOf } from "#app/organisations/record/source-form.server.ts";
import { sourceChoices } from "#app/organisations/record/source-list.server.ts";
import { actOf } from "#app/platform/act.ts";
import type { AppContext } from "#app/platform/context.ts";
import { AppError } from "#app/platform/errors.ts";
import { type FormReply, parseForm } from "#app/platform/forms.server.ts";
import { isPartialDate } from "#app/platform/partial-date.ts";
import { answering, refusal, refusedForm, requireAccount } from "#app/platform/responses.server.ts";
import { isSafeLine } from "#app/platform/safe-text.ts";
import { Button } from "#app/ui/button.tsx";
import { ErrorSummary } from "#app/ui/error-summary.tsx";
import { Checkbox, Select, TextField } from "#app/ui/field.tsx";
import { redirectWithFlash } from "#app/ui/flash.server.ts";
import { Form, Link } from "#app/ui/link.tsx";
import { Page } from "#app/ui/page.tsx";
import { PartnershipKind } from "#prisma/generated/enums.ts";

export const links: LinksFunction = () => [{ rel: "stylesheet", href: stylesheet }];

/** The secretariat writes at once; whoever looks after an organisation proposes. */
function requireEditor(context: AppContext, request: Request) {
  const account = requireAccount(context, request);
  if (!canReviewRecord(account) && account.organisationIds.length === 0) throw refusal(new AppError("forbidden"));
  return account;
}

export async function loader({ request, context }: LoaderFunctionArgs) {
  const reviews = canReviewRecord(requireEditor(context, request));
  const { locale } = context.visitor;
  const t = translatorFor(locale, "organisations");
  return {
    title: translatorFor(locale, "gathering.quick")("title"),
    reviews,
    sources: await sourceChoices(context.db),
    kinds: Object.values(PartnershipKind).map((value) => ({ value, label: t(`ties.${value}`) })),
  };
}

const line = (limit: number) => z.string().trim().max(limit).refine(isSafeLine, "unsafe_text");

const quickForm = z.strictObject({
  partyA: line(300).pipe(z.string().min(1)),
  partyB: line(300).pipe(z.string().min(1)),
  kind: z.enum(PartnershipKind),
  title: line(300).optional(),
  date: line(10).refine(isPartialDate, "partial_date").optional(),
  section: line(300).pipe(z.string().min(1)),
  addUnknown: z.literal("on").optional(),
  ...sourceFields,
});

export async function action({ request, context }: ActionFunctionArgs) {
  const reviews = canReviewRecord(requireEditor(context, request));
  const form = parseForm(await request.formData(), quickForm);
  if (!form.ok) return refusedForm({ form: form.reply });
  const { partyA, partyB, kind, title = null, date = null, section, addUnknown, ...given } = form.value;
  const source = sourceOf(given);
  if ("errors" in source) return refusedForm({ form: form.reply(source.errors) });
  return answering(async () => {
    const parties: [{ name: string; role: null }, { name: string; role: null }] = [
      { name: partyA, role: null },
      { name: partyB, role: null },
    ];
    const quick = { parties, kind, title, date, section, ...source, addUnknown: addUnknown === "on" };
    const t = translatorFor(context.visitor.locale, "gathering.quick");
    if (!reviews) {
      const proposed = await proposeQuickPartnership(context.db, actOf(context), quick);
      if ("errors" in proposed) return refusedForm({ form: form.reply(proposed.errors) });
      return redirectWithFlash(context, `/record/proposals/${proposed.id}`, { tone: "success", text: t("proposed") });
    }
    const added = await addQuickPartnership(context.db, actOf(context), quick);
    if ("errors" in added) return refusedForm({ form: form.reply(added.errors) });
    return redirectWithFlash(context, `/partnerships/${added.slug}`, { tone: "success", text: t("added") });
  });
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title ?? ""} · Octopus` }];

type Values = GivenSource & Record<"partyA" | "partyB" | "kind" | "title" | "date" | "section" | "addUnknown", string>;

export default function QuickPartnershipPage() {
  const { sources, kinds, reviews } = useLoaderData<typeof loader>();
  const answer = useActionData<{ form: FormReply }>();
  const t = useTranslations("gathering.quick");
  const [form, fields] = useForm<Values>({ lastResult: answer?.form ?? null, id: "quick-partnership" });
  const labels = {
    partyA: t("partyA"),
    partyB: t("partyB"),
    kind: t("kind"),
    title: t("name"),
    date: t("date"),
    source: t("source"),
    section: t("section"),
  };
  return (
    <Page title={t("title")} lead={reviews ? t("lead") : t("leadPropose")}>
      <Form method="post" id={form.id} className="record-narrow" noValidate>
        <ErrorSummary form={form} labels={labels} />
        <PartyField field={fields.partyA} label={t("partyA")} help={t("partyHelp")} />
        <PartyField field={fields.partyB} label={t("partyB")} />
        {reviews && <Checkbox field={fields.addUnknown} label={t("addUnknown")} />}
        <Select field={fields.kind} label={t("kind")} options={kinds} placeholder={t("choose")} required />
        <TextField field={fields.title} label={t("name")} help={t("nameHelp")} required={false} />
        <TextField field={fields.date} label={t("date")} help={t("dateHelp")} required={false} />
        <SourceChoice fields={fields} sources={sources} label={t("source")} />
        <TextField field={fields.section} label={t("section")} help={t("sectionHelp")} required />
        <div className="record-actions">
          <Button variant="primary">{reviews ? t("save") : t("propose")}</Button>
          {reviews && <Link to="/record/paste">{t("toPaste")}</Link>}
          <Link to="/partnerships/new">{t("toForm")}</Link>
        </div>
      </Form>
    </Page>
  );
}
