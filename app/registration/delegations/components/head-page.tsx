import { useForm } from "@conform-to/react";
import type { SerializeFrom } from "@remix-run/node";
import { useTranslations } from "use-intl";
import { PersonInputs } from "#app/registration/components/person-inputs.tsx";
import { StateTag } from "#app/registration/components/state-tag.tsx";
import { CommonInputs, useNominationLabels } from "#app/registration/delegations/components/nomination-fields.tsx";
import { QuotaBars } from "#app/registration/delegations/components/quota-bars.tsx";
import type { HeadFault } from "#app/registration/delegations/head-answer.server.ts";
import type { HeadView } from "#app/registration/delegations/head-view.server.ts";
import { Button } from "#app/ui/button.tsx";
import { ConfirmDialog } from "#app/ui/dialog.tsx";
import { Empty } from "#app/ui/empty.tsx";
import { ErrorSummary } from "#app/ui/error-summary.tsx";
import { Field } from "#app/ui/field.tsx";
import { useFreshForm } from "#app/ui/focus.ts";
import { Form, Link, LinkButton } from "#app/ui/link.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { Page, Section } from "#app/ui/page.tsx";
import { Table, Td, Th } from "#app/ui/table.tsx";

type View = SerializeFrom<HeadView>;
type Member = View["members"][number];

/** The page of a delegation, for its head: quotas, who waits for a word, members, nominations and the letter. */
export function HeadPage({ view, fault }: { view: View; fault: HeadFault | undefined }) {
  const t = useTranslations("delegations.head");
  const { conference } = view;
  const waiting = view.members.filter(({ may }) => may.endorse);
  const members = view.members.filter(({ may }) => !may.endorse);
  return (
    <Page
      wide
      kicker={<span lang={conference.lang}>{t("kicker", { conference: conference.name })}</span>}
      title={view.name}
      titleLang={view.lang}
      lead={
        <>
          <p>{t("lead", { dates: conference.dates, place: conference.place })}</p>
          <p className="text-base text-muted">{t("as_head", { name: view.headName ?? "none" })}</p>
        </>
      }
    >
      {conference.isDemonstration && <Notice tone="warning">{t("demonstration")}</Notice>}
      {view.ended && <Notice tone="info">{t("ended")}</Notice>}
      <Quotas view={view} />
      {waiting.length > 0 && <Waiting members={waiting} />}
      <Section title={t("members")} id="members" className="mt-10">
        {view.substitutes && !view.ended && (
          <p className="mb-4 text-muted">
            {view.substitutes.open
              ? t("substitute_until", { moment: view.substitutes.until })
              : t("substitute_over", { moment: view.substitutes.until })}
          </p>
        )}
        {members.length === 0 ? (
          <Empty title={t("no_members")}>{!view.ended && t("no_members_text")}</Empty>
        ) : (
          <Members id={view.id} members={members} />
        )}
      </Section>
      {!view.ended && <Nominate view={view} fault={fault?.about === "nominate" ? fault : undefined} />}
      <Letter view={view} fault={fault?.about === "letter" ? fault : undefined} />
    </Page>
  );
}

function Quotas({ view: { quotas } }: { view: View }) {
  const t = useTranslations("delegations");
  return (
    <Section title={t("quota.title")} id="quotas" className="mt-8">
      {quotas.length > 0 ? <QuotaBars quotas={quotas} /> : <p className="text-muted">{t("head.no_quotas")}</p>}
    </Section>
  );
}

function Person({ member: { name, email, organisationName, incomplete } }: { member: Member }) {
  const t = useTranslations("delegations.head");
  return (
    <Th scope="row" className="delegation-person">
      <bdi>{name}</bdi>
      <span className="delegation-second">{email}</span>
      <span className="delegation-second">
        <bdi>{organisationName}</bdi>
      </span>
      {incomplete && <span className="delegation-second">{t("incomplete")}</span>}
    </Th>
  );
}

/** Those who registered themselves: one word each. */
function Waiting({ members }: { members: Member[] }) {
  const t = useTranslations("delegations.head");
  return (
    <Section title={t("waiting_title")} id="waiting" className="mt-10">
      <p className="mb-4">{t("waiting_lead")}</p>
      <Table caption={t("waiting_title")} hideCaption stack>
        <thead>
          <tr>
            <Th>{t("name")}</Th>
            <Th>{t("position")}</Th>
            <Th>{t("category")}</Th>
            <Th>{t("acts")}</Th>
          </tr>
        </thead>
        <tbody>
          {members.map((member) => (
            <tr key={member.reference}>
              <Person member={member} />
              <Td label={t("position")}>
                <bdi>{member.position}</bdi>
              </Td>
              <Td label={t("category")}>{member.category}</Td>
              <Td label={t("acts")}>
                <WaitingActs member={member} />
              </Td>
            </tr>
          ))}
        </tbody>
      </Table>
    </Section>
  );
}

function WaitingActs({ member: { name, reference } }: { member: Member }) {
  const t = useTranslations("delegations.head");
  return (
    <div className="delegation-acts">
      <Form method="post" preventScrollReset>
        <input type="hidden" name="reference" value={reference} />
        <Button variant="primary" size="sm" name="intent" value="endorse" aria-label={t("confirm_name", { name })}>
          {t("confirm")}
        </Button>
      </Form>
      <ConfirmDialog
        trigger={<Named short={t("refuse")} whole={t("refuse_name", { name })} />}
        triggerSize="sm"
        tone="danger"
        title={t("refuse_title", { name })}
        confirm={t("refuse")}
        name="intent"
        value="refuse"
      >
        <p>{t("refuse_text")}</p>
        <input type="hidden" name="reference" value={reference} />
        <Field label={t("refuse_reason")} required className="mt-4">
          {(props) => <textarea className="control" name="reason" rows={3} maxLength={1000} {...props} />}
        </Field>
      </ConfirmDialog>
    </div>
  );
}

/** A short word on a button, said whole to who does not see the row. */
function Named({ short, whole }: { short: string; whole: string }) {
  return (
    <>
      <span aria-hidden="true">{short}</span>
      <span className="sr-only">{whole}</span>
    </>
  );
}

function Members({ id, members }: { id: string; members: Member[] }) {
  const t = useTranslations("delegations.head");
  return (
    <Table caption={t("members")} hideCaption stack>
      <thead>
        <tr>
          <Th>{t("name")}</Th>
          <Th>{t("position")}</Th>
          <Th>{t("category")}</Th>
          <Th>{t("state")}</Th>
          <Th>{t("acts")}</Th>
        </tr>
      </thead>
      <tbody>
        {members.map((member) => (
          <tr key={member.reference}>
            <Person member={member} />
            <Td label={t("position")}>
              <bdi>{member.position}</bdi>
            </Td>
            <Td label={t("category")}>{member.category}</Td>
            <Td label={t("state")}>
              <StateTag state={member.state} />
            </Td>
            <Td label={t("acts")}>
              <MemberActs id={id} member={member} />
            </Td>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}

function MemberActs({ id, member: { name, reference, may } }: { id: string; member: Member }) {
  const t = useTranslations("delegations.head");
  return (
    <div className="delegation-acts">
      {may.substitute && (
        <LinkButton
          size="sm"
          to={`/delegations/${id}/substitute/${reference}`}
          aria-label={t("substitute_name", { name })}
        >
          {t("substitute")}
        </LinkButton>
      )}
      {may.withdraw && (
        <ConfirmDialog
          trigger={<Named short={t("withdraw")} whole={t("withdraw_name", { name })} />}
          triggerSize="sm"
          triggerVariant="quiet"
          tone="danger"
          title={t("withdraw_title", { name })}
          confirm={t("withdraw")}
          name="intent"
          value="withdraw"
        >
          <p>{t("withdraw_text")}</p>
          <input type="hidden" name="reference" value={reference} />
        </ConfirmDialog>
      )}
    </div>
  );
}

function Nominate({ view, fault }: { view: View; fault: HeadFault | undefined }) {
  const t = useTranslations("delegations.head");
  const { choices, quotas, id } = view;
  if (quotas.length === 0) return null;
  const bar =
    choices.categories.length === 0
      ? t("nominate_closed")
      : quotas.every(({ capacity, taken, waiting }) => taken + waiting >= capacity)
        ? t("nominate_full")
        : null;
  return (
    <Section title={t("nominate")} id="nominate" className="mt-10">
      {bar ? (
        <Notice tone="info">{bar}</Notice>
      ) : (
        <>
          <p className="mb-4">
            {t("nominate_help")} <Link to={`/delegations/${id}/paste`}>{t("many")}</Link>
          </p>
          <NominateForm view={view} fault={fault} />
        </>
      )}
    </Section>
  );
}

type Shape = Record<
  "name" | "email" | "position" | "categoryId" | "organisationName" | "countryCode" | "locale",
  string
>;

function NominateForm({ view: { choices }, fault }: { view: View; fault: HeadFault | undefined }) {
  const t = useTranslations("delegations.head");
  const fresh = useFreshForm("nomination", "nominate", fault);
  const labels = useNominationLabels();
  const [form, fields] = useForm<Shape>({
    id: "nomination",
    lastResult: fault?.form ?? null,
    defaultValue: { ...choices.defaults, categoryId: choices.categories[0]?.value ?? "" },
  });
  return (
    <Form key={fresh} method="post" id={form.id} className="delegation-form" noValidate>
      <input type="hidden" name="intent" value="nominate" />
      <ErrorSummary form={form} labels={labels} />
      <PersonInputs fields={fields} labels={labels} />
      <CommonInputs fields={fields} choices={choices} />
      <div className="delegation-whole">
        <Button variant="primary">{t("submit")}</Button>
      </div>
    </Form>
  );
}

function Letter({ view: { id, letter, ended }, fault }: { view: View; fault: HeadFault | undefined }) {
  const t = useTranslations("delegations.head");
  const [form, fields] = useForm<{ file: string }>({ id: "letter", lastResult: fault?.form ?? null });
  return (
    <Section title={t("letter")} id="nomination-letter" className="mt-10">
      {letter && (
        <p className="mb-4 break-words">
          {t("letter_there", { when: letter.when })}{" "}
          <Link to={`/delegations/${id}/letter`} reloadDocument>
            <bdi>{letter.name}</bdi>
          </Link>
        </p>
      )}
      {!ended && (
        <Form method="post" id={form.id} encType="multipart/form-data" className="delegation-form" noValidate>
          <input type="hidden" name="intent" value="letter" />
          <ErrorSummary form={form} labels={{ file: t("letter_file") }} />
          <Field
            id={fields.file.id}
            label={t("letter_file")}
            help={t("letter_help")}
            error={fields.file.errors}
            required
            className="delegation-whole"
          >
            {(props) => <input type="file" className="control" name="file" accept=".pdf,.jpg,.jpeg,.png" {...props} />}
          </Field>
          <div className="delegation-whole">
            <Button>{t(letter ? "letter_replace" : "letter_send")}</Button>
          </div>
        </Form>
      )}
    </Section>
  );
}
