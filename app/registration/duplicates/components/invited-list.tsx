import { useTranslations } from "use-intl";
import type { InvitedAndRegistered } from "#app/registration/duplicates/queries.server.ts";
import { Link } from "#app/ui/link.tsx";

/** Unanswered invitations to people who seem to be registered already. */
export function InvitedList({ people, slug }: { people: InvitedAndRegistered[]; slug: string }) {
  const t = useTranslations("lists.duplicates");
  return (
    <>
      <p className="text-muted">{t("invited_lead")}</p>
      <ul className="desk-list-plain">
        {people.map(({ invitation, known }) => (
          <li key={invitation.id}>
            <Link to={`/organise/${slug}/invitations?q=${encodeURIComponent(invitation.email)}`}>
              {invitation.email}
            </Link>{" "}
            <span dir="auto">{invitation.name}</span> →{" "}
            <Link to={`/organise/${slug}/registrations/${known.reference}`} dir="auto">
              {known.name}
            </Link>
            <span className="desk-second">
              {known.email} · {known.organisationName}
            </span>
          </li>
        ))}
      </ul>
    </>
  );
}
