import { useLocale, useTranslations } from "use-intl";
import { AccountForm, type FormAnswer } from "#app/accounts/components/form.tsx";
import { formatInstant } from "#app/accounts/instants.ts";
import { type TeamRole, teamRoles } from "#app/conferences/rules.ts";
import { Button } from "#app/ui/button.tsx";
import { ConfirmDialog } from "#app/ui/dialog.tsx";
import { Empty } from "#app/ui/empty.tsx";
import { RadioGroup, TextField } from "#app/ui/field.tsx";
import { Form } from "#app/ui/link.tsx";
import { Section } from "#app/ui/page.tsx";
import { Table, Td, Th } from "#app/ui/table.tsx";
import { Tag } from "#app/ui/tag.tsx";

export type TeamRow = { id: string; name: string; email: string; role: TeamRole; since: string; disabled: boolean };

/** The team of a conference, with the means to change it. */
export function TeamPage({ members, answer }: { members: TeamRow[]; answer: FormAnswer }) {
  const t = useTranslations("team");
  const owners = members.filter(({ role }) => role === "owner").length;
  return (
    <>
      {members.length === 0 ? (
        <Empty title={t("empty")}>{t("emptyText")}</Empty>
      ) : (
        <Table caption={t("caption")} hideCaption stack>
          <thead>
            <tr>
              <Th>{t("name")}</Th>
              <Th>{t("email")}</Th>
              <Th>{t("since")}</Th>
              <Th>{t("role")}</Th>
              <Th>
                <span className="sr-only">{t("remove")}</span>
              </Th>
            </tr>
          </thead>
          <tbody>
            {members.map((member) => (
              <Member key={member.id} member={member} isLastOwner={member.role === "owner" && owners === 1} />
            ))}
          </tbody>
        </Table>
      )}
      <AddMember answer={answer} isFirst={members.length === 0} />
    </>
  );
}

function Member({ member, isLastOwner }: { member: TeamRow; isLastOwner: boolean }) {
  const t = useTranslations("team");
  const locale = useLocale();
  const { name } = member;
  return (
    <tr>
      <Th scope="row">
        {name} {member.disabled && <Tag tone="danger">{t("disabled")}</Tag>}
      </Th>
      <Td label={t("email")}>{member.email}</Td>
      <Td label={t("since")}>
        <time dateTime={member.since}>{formatInstant(new Date(member.since), locale)}</time>
      </Td>
      <Td label={t("role")}>{isLastOwner ? <LastOwner /> : <RoleForm member={member} />}</Td>
      <Td>
        {!isLastOwner && (
          <ConfirmDialog
            trigger={t("remove")}
            triggerSize="sm"
            triggerVariant="quiet"
            tone="danger"
            title={t("removeQuestion", { name })}
            confirm={t("remove")}
            name="intent"
            value="remove-member"
          >
            <p>{t("removeText", { name })}</p>
            <input type="hidden" name="accountId" value={member.id} />
          </ConfirmDialog>
        )}
      </Td>
    </tr>
  );
}

function LastOwner() {
  const t = useTranslations("team");
  return (
    <>
      {t("roles.owner")}
      <span className="block text-xs text-muted">{t("lastOwner")}</span>
    </>
  );
}

function RoleForm({ member }: { member: TeamRow }) {
  const t = useTranslations("team");
  const { id, name, role } = member;
  return (
    <Form method="post" className="flex flex-wrap items-center gap-2">
      <input type="hidden" name="accountId" value={id} />
      <select
        key={role}
        name="role"
        defaultValue={role}
        aria-label={t("changeLabel", { name })}
        className="control control-select control-sm w-auto"
      >
        {teamRoles.map((value) => (
          <option key={value} value={value}>
            {t(`roles.${value}`)}
          </option>
        ))}
      </select>
      <Button size="sm" name="intent" value="change-member" aria-label={t("changeSubmitLabel", { name })}>
        {t("change")}
      </Button>
    </Form>
  );
}

function AddMember({ answer, isFirst }: { answer: FormAnswer; isFirst: boolean }) {
  const t = useTranslations("team");
  const labels = { email: t("email"), role: t("role") };
  return (
    <Section id="add" title={t("add")}>
      <p className="mb-4 max-w-prose">{t("addLead")}</p>
      <AccountForm
        id="add-member"
        answer={answer}
        hidden={{ intent: "add-member" }}
        initial={{ role: isFirst ? "owner" : "desk" }}
        labels={labels}
        submit={t("addSubmit")}
        variant="secondary"
      >
        {(fields) => (
          <>
            <TextField
              field={fields.email}
              type="email"
              label={labels.email}
              autoComplete="off"
              maxLength={254}
              required
            />
            <RadioGroup
              field={fields.role}
              label={labels.role}
              options={teamRoles.map((value) => ({ value, label: t(`roles.${value}`), help: t(`means.${value}`) }))}
              required
            />
          </>
        )}
      </AccountForm>
    </Section>
  );
}
