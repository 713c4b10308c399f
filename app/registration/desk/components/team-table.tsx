import { useTranslations } from "use-intl";
import type { TeamMemberView } from "#app/conferences/queries/team.server.ts";
import { type TeamRole, teamRoles } from "#app/conferences/rules.ts";
import { Button } from "#app/ui/button.tsx";
import { Form } from "#app/ui/link.tsx";
import { Table, Td, Th } from "#app/ui/table.tsx";

/** The team; owners change roles in place. */
export function TeamTable({ members, manages }: { members: TeamMemberView[]; manages: boolean }) {
  const t = useTranslations("desk.team");
  const roles = useTranslations("desk.mine.role");
  return (
    <Table caption={t("caption")} hideCaption dense stack>
      <thead>
        <tr>
          <Th>{t("person")}</Th>
          <Th>{t("role")}</Th>
        </tr>
      </thead>
      <tbody>
        {members.map((member) => (
          <tr key={member.accountId}>
            <Th scope="row">
              <span dir="auto">{member.name}</span>
              <span className="desk-second">{member.email}</span>
            </Th>
            <Td>{manages ? <RoleForm member={member} /> : roles(member.role)}</Td>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}

function RoleForm({ member }: { member: TeamMemberView }) {
  const t = useTranslations("desk.team");
  const roles = useTranslations("desk.mine.role");
  return (
    <Form method="post" className="desk-buttons" preventScrollReset>
      <input type="hidden" name="accountId" value={member.accountId} />
      <select
        name="role"
        aria-label={t("role")}
        className="control control-sm control-select"
        defaultValue={member.role}
        key={member.role}
      >
        {teamRoles.map((role: TeamRole) => (
          <option key={role} value={role}>
            {roles(role)}
          </option>
        ))}
      </select>
      <Button size="sm" name="intent" value="change">
        {t("change")}
      </Button>
      <Button size="sm" variant="quiet" name="intent" value="remove">
        {t("remove")}
      </Button>
    </Form>
  );
}
