import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslations } from "use-intl";
import { FilterForm } from "#app/accounts/administration/filter-form.tsx";
import { mend, titled } from "#app/accounts/forms.server.ts";
import { requireAdministrator } from "#app/accounts/guard.server.ts";
import { translatorFor } from "#app/messages.server.ts";
import { actOf } from "#app/platform/act.ts";
import { type FormReply, parseForm } from "#app/platform/forms.server.ts";
import { momentWords } from "#app/platform/instant-words.ts";
import { pickText } from "#app/platform/locale.ts";
import { answering } from "#app/platform/responses.server.ts";
import { setRetention } from "#app/privacy/commands/set-retention.server.ts";
import { RetentionTable } from "#app/privacy/components/retention-table.tsx";
import { RunsTable } from "#app/privacy/components/runs-table.tsx";
import { conferencesWithPeople, readRetention, recentRuns } from "#app/privacy/queries/retention.server.ts";
import { nextRetention } from "#app/privacy/rules.ts";
import { retentionForm } from "#app/privacy/schemas.server.ts";
import { redirectWithFlash } from "#app/ui/flash.server.ts";
import { Page, Section } from "#app/ui/page.tsx";

export async function loader({ request, context }: LoaderFunctionArgs) {
  requireAdministrator(context, request);
  const { locale } = context.visitor;
  const now = context.clock.now();
  const slug = new URL(request.url).searchParams.get("show");
  const conferences = await conferencesWithPeople(context.db);
  const chosen = conferences.find((one) => one.slug === slug) ?? null;
  const kinds = await readRetention(context.db, chosen?.id ?? null, now);
  const moment = (at: Date) => momentWords(at, locale, "UTC");
  return {
    title: titled(translatorFor(locale, "ruling.retention")("title")),
    chosen: chosen?.slug ?? null,
    conferences: conferences.map(({ slug, nameEn, nameFr }) => ({
      value: slug,
      label: pickText({ en: nameEn, fr: nameFr }, locale)?.text ?? slug,
    })),
    next: moment(nextRetention(now)),
    kinds: kinds.map(({ last, ...kind }) => ({
      ...kind,
      last: last && { at: moment(last.ranAt), count: last.count, failed: last.failed },
    })),
    runs: await recentRuns(context.db),
  };
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title ?? "Octopus" }];

export async function action({ request, context }: ActionFunctionArgs) {
  requireAdministrator(context, request);
  const parsed = parseForm(await request.formData(), retentionForm);
  if (!parsed.ok) return mend({ form: parsed.reply });
  return answering(async () => {
    const { kind, conference: slug, days, intent } = parsed.value;
    if (intent === "set" && days === undefined) return mend(parsed, { days: ["required"] });
    const conference = (await conferencesWithPeople(context.db)).find((one) => one.slug === slug);
    if (slug && !conference) return mend(parsed, { days: ["invalid"] });
    const setting = { kind, conferenceId: conference?.id ?? null, days: intent === "reset" ? null : (days ?? null) };
    const fault = await setRetention(context.db, actOf(context), setting);
    if (fault) return mend(parsed, { days: [fault] });
    const text = translatorFor(context.visitor.locale, "ruling.retention")("saved");
    const to = slug ? `/admin/retention?show=${encodeURIComponent(slug)}` : "/admin/retention";
    return redirectWithFlash(context, to, { tone: "success", text });
  });
}

export default function AdminRetention() {
  const t = useTranslations("ruling.retention");
  const { chosen, conferences, kinds, next, runs } = useLoaderData<typeof loader>();
  const answer = useActionData<{ form: FormReply } | undefined>();
  return (
    <Page title={t("title")} lead={t("lead")} wide>
      <FilterForm
        choice={{
          label: t("of"),
          value: chosen ?? "",
          options: [{ value: "", label: t("platform") }, ...conferences],
        }}
        submit={t("show")}
      />
      <p className="mt-6 text-sm text-muted">{t("next", { moment: next })}</p>
      <RetentionTable kinds={kinds} conference={chosen} reply={answer?.form} />
      <Section id="runs" title={t("runs")}>
        <RunsTable runs={runs} />
      </Section>
    </Page>
  );
}
