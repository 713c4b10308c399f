import { useForm } from "@conform-to/react";
import { useTranslations } from "use-intl";
import { AuthorFields, type AuthorShape, useAuthorLabels } from "#app/programme/call/components/author-fields.tsx";
import type { ProposalView } from "#app/programme/call/components/proposal-page.tsx";
import { AuthorTag } from "#app/programme/call/components/state-tags.tsx";
import type { ProposalFault } from "#app/programme/call/own-answer.server.ts";
import { authorLimit } from "#app/programme/call/rules.ts";
import { Button } from "#app/ui/button.tsx";
import { ConfirmDialog } from "#app/ui/dialog.tsx";
import { Disclosure } from "#app/ui/disclosure.tsx";
import { ErrorSummary } from "#app/ui/error-summary.tsx";
import { TextField } from "#app/ui/field.tsx";
import { useFreshForm } from "#app/ui/focus.ts";
import { Form } from "#app/ui/link.tsx";
import { Section } from "#app/ui/page.tsx";
import { ShortWords } from "#app/ui/short-words.tsx";

type View = ProposalView;

/** Who the authors are and whether they have said so; the lead invites more and takes some off. */
export function Authors({ view, fault }: { view: View; fault: ProposalFault | undefined }) {
  const t = useTranslations("call.authors");
  const { authors, leads, may } = view;
  const changes = leads && may.authors;
  return (
    <Section title={t("title")} id="authors" className="mt-10">
      {changes && <p className="mb-4 max-w-prose">{t("lead")}</p>}
      <ul className="call-authors">
        {authors.map((author) => (
          <li key={author.id}>
            <div>
              <p>
                <bdi className="font-semibold">{author.name}</bdi>{" "}
                {author.isLead ? <span className="text-muted">{t("isLead")}</span> : <AuthorTag state={author.state} />}
              </p>
              <p className="text-sm text-muted">
                <bdi>{[author.organisationName, author.email].filter(Boolean).join(" · ")}</bdi>
              </p>
            </div>
            {changes && !author.isLead && (
              <AuthorActs author={author} fault={fault?.authorId === author.id ? fault : undefined} />
            )}
          </li>
        ))}
      </ul>
      {changes && authors.length < authorLimit && (
        <AddAuthor view={view} fault={fault?.about === "author" ? fault : undefined} />
      )}
    </Section>
  );
}

type AuthorActsProps = { author: View["authors"][number]; fault: ProposalFault | undefined };

function AuthorActs({ author, fault }: AuthorActsProps) {
  const t = useTranslations("call.authors");
  const { id, name, state } = author;
  return (
    <div className="call-acts-small">
      {state === "invited" && <MendAddress key={author.email} author={author} fault={fault} />}
      {state === "invited" && (
        <Form method="post" preventScrollReset>
          <input type="hidden" name="authorId" value={id} />
          <Button size="sm" variant="quiet" name="intent" value="again" aria-label={t("againName", { name })}>
            {t("again")}
          </Button>
        </Form>
      )}
      <ConfirmDialog
        trigger={<ShortWords shown={t("remove")} spoken={t("removeName", { name })} />}
        triggerSize="sm"
        triggerVariant="quiet"
        tone="danger"
        title={t("removeTitle", { name })}
        confirm={t("remove")}
        name="intent"
        value="remove"
      >
        <p>{t("removeText")}</p>
        <input type="hidden" name="authorId" value={id} />
      </ConfirmDialog>
    </div>
  );
}

/** Another address for somebody who has not answered: the first was perhaps mistyped. */
function MendAddress({ author: { id, name, email }, fault }: AuthorActsProps) {
  const t = useTranslations("call.authors");
  const [form, fields] = useForm<{ email: string }>({
    id: `address-${id}`,
    lastResult: fault?.form ?? null,
    defaultValue: { email: email ?? "" },
  });
  return (
    <Disclosure summary={<ShortWords shown={t("mend")} spoken={t("mendName", { name })} />} open={fault !== undefined}>
      <Form method="post" id={form.id} noValidate preventScrollReset>
        <input type="hidden" name="intent" value="address" />
        <input type="hidden" name="authorId" value={id} />
        <ErrorSummary form={form} labels={{ email: t("mendLabel") }} />
        <TextField
          field={fields.email}
          type="email"
          label={t("mendLabel")}
          help={t("mendHelp")}
          required
          maxLength={254}
          autoComplete="off"
        />
        <Button size="sm" className="mt-3">
          {t("mendDo")}
        </Button>
      </Form>
    </Disclosure>
  );
}

type Shape = AuthorShape & { email: string };

function AddAuthor({ view: { choices, me }, fault }: { view: View; fault: ProposalFault | undefined }) {
  const t = useTranslations("call.authors");
  const f = useTranslations("call.fields");
  const fresh = useFreshForm("co-author", "author", fault);
  const labels = useAuthorLabels();
  const { name, ...others } = labels;
  const [form, fields] = useForm<Shape>({
    id: "co-author",
    lastResult: fault?.form ?? null,
    defaultValue: { role: "speaker", locale: me.locale, countryCode: "", organisationName: "" },
  });
  return (
    <Disclosure summary={t("add")} open={fault !== undefined} key={fresh} className="mt-4">
      <Form method="post" id={form.id} noValidate preventScrollReset>
        <input type="hidden" name="intent" value="author" />
        <ErrorSummary form={form} labels={{ name, email: f("email"), ...others }} />
        <AuthorFields
          fields={fields}
          countries={choices.countries}
          email={
            <TextField
              field={fields.email}
              type="email"
              label={f("email")}
              help={t("emailHelp")}
              required
              maxLength={254}
              autoComplete="off"
            />
          }
        />
        <Button variant="primary" className="mt-6">
          {t("invite")}
        </Button>
      </Form>
    </Disclosure>
  );
}
