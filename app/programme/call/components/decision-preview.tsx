import { useLocale, useTranslations } from "use-intl";
import { pickText } from "#app/platform/locale.ts";
import type { ShownPreview } from "#app/programme/call/proposals-answer.server.ts";
import { Button } from "#app/ui/button.tsx";
import { Disclosure } from "#app/ui/disclosure.tsx";
import { Field } from "#app/ui/field.tsx";
import { Form, LinkButton } from "#app/ui/link.tsx";

/** What a decision would do, with the organisers' own words for the mails, to be confirmed. */
export function DecisionPreview({ preview, here }: { preview: ShownPreview; here: string }) {
  const t = useTranslations("callDesk.preview");
  const { kind, ids, count, proposals, skipped, sessions, mails, commented, samples } = preview;
  const mailed = mails.en + mails.fr;
  return (
    <section aria-labelledby="preview" className="call-preview">
      <h2 id="preview" className="font-serif text-lg" tabIndex={-1}>
        {t(`title.${kind}`, { count })}
      </h2>
      <Titles proposals={proposals} />
      <ul className="mt-2">
        {sessions > 0 && <li>{t("sessions", { count: sessions })}</li>}
        <li>{kind === "submitted" ? t("nobody") : t("mails", { count: mailed, en: mails.en, fr: mails.fr })}</li>
        {skipped > 0 && <li>{t("skipped", { count: skipped })}</li>}
      </ul>
      <Form method="post" className="call-setup mt-4" preventScrollReset>
        <input type="hidden" name="intent" value="decide" />
        <input type="hidden" name="kind" value={kind} />
        {ids.map((id) => (
          <input key={id} type="hidden" name="id" value={id} />
        ))}
        {mailed > 0 && (
          <>
            <div className="call-languages">
              <Field label={t("reasonEn")} help={t("reasonHelp")} required={false} id="reason-en">
                {(props) => (
                  <textarea className="control" name="reasonEn" rows={3} maxLength={2000} lang="en" {...props} />
                )}
              </Field>
              <Field label={t("reasonFr")} help={t("reasonHelp")} required={false} id="reason-fr">
                {(props) => (
                  <textarea className="control" name="reasonFr" rows={3} maxLength={2000} lang="fr" {...props} />
                )}
              </Field>
            </div>
            {commented > 0 && (
              <div className="choice mt-4">
                <input type="checkbox" id="with-comments" name="withComments" />
                <label htmlFor="with-comments">{t("comments", { count: commented })}</label>
              </div>
            )}
            <Disclosure summary={t("samples")} className="mt-4 text-sm">
              {samples.map(({ locale, subject, text }) => (
                <div key={locale} lang={locale} className="mt-3">
                  <p className="font-semibold">{subject}</p>
                  <pre className="call-sample">{text}</pre>
                </div>
              ))}
            </Disclosure>
          </>
        )}
        <div className="call-acts">
          {count > 0 && (
            <Button variant={kind === "declined" ? "danger" : "primary"}>{t(`confirm.${kind}`, { count })}</Button>
          )}
          <LinkButton variant="quiet" to={here}>
            {t("cancel")}
          </LinkButton>
        </div>
        {count > 0 && <p className="mt-3 text-sm text-muted">{t("undo")}</p>}
      </Form>
    </section>
  );
}

/** More than these are opened on request. */
const shownAtOnce = 8;

function Titles({ proposals }: Pick<ShownPreview, "proposals">) {
  const t = useTranslations("callDesk.preview");
  const locale = useLocale();
  const list = (
    <ul className="mt-1 text-sm">
      {proposals.map(({ reference, titleEn, titleFr }) => {
        const title = pickText({ en: titleEn, fr: titleFr }, locale);
        return (
          <li key={reference}>
            <span lang={title?.lang}>{title?.text}</span> <span className="text-muted tabular-nums">{reference}</span>
          </li>
        );
      })}
    </ul>
  );
  if (proposals.length <= shownAtOnce) return list;
  return (
    <Disclosure summary={t("which")} className="mt-2 text-sm">
      {list}
    </Disclosure>
  );
}
