import { useTranslations } from "use-intl";
import { Dated, Inline, OrganisationLink, PartialDateText } from "#app/organisations/components/refs.tsx";
import { anchorOf, stateLooks } from "#app/projects/conclusions/rules.ts";
import type { ConclusionView, FollowUpView } from "#app/projects/conclusions/views.ts";
import { ContentText } from "#app/ui/content-text.tsx";
import { Link } from "#app/ui/link.tsx";
import { SourceMark } from "#app/ui/source-mark.tsx";
import { Tag } from "#app/ui/tag.tsx";

/** What a conference concluded, and what became of each point as far as anybody says. */
export function ConclusionList({ conclusions }: { conclusions: ConclusionView[] }) {
  return (
    <ol className="conclusions">
      {conclusions.map((conclusion) => (
        <li key={conclusion.key} id={anchorOf(conclusion.key)} className="scroll-mt-4">
          <p className="conclusion-text">
            <ContentText text={conclusion.text} />
          </p>
          <Outcome conclusion={conclusion} />
        </li>
      ))}
    </ol>
  );
}

function Outcome({ conclusion }: { conclusion: ConclusionView }) {
  const t = useTranslations("projects.conclusions");
  const { state, asOf, note, owners, followUps, citations } = conclusion;
  const known = state !== "unknown" || note.en || note.fr;
  if (!known && owners.length === 0 && followUps.length === 0) return null;
  return (
    <div className="conclusion-outcome">
      {known && (
        <p>
          {state !== "unknown" && <StateTag state={state} />}
          {asOf && (
            <span className="text-muted">
              {" "}
              {t("as_of")} <PartialDateText date={asOf} />
              {(note.en || note.fr) && "."}
            </span>
          )}
          {(note.en || note.fr) && (
            <>
              {" "}
              <ContentText text={note} />
            </>
          )}
          <SourceMark citations={citations} />
        </p>
      )}
      {owners.length > 0 && (
        <p>
          <span className="text-muted">{t("owners")}</span>{" "}
          <Inline>
            {owners.map((owner) => (
              <OrganisationLink key={owner.slug} organisation={owner} />
            ))}
          </Inline>
        </p>
      )}
      {followUps.length > 0 && (
        <>
          <p className="text-muted">{t("followed")}</p>
          <ul>
            {followUps.map((followUp) => (
              <FollowUpLine key={followUp.id} followUp={followUp} />
            ))}
          </ul>
        </>
      )}
    </div>
  );
}

/** The state of a conclusion in a word, with its sign. */
export function StateTag({ state }: { state: ConclusionView["state"] }) {
  const t = useTranslations("projects.conclusions.states");
  return <Tag {...stateLooks[state]}>{t(state)}</Tag>;
}

/** One thing that followed: when, what, of which kind, and whether it was only planned. */
export function FollowUpLine({ followUp }: { followUp: FollowUpView }) {
  const t = useTranslations("projects.conclusions");
  const { kind, title, span, state, to } = followUp;
  const planned = state === "planned" || state === "unconfirmed";
  return (
    <li className="follow-up">
      <span className="follow-up-when">
        <Dated span={span} />
      </span>
      <span>
        <Link to={to}>
          <ContentText text={title} />
        </Link>{" "}
        <span className="text-muted">({planned ? t("planned", { kind }) : t(`kinds.${kind}`)})</span>
      </span>
    </li>
  );
}
