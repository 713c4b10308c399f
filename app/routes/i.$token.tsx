import type { ActionFunctionArgs, HeadersFunction, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslations } from "use-intl";
import { declineInvitation } from "#app/invitations/commands/decline.server.ts";
import { InvitationReply } from "#app/invitations/components/invitation-reply.tsx";
import { readReply } from "#app/invitations/reply.server.ts";
import { declineForm } from "#app/invitations/schemas.ts";
import { translatorFor } from "#app/messages.server.ts";
import { actOf } from "#app/platform/act.ts";
import { AppError } from "#app/platform/errors.ts";
import { parseForm } from "#app/platform/forms.server.ts";
import { answering } from "#app/platform/responses.server.ts";
import { redirectWithFlash } from "#app/ui/flash.server.ts";
import { Page } from "#app/ui/page.tsx";

/** The link is a secret: neither kept by caches nor told to other sites. */
export const headers: HeadersFunction = () => ({
  "Cache-Control": "private, no-store",
});

export function loader({ params, context }: LoaderFunctionArgs) {
  return answering(() => readReply(context, params.token ?? ""));
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const form = parseForm(await request.formData(), declineForm);
  return answering(async () => {
    if (!form.ok) throw new AppError("invalid_input");
    await declineInvitation(context.db, actOf(context), { token: params.token ?? "", reason: form.value.reason });
    const t = translatorFor(context.visitor.locale, "invitations.reply");
    return redirectWithFlash(context, new URL(request.url).pathname, { tone: "success", text: t("declinedDone") });
  });
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.conference.name ?? ""} · Octopus` },
  { name: "robots", content: "noindex" },
];

export default function Invitation() {
  const { conference, invitation } = useLoaderData<typeof loader>();
  const t = useTranslations("invitations.reply");
  return (
    <Page title={t("title", { conference: conference.name })} kicker={t("kicker")}>
      <InvitationReply conference={conference} invitation={invitation} />
    </Page>
  );
}
