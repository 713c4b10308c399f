import { useForm } from "@conform-to/react";
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslations } from "use-intl";
import { listTeam } from "#app/conferences/queries/team.server.ts";
import { teamRoles } from "#app/conferences/rules.ts";
import { translatorFor } from "#app/messages.server.ts";
import { answering } from "#app/platform/responses.server.ts";
import { requireDesk } from "#app/registration/desk/access.server.ts";
import { TeamTable } from "#app/registration/desk/components/team-table.tsx";
import { answerTeam, type TeamFault } from "#app/registration/desk/team-answer.server.ts";
import { Button } from "#app/ui/button.tsx";
import { ErrorSummary } from "#app/ui/error-summary.tsx";
import { Select, TextField } from "#app/ui/field.tsx";
import { useFreshForm } from "#app/ui/focus.ts";
import { Form } from "#app/ui/link.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { Page, Section } from "#app/ui/page.tsx";

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { conference, rights } = await requireDesk(context, request, params.slug);
  return {
    title: translatorFor(context.visitor.locale, "desk.team")("title"),
    manages: rights.managesTeam,
    members: await listTeam(context.db, conference.id),
  };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const { conference } = await requireDesk(context, request, params.slug);
  const formData = await request.formData();
  return answering(() => answerTeam(context, request, conference.id, formData));
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title ?? ""} · Octopus` }];

export default function DeskTeam() {
  const { manages, members } = useLoaderData<typeof loader>();
  const t = useTranslations("desk.team");
  return (
    <Page title={t("title")} lead={t("lead")} wide>
      {!manages && <Notice tone="info">{t("only_owners")}</Notice>}
      <TeamTable members={members} manages={manages} />
      {manages && (
        <Section title={t("add")} id="add-somebody">
          <AddForm />
        </Section>
      )}
    </Page>
  );
}

function AddForm() {
  const answer = useActionData<TeamFault>();
  const t = useTranslations("desk.team");
  const roles = useTranslations("desk.mine.role");
  const [form, fields] = useForm<{ email: string; role: string }>({
    id: "team",
    lastResult: answer?.form ?? null,
    defaultValue: { role: "desk" },
  });
  const fresh = useFreshForm("team", "add", answer);
  return (
    <Form key={fresh} method="post" id={form.id} className="desk-invite">
      <input type="hidden" name="intent" value="add" />
      <ErrorSummary form={form} labels={{ email: t("email"), role: t("role") }} />
      <TextField
        field={fields.email}
        type="email"
        label={t("email")}
        help={t("email_help")}
        required
        maxLength={254}
        autoComplete="off"
      />
      <Select
        field={fields.role}
        label={t("role")}
        options={teamRoles.map((role) => ({ value: role, label: roles(role) }))}
        required
      />
      <div>
        <Button variant="primary">{t("submit")}</Button>
      </div>
    </Form>
  );
}
