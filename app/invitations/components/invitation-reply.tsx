import { useTranslations } from "use-intl";
import type { ReplyView } from "#app/invitations/reply.server.ts";
import { Button } from "#app/ui/button.tsx";
import { Form, Link, LinkButton } from "#app/ui/link.tsx";
import { Notice } from "#app/ui/notice.tsx";

/** The invitation as its addressee reads it: what, when, where, and the two answers. */
export function InvitationReply({ conference, invitation }: ReplyView) {
  const t = useTranslations("invitations.reply");
  const { name, sender, category, until, open } = invitation;
  return (
    <>
      <Standing invitation={invitation} />
      <p className="mt-4 text-lg first:mt-0" dir="auto">
        {sender ? t("greeting", { name, sender }) : t("greetingUnsigned", { name })}
      </p>
      <p className="mt-4">
        <strong>{conference.dates}</strong>
        <br />
        {conference.place}
      </p>
      {category && <p className="mt-4">{t("asCategory", { category })}</p>}
      {open && <Answers invitation={invitation} slug={conference.slug} until={until} />}
      <p className="mt-8">
        <Link to={`/conferences/${conference.slug}`}>{t("about")}</Link>
      </p>
    </>
  );
}

function Standing({ invitation }: Pick<ReplyView, "invitation">) {
  const t = useTranslations("invitations.reply");
  const { state, reference, until, open } = invitation;
  if (state === "accepted") {
    return <Notice tone="success">{reference ? t("accepted", { reference }) : t("acceptedPlain")}</Notice>;
  }
  if (!open) return <Notice tone="warning">{t("expired")}</Notice>;
  return state === "declined" ? <Notice tone="info">{t("declined", { date: until })}</Notice> : null;
}

type AnswersProps = { invitation: ReplyView["invitation"]; slug: string; until: string };

function Answers({ invitation, slug, until }: AnswersProps) {
  const t = useTranslations("invitations.reply");
  return (
    <>
      <p className="mt-4">{t("until", { date: until })}</p>
      <p className="mt-6">
        <LinkButton variant="primary" to={`/conferences/${slug}/register?invitation=${invitation.token}`}>
          {t("accept")}
        </LinkButton>
      </p>
      <p className="mt-2 text-sm text-muted">{t("acceptHelp")}</p>
      {invitation.state !== "declined" && (
        <section id="decline" aria-labelledby="decline-title" className="mt-12">
          <h2 id="decline-title" className="font-serif text-lg">
            {t("declineTitle")}
          </h2>
          <Form method="post" className="mt-4">
            <input type="hidden" name="intent" value="decline" />
            <div className="field">
              <label className="field-label" htmlFor="decline-reason">
                {t("declineReason")}
              </label>
              <textarea id="decline-reason" name="reason" className="control" rows={3} maxLength={500} />
            </div>
            <Button className="mt-4">{t("decline")}</Button>
          </Form>
        </section>
      )}
    </>
  );
}
