import { useLocale, useTranslations } from "use-intl";
import { browserName } from "#app/accounts/browser-name.ts";
import { momentWords } from "#app/platform/instant-words.ts";
import { Button } from "#app/ui/button.tsx";
import { Form } from "#app/ui/link.tsx";
import { Table, Td, Th } from "#app/ui/table.tsx";
import { Tag } from "#app/ui/tag.tsx";

export type LoginSessionRow = {
  id: string;
  createdAt: string;
  lastSeenAt: string;
  userAgent: string;
  isHere: boolean;
};

/** One's signed-in browsers, each with the means to end it. */
export function LoginSessions({ sessions }: { sessions: LoginSessionRow[] }) {
  const t = useTranslations("accounts.security");
  return (
    <>
      <Table caption={t("sessionsCaption")} hideCaption stack>
        <thead>
          <tr>
            <Th>{t("browser")}</Th>
            <Th>{t("since")}</Th>
            <Th>{t("seen")}</Th>
            <Th>
              <span className="sr-only">{t("signOutThere")}</span>
            </Th>
          </tr>
        </thead>
        <tbody>
          {sessions.map((session) => (
            <Row key={session.id} session={session} />
          ))}
        </tbody>
      </Table>
      {sessions.length > 1 && (
        <Form method="post" className="mt-4">
          <Button name="intent" value="sign-out">
            {t("signOutOthers")}
          </Button>
        </Form>
      )}
    </>
  );
}

function Row({ session }: { session: LoginSessionRow }) {
  const t = useTranslations("accounts.security");
  const locale = useLocale();
  const name = useBrowserWords(session.userAgent);
  const since = momentWords(session.createdAt, locale, null);
  return (
    <tr>
      <Th scope="row">{name}</Th>
      <Td label={t("since")}>
        <time dateTime={session.createdAt}>{since}</time>
      </Td>
      <Td label={t("seen")}>
        <time dateTime={session.lastSeenAt}>{momentWords(session.lastSeenAt, locale, null)}</time>
      </Td>
      <Td>
        {session.isHere ? (
          <Tag tone="success">{t("here")}</Tag>
        ) : (
          <Form method="post">
            <input type="hidden" name="session" value={session.id} />
            <Button
              size="sm"
              name="intent"
              value="sign-out"
              aria-label={t("signOutThereLabel", { browser: name, since })}
            >
              {t("signOutThere")}
            </Button>
          </Form>
        )}
      </Td>
    </tr>
  );
}

function useBrowserWords(userAgent: string): string {
  const t = useTranslations("accounts.security");
  const { browser, system } = browserName(userAgent);
  if (browser && system) return t("browserOn", { browser, system });
  return browser ?? system ?? t("unknownBrowser");
}
