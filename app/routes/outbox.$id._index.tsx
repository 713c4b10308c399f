import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslations } from "use-intl";
import { AttachmentList } from "#app/mail/components/attachment-list.tsx";
import { HeaderList } from "#app/mail/components/header-list.tsx";
import { MessageText } from "#app/mail/components/message-text.tsx";
import { NotSentNotice } from "#app/mail/components/not-sent-notice.tsx";
import { StateTag } from "#app/mail/components/state-tag.tsx";
import { messageId, requireOutbox } from "#app/mail/outbox.server.ts";
import { outboxMessage } from "#app/mail/queries.server.ts";
import { translatorFor } from "#app/messages.server.ts";
import { notFound } from "#app/platform/responses.server.ts";
import { withPrefix } from "#app/ui/link.tsx";
import { Page, Section } from "#app/ui/page.tsx";
import { usePrefix } from "#app/ui/root-data.ts";

export async function loader({ params, context }: LoaderFunctionArgs) {
  requireOutbox(context);
  const message = await outboxMessage(context.db, messageId(params.id));
  if (!message) throw notFound();
  const { attachments, ...shown } = message;
  return {
    message: shown,
    attachments: attachments.map(({ filename, content }) => ({
      filename,
      bytes: Buffer.byteLength(content, "base64"),
    })),
    from: context.config.mailFrom,
    title: translatorFor(context.visitor.locale, "mail")("title"),
  };
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.message.subject ?? ""} · ${data?.title ?? ""} · Octopus` },
  { name: "robots", content: "noindex" },
];

export default function OutboxMessage() {
  const { message, attachments, from } = useLoaderData<typeof loader>();
  const t = useTranslations("mail");
  const { subject, locale } = message;
  return (
    <Page
      title={subject}
      titleLang={locale}
      kicker={<StateTag state={message.state} />}
      breadcrumbs={[
        { label: t("title"), to: "/outbox" },
        { label: subject, lang: locale },
      ]}
      wide
    >
      <NotSentNotice />
      <div className="mt-8 grid gap-x-12 lg:grid-cols-[minmax(0,44rem)_minmax(18rem,1fr)]">
        <div className="min-w-0">{message.text === "" ? <p>{t("blanked")}</p> : <Parts message={message} />}</div>
        <div className="min-w-0">
          <Section title={t("headers")} id="headers">
            <HeaderList message={message} from={from} />
          </Section>
          {attachments.length > 0 && (
            <Section title={t("attachments")} id="attachments">
              <AttachmentList messageId={message.id} attachments={attachments} />
            </Section>
          )}
        </div>
      </div>
    </Page>
  );
}

function Parts({ message }: { message: { id: string; subject: string; text: string; locale: string } }) {
  const t = useTranslations("mail");
  const { id, subject, text, locale } = message;
  return (
    <>
      <Section title={t("html")} id="html" actions={<AloneLink id={id} />}>
        <iframe
          title={t("htmlFrame", { subject })}
          src={useHtmlAddress(id)}
          sandbox="allow-popups allow-popups-to-escape-sandbox"
          className="h-[52rem] w-full rounded border border-line"
        />
      </Section>
      <Section title={t("text")} id="text">
        <MessageText text={text} lang={locale} />
      </Section>
    </>
  );
}

function useHtmlAddress(id: string): string {
  return withPrefix(usePrefix(), `/outbox/${id}/html`);
}

function AloneLink({ id }: { id: string }) {
  const t = useTranslations("mail");
  return (
    <a href={useHtmlAddress(id)} target="_blank" rel="noreferrer">
      {t("htmlAlone")}
    </a>
  );
}
