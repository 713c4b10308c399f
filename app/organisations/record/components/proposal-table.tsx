import type { SerializeFrom } from "@remix-run/node";
import { useTranslations } from "use-intl";
import type { listProposals } from "#app/organisations/record/review.server.ts";
import { Link } from "#app/ui/link.tsx";
import { Table, Td, Th } from "#app/ui/table.tsx";
import { Tag, type TagTone } from "#app/ui/tag.tsx";
import type { RecordProposalState } from "#prisma/generated/enums.ts";

const tones: Record<RecordProposalState, TagTone> = {
  pending: "info",
  asked: "warning",
  accepted: "success",
  refused: "danger",
  withdrawn: "neutral",
};

/** Where a proposal stands. */
export function ProposalState({ state }: { state: RecordProposalState }) {
  const t = useTranslations("record.states");
  return <Tag tone={tones[state]}>{t(state)}</Tag>;
}

type Proposals = SerializeFrom<Awaited<ReturnType<typeof listProposals>>>;

/** Proposals one below the other. */
export function ProposalTable({ proposals, reviews }: Pick<Proposals, "proposals" | "reviews">) {
  const t = useTranslations("record");
  return (
    <Table caption={t(reviews ? "proposals.title" : "proposals.mine")} hideCaption stack className="mt-4">
      <thead>
        <tr>
          <Th>{t("proposals.entry")}</Th>
          <Th>{t("proposals.state")}</Th>
          {reviews && <Th>{t("proposals.by")}</Th>}
          <Th>{t("proposals.when")}</Th>
        </tr>
      </thead>
      <tbody>
        {proposals.map(({ id, title, recordType, isNew, state, by, organisation, when }) => (
          <tr key={id}>
            <th scope="row">
              <Link to={`/record/proposals/${id}`}>{title}</Link>
              <span className="ml-2 font-normal text-muted">
                {t(`types.${recordType}`)}
                {isNew && `, ${t("proposals.isNew")}`}
              </span>
            </th>
            <Td>
              <ProposalState state={state} />
            </Td>
            {reviews && (
              <Td label={t("proposals.by")}>
                {by ?? t("proposals.nobody")}
                {organisation && <span className="text-muted">, {organisation}</span>}
              </Td>
            )}
            <Td label={t("proposals.when")}>{when}</Td>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}
