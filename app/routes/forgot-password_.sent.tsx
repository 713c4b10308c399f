import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslations } from "use-intl";
import { SentPage } from "#app/accounts/components/sent-page.tsx";
import { titled } from "#app/accounts/forms.server.ts";
import { minutesOf } from "#app/accounts/tokens.server.ts";
import { translatorFor } from "#app/messages.server.ts";

export function loader({ context }: LoaderFunctionArgs) {
  const t = translatorFor(context.visitor.locale, "accounts");
  return { title: titled(t("sent.title")), minutes: minutesOf("reset_password") };
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title ?? "Octopus" }];

export default function ForgotPasswordSent() {
  const t = useTranslations("accounts.sent");
  const { minutes } = useLoaderData<typeof loader>();
  return <SentPage text={t("forgot", { minutes })} again="/forgot-password" />;
}
