import type { SerializeFrom } from "@remix-run/node";
import { useTranslations } from "use-intl";
import { Authors } from "#app/programme/call/components/authors.tsx";
import { CoAuthor } from "#app/programme/call/components/co-author.tsx";
import { ProposalContent } from "#app/programme/call/components/proposal-content.tsx";
import { ProposalForm } from "#app/programme/call/components/proposal-form.tsx";
import { ProposalTag } from "#app/programme/call/components/state-tags.tsx";
import type { ProposalFault } from "#app/programme/call/own-answer.server.ts";
import type { OwnView } from "#app/programme/call/own-view.server.ts";
import { ConfirmDialog } from "#app/ui/dialog.tsx";
import { Link } from "#app/ui/link.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { Page, Section } from "#app/ui/page.tsx";

export type ProposalView = SerializeFrom<OwnView>;
type Props = { view: ProposalView; fault: ProposalFault | undefined };

/** A proposal for one of its authors: the lead writes it, the others say whether they are part of it. */
export function ProposalPage({ view, fault }: Props) {
  const t = useTranslations("call.own");
  const { conference, state, reference, leads, may } = view;
  return (
    <Page
      kicker={
        <Link to={`/conferences/${conference.slug}/call`} lang={conference.lang}>
          {t("kicker", { conference: conference.name })}
        </Link>
      }
      title={view.title || t("untitled")}
      lead={
        <p className="text-base">
          <span className="tabular-nums">{reference}</span> <ProposalTag state={state} />
        </p>
      }
    >
      {conference.isDemonstration && (
        <Notice tone="warning" className="mb-4">
          {t("demonstration")}
        </Notice>
      )}
      <Standing view={view} saved={fault?.saved ?? false} />
      {!leads && <CoAuthor view={view} fault={fault?.about === "me" ? fault : undefined} />}
      {may.write ? (
        <ProposalForm view={view} fault={fault?.about === "proposal" ? fault : undefined} />
      ) : (
        <Section title={t("content")} id="content" className="mt-10">
          <ProposalContent view={view} />
        </Section>
      )}
      <Authors view={view} fault={fault} />
      <OwnLink />
      {may.withdraw && (
        <Section title={t("withdraw")} id="withdraw" className="mt-10">
          <p className="mb-4 max-w-prose">{t("withdrawLead")}</p>
          <ConfirmDialog
            trigger={t("withdraw")}
            tone="danger"
            title={t("withdrawTitle")}
            confirm={t("withdraw")}
            name="intent"
            value="withdraw"
          >
            <div className="choice">
              <input type="checkbox" id="withdraw-confirmed" name="confirmed" value="on" required />
              <label htmlFor="withdraw-confirmed">{t("withdrawConfirm")}</label>
            </div>
          </ConfirmDialog>
        </Section>
      )}
    </Page>
  );
}

/** How long the links in mails are good for, and how to make all of them useless. */
function OwnLink() {
  const t = useTranslations("call.own");
  return (
    <Section title={t("link")} id="link" className="mt-10">
      <p className="mb-4 max-w-prose">{t("linkText")}</p>
      <ConfirmDialog trigger={t("renew")} title={t("renewTitle")} confirm={t("renew")} name="intent" value="renew">
        <p>{t("renewText")}</p>
      </ConfirmDialog>
    </Section>
  );
}

/** Where the proposal stands, and what is next. */
function Standing({ view, saved }: { view: ProposalView; saved: boolean }) {
  const t = useTranslations("call.own");
  const { state, closes, may, late, submitted } = view;
  const deadline = closes ? t("until", { moment: closes }) : "";
  if (saved) return <Notice tone="warning">{t("savedNotSubmitted")}</Notice>;
  if (state === "draft")
    return (
      <Notice tone={may.write || !view.leads ? "info" : "warning"}>
        {t(!view.leads ? "draftOther" : late ? "draftLate" : may.write ? "draft" : "draftOver")} {may.write && deadline}
      </Notice>
    );
  return (
    <Notice tone={state === "accepted" ? "success" : "info"}>
      {t(`standing.${state}`, { moment: submitted ?? "" })} {state === "submitted" && may.write && deadline}
    </Notice>
  );
}
