import type { SerializeFrom } from "@remix-run/node";
import { useTranslations } from "use-intl";
import { Value } from "#app/organisations/record/components/changes.tsx";
import { ProposalState } from "#app/organisations/record/components/proposal-table.tsx";
import type { readProposal } from "#app/organisations/record/review.server.ts";
import { Button } from "#app/ui/button.tsx";
import { ErrorSummary } from "#app/ui/error-summary.tsx";
import { Field } from "#app/ui/field.tsx";
import { ExternalLink, Form, LinkButton } from "#app/ui/link.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { Page, Section } from "#app/ui/page.tsx";
import { Table, Td, Th } from "#app/ui/table.tsx";
import { Tag } from "#app/ui/tag.tsx";

export type Proposal = SerializeFrom<NonNullable<Awaited<ReturnType<typeof readProposal>>>>;

/** Which form is to be mended, and how; or what keeps the entry from being published. */
export type ReviewFault = {
  intent?: string;
  errors?: Record<string, string[]>;
  text?: string;
  problems?: { field: string; code: string }[];
  meanwhile?: boolean;
};

/** A proposal: what would change, what was said about it, and what the one who looks at it can do. */
export function ProposalPage({ proposal, fault }: { proposal: Proposal; fault: ReviewFault | undefined }) {
  const t = useTranslations("record");
  const { title, state, by, when, organisation, decided, isNew } = proposal;
  return (
    <Page
      wide
      title={title}
      kicker={
        <>
          {t("review.kicker")} · {t(`types.${proposal.recordType}`)}
          {isNew && `, ${t("proposals.isNew")}`} <ProposalState state={state} />
        </>
      }
      lead={
        <>
          {t("review.proposed", { when, by: by ?? t("proposals.nobody") })}
          {organisation && <> {t("review.onBehalf", { organisation })}</>}
          {decided &&
            `. ${decided.by ? t("review.decidedBy", { when: decided.when, by: decided.by }) : t("review.decided", { when: decided.when })}`}
        </>
      }
      actions={<EntryLink proposal={proposal} />}
    >
      <Notices proposal={proposal} fault={fault} />
      <Section id="reason" title={t("review.reason")}>
        <p className="prose whitespace-pre-line">{proposal.reason}</p>
        <Brought sources={proposal.sources} />
      </Section>
      <Section id="changes" title={t("review.changes")}>
        {proposal.mayDecide ? <Accepting proposal={proposal} /> : <FieldTable proposal={proposal} />}
      </Section>
      <Messages proposal={proposal} />
      {proposal.mayDecide && (
        <div className="record-decisions">
          <Saying proposal={proposal} intent="ask" fault={fault} />
          <Saying proposal={proposal} intent="refuse" fault={fault} />
        </div>
      )}
      {proposal.mayChange && <Own proposal={proposal} fault={fault} />}
    </Page>
  );
}

/** Where the entry, and the form of the proposal, are. */
function EntryLink({ proposal: { recordType, slug } }: { proposal: Proposal }) {
  const t = useTranslations("record.review");
  if (slug === null || recordType === "person") return null;
  return <LinkButton to={`/${recordType}s/${slug}`}>{t("entry")}</LinkButton>;
}

function Notices({ proposal, fault }: { proposal: Proposal; fault: ReviewFault | undefined }) {
  const t = useTranslations("record.review");
  const words = useTranslations("ui.fieldErrors");
  const problems = fault?.problems?.map(({ code }) => words(`record_${code}` as never)).join(" ");
  return (
    <>
      {fault?.meanwhile && <Notice tone="warning" title={t("meanwhile")} className="mb-6" />}
      {problems && <Notice tone="danger" title={t("problems", { problems })} className="mb-6" />}
      {proposal.isGone && <Notice tone="warning" title={t("gone")} className="mb-6" />}
      {proposal.mayChange && proposal.state === "asked" && (
        <Notice tone="warning" title={t("askedNotice")} className="mb-6" />
      )}
    </>
  );
}

function Brought({ sources }: { sources: Proposal["sources"] }) {
  const t = useTranslations("record.review");
  if (sources.length === 0) return null;
  return (
    <>
      <h3 className="mt-4 text-sm font-semibold">{t("newSources")}</h3>
      <ul>
        {sources.map(({ id, title, publisher, url, date }) => (
          <li key={id}>
            {url ? <ExternalLink href={url}>{title}</ExternalLink> : title}
            <span className="text-muted">
              , {publisher}
              {date && `, ${date}`}
            </span>
          </li>
        ))}
      </ul>
    </>
  );
}

function Accepting({ proposal }: { proposal: Proposal }) {
  const t = useTranslations("record.review");
  return (
    <Form method="post" noValidate>
      <input type="hidden" name="intent" value="accept" />
      <input type="hidden" name="version" value={proposal.version} />
      {proposal.seen !== null && <input type="hidden" name="seen" value={proposal.seen} />}
      <FieldTable proposal={proposal} takes />
      {!proposal.isGone && (
        <>
          <Field label={t("remark")} help={t("acceptHelp")} required={false} className="mt-4 max-w-prose">
            {(props) => <textarea {...props} name="text" className="control" rows={2} maxLength={2000} />}
          </Field>
          <Button variant="primary" className="mt-4">
            {t("accept")}
          </Button>
        </>
      )}
    </Form>
  );
}

function FieldTable({ proposal, takes = false }: { proposal: Proposal; takes?: boolean }) {
  const t = useTranslations("record");
  return (
    <Table caption={t("review.changes")} hideCaption stack className="record-review">
      <thead>
        <tr>
          {takes && <Th>{t("review.take")}</Th>}
          <Th>{t("review.field")}</Th>
          {!proposal.isNew && <Th>{t("review.now")}</Th>}
          <Th>{t("review.proposal")}</Th>
        </tr>
      </thead>
      <tbody>
        {proposal.fields.map((field) => (
          <FieldRow key={field.field} field={field} isNew={proposal.isNew} takes={takes} />
        ))}
      </tbody>
    </Table>
  );
}

function FieldRow({ field, isNew, takes }: { field: Proposal["fields"][number]; isNew: boolean; takes: boolean }) {
  const t = useTranslations("record");
  const label = t.has(`fields.${field.field}` as never) ? t(`fields.${field.field}` as never) : field.field;
  const { standing, taken } = field;
  return (
    <tr>
      {takes && (
        <Td>
          {field.needed ? (
            <span className="text-muted">{t("review.needed")}</span>
          ) : (
            <input
              type="checkbox"
              name="fields"
              value={field.field}
              aria-label={t("review.takeField", { field: label })}
              defaultChecked={standing === "clean" || standing === "merges"}
              disabled={standing === "already"}
            />
          )}
        </Td>
      )}
      <th scope="row">
        {label}
        {taken !== null && (
          <Tag tone={taken ? "success" : "neutral"}>{t(taken ? "review.taken" : "review.notTaken")}</Tag>
        )}
        {standing !== "clean" && (
          <Tag tone={standing === "conflict" ? "warning" : "info"}>{t(`review.standings.${standing}`)}</Tag>
        )}
      </th>
      {!isNew && (
        <Td label={t("review.now")}>
          <Value lines={field.before} side="before" />
          {field.earlier && standing === "conflict" && (
            <p className="mt-1 text-sm text-muted">
              {t("review.earlier", { value: field.earlier.map(({ text }) => text).join("; ") || t("value.nothing") })}
            </p>
          )}
        </Td>
      )}
      <Td label={t("review.proposal")}>
        <Value lines={field.after} side="after" />
      </Td>
    </tr>
  );
}

function Messages({ proposal }: { proposal: Proposal }) {
  const t = useTranslations("record");
  if (proposal.messages.length === 0) return null;
  return (
    <Section id="messages" title={t("review.messages")}>
      <ol className="record-messages">
        {proposal.messages.map(({ id, own, by, when, text }) => (
          <li key={id}>
            <p className="text-sm text-muted">
              {by ?? (own ? t("proposals.nobody") : t("review.secretariat"))} · {when}
            </p>
            <p className="max-w-prose">{text}</p>
          </li>
        ))}
      </ol>
    </Section>
  );
}

/** A question, a reason or an answer: a few words and a button. */
function Saying({
  proposal,
  intent,
  fault,
}: {
  proposal: Proposal;
  intent: "ask" | "refuse" | "answer";
  fault: ReviewFault | undefined;
}) {
  const t = useTranslations("record.review");
  const own = fault?.intent === intent ? fault : undefined;
  const errors = own?.errors ?? {};
  const id = `${intent}-text`;
  return (
    <Form method="post" noValidate>
      <input type="hidden" name="intent" value={intent} />
      <input type="hidden" name="version" value={proposal.version} />
      <ErrorSummary
        form={{ id: intent, allErrors: errors, getFieldset: () => ({}) }}
        labels={{ text: t(`${intent}Label`) }}
      />
      <Field
        id={id}
        label={t(`${intent}Label`)}
        {...(intent !== "answer" && { help: t(`${intent}Help`) })}
        error={errors.text}
        required
      >
        {(props) => (
          <textarea {...props} name="text" className="control" rows={3} maxLength={2000} defaultValue={own?.text} />
        )}
      </Field>
      <Button variant={intent === "refuse" ? "danger" : "secondary"} className="mt-3">
        {t(intent)}
      </Button>
    </Form>
  );
}

/** What whoever proposed it can do. */
function Own({ proposal, fault }: { proposal: Proposal; fault: ReviewFault | undefined }) {
  const t = useTranslations("record.review");
  return (
    <>
      {proposal.state === "asked" && (
        <div className="mt-6 max-w-prose">
          <Saying proposal={proposal} intent="answer" fault={fault} />
        </div>
      )}
      <div className="mt-8 flex flex-wrap gap-3">
        {proposal.formPath && <LinkButton to={proposal.formPath}>{t("change")}</LinkButton>}
        <Form method="post">
          <input type="hidden" name="intent" value="withdraw" />
          <input type="hidden" name="version" value={proposal.version} />
          <Button variant="quiet">{t("withdraw")}</Button>
        </Form>
      </div>
    </>
  );
}
