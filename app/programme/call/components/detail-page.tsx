import type { SerializeFrom } from "@remix-run/node";
import type { ReactNode } from "react";
import { useTranslations } from "use-intl";
import { DecisionPreview } from "#app/programme/call/components/decision-preview.tsx";
import { Answers, Texts } from "#app/programme/call/components/proposal-content.tsx";
import { AuthorTag, ProposalTag } from "#app/programme/call/components/state-tags.tsx";
import type { ProposalsReply } from "#app/programme/call/proposals-answer.server.ts";
import type { ProposalDetail } from "#app/programme/call/queries/proposal.server.ts";
import { useInstant } from "#app/registration/desk/components/instant.ts";
import { Button } from "#app/ui/button.tsx";
import { Empty } from "#app/ui/empty.tsx";
import { Fact } from "#app/ui/fact.tsx";
import { Form, Link } from "#app/ui/link.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { Page, Section } from "#app/ui/page.tsx";
import { Tag } from "#app/ui/tag.tsx";

type Detail = SerializeFrom<ProposalDetail>;
type Review = Detail["reviews"][number];

type DetailPageProps = {
  proposal: Detail;
  slug: string;
  builds: boolean;
  wanted: number;
  timeZone: string;
  reply: ProposalsReply | undefined;
  /** The last decision, while it can be taken back. */
  undo: ReactNode;
};

/** Everything about one proposal, for organisers: what it says, by whom, what reviewers say, and what is decided. */
export function DetailPage({ proposal, slug, builds, wanted, timeZone, reply, undo }: DetailPageProps) {
  const t = useTranslations("callDesk.detail");
  const own = useTranslations("call.own");
  const base = `/organise/${slug}/programme/proposals`;
  const { reference, state, titleEn, titleFr } = proposal;
  return (
    <Page
      wide
      breadcrumbs={[{ to: base, label: t("list") }, { label: reference }]}
      title={titleEn || titleFr || own("untitled")}
      titleLang={titleEn ? "en" : "fr"}
      lead={
        <>
          <span className="tabular-nums">{reference}</span> <ProposalTag state={state} />
        </>
      }
    >
      <div role="alert">{reply?.fault && <Notice tone="danger">{t(reply.fault)}</Notice>}</div>
      {undo}
      {reply?.preview ? (
        <DecisionPreview preview={reply.preview} here={`${base}/${reference}`} />
      ) : (
        builds && <Decide proposal={proposal} />
      )}
      {proposal.session && (
        <p className="mt-4">
          {t("session")}{" "}
          <Link to={`/organise/${slug}/programme/sessions/${proposal.session.id}`}>{proposal.session.titleEn}</Link>
        </p>
      )}
      <div className="call-detail">
        <div>
          <Section title={t("content")} id="content">
            <Texts content={proposal} />
            <Facts proposal={proposal} base={base} timeZone={timeZone} />
          </Section>
          <AuthorList authors={proposal.authors} />
        </div>
        <div>
          <Reviews proposal={proposal} builds={builds} wanted={wanted} />
          <History history={proposal.history} timeZone={timeZone} />
        </div>
      </div>
    </Page>
  );
}

function Decide({ proposal: { id, decisions } }: { proposal: Detail }) {
  const t = useTranslations("callDesk.list");
  const words = { accepted: t("accept"), waiting: t("waitlist"), declined: t("decline"), submitted: t("reopen") };
  if (decisions.length === 0) return null;
  return (
    <Form method="post" className="desk-buttons" preventScrollReset>
      <input type="hidden" name="id" value={id} />
      {decisions.map((kind) => (
        <Button
          key={kind}
          size="sm"
          name="act"
          value={kind}
          variant={kind === "accepted" ? "primary" : kind === "declined" ? "danger" : "secondary"}
        >
          {words[kind]}
        </Button>
      ))}
    </Form>
  );
}

function Facts({ proposal, base, timeZone }: { proposal: Detail; base: string; timeZone: string }) {
  const t = useTranslations("call");
  const d = useTranslations("callDesk.detail");
  const r = useTranslations("callDesk.review");
  const instant = useInstant(timeZone);
  const { type, track, language, notes, file, reference, submittedAt } = proposal;
  return (
    <dl className="facts mt-6">
      {type && (
        <Fact label={r("type")}>
          <span lang={type.lang}>{type.text}</span>{" "}
          <span className="text-muted">{t("page.minutes", { minutes: type.minutes })}</span>
        </Fact>
      )}
      {track && (
        <Fact label={t("fields.trackId")}>
          <span lang={track.lang}>{track.text}</span>
        </Fact>
      )}
      {language && (
        <Fact label={r("language")}>
          <span className="first-letter:uppercase">{language}</span>
        </Fact>
      )}
      <Answers answers={proposal.answers} />
      {notes && (
        <Fact label={t("fields.notes")}>
          <span className="whitespace-pre-line" dir="auto">
            {notes}
          </span>
        </Fact>
      )}
      {file && (
        <Fact label={t("fields.file")}>
          <Link to={`${base}/${reference}/file`} reloadDocument>
            <bdi>{file.name}</bdi>
          </Link>
        </Fact>
      )}
      {submittedAt && <Fact label={d("submitted")}>{instant(submittedAt)}</Fact>}
    </dl>
  );
}

function AuthorList({ authors }: { authors: Detail["authors"] }) {
  const t = useTranslations("call");
  return (
    <Section title={t("authors.title")} id="authors">
      <ul className="call-authors">
        {authors.map(({ id, name, email, jobTitle, organisationName, country, role, state, position }) => (
          <li key={id}>
            <div>
              <p>
                <bdi className="font-semibold">{name}</bdi>{" "}
                {position === 0 ? (
                  <span className="text-muted">{t("authors.isLead")}</span>
                ) : (
                  <AuthorTag state={state} />
                )}
              </p>
              <p className="text-sm text-muted">
                <bdi>{[jobTitle, organisationName, country].filter(Boolean).join(", ")}</bdi>
              </p>
              <p className="text-sm text-muted">
                <a href={`mailto:${email}`}>{email}</a> · {t(`fields.roles.${role as "speaker"}`)}
              </p>
            </div>
          </li>
        ))}
      </ul>
    </Section>
  );
}

type ReviewsProps = { proposal: Detail; builds: boolean; wanted: number };

function Reviews({ proposal, builds, wanted }: ReviewsProps) {
  const t = useTranslations("callDesk.detail");
  const { reviews, scoreMean, scoreSpread, reviewCount, state } = proposal;
  return (
    <Section title={t("reviews")} id="reviews">
      {scoreMean !== null && (
        <p className="mb-4 font-serif text-lg">
          {t("summary", { score: scoreMean, spread: scoreSpread ?? 0, count: reviewCount, wanted })}
        </p>
      )}
      {reviews.length === 0 && <Empty title={t("noReviews")} />}
      {reviews.map((review) => (
        <OneReview key={review.id} review={review} builds={builds} />
      ))}
      {builds && state === "submitted" && <AssignForm proposal={proposal} />}
    </Section>
  );
}

function OneReview({ review, builds }: { review: Review; builds: boolean }) {
  const t = useTranslations("callDesk.detail");
  const { id, state, reviewer, mean, scores, comment, forAuthors } = review;
  return (
    <article className="call-review">
      <h3 className="font-semibold">
        <bdi>{reviewer}</bdi>{" "}
        {state === "done" ? (
          <span className="tabular-nums">{mean !== null && t("mean", { score: mean })}</span>
        ) : (
          <Tag tone={state === "conflict" ? "danger" : "neutral"}>{t(`reviewStates.${state}`)}</Tag>
        )}
      </h3>
      {state === "done" && <Scores scores={scores} />}
      {comment && <Said label={t(state === "conflict" ? "why" : "comment")} text={comment} />}
      {forAuthors && <Said label={t("forAuthors")} text={forAuthors} />}
      {builds && state === "assigned" && (
        <Form method="post" preventScrollReset>
          <input type="hidden" name="reviewId" value={id} />
          <Button size="sm" variant="quiet" name="intent" value="unassign">
            {t("unassign")}
          </Button>
        </Form>
      )}
    </article>
  );
}

type ScoresProps = { scores: { text: string; lang: string; score: number | null }[] };

/** The scores of one review, each criterion with its figure. */
export function Scores({ scores }: ScoresProps) {
  return (
    <dl className="call-scores">
      {scores.map(({ text, lang, score }) => (
        <div key={text}>
          <dt lang={lang}>{text}</dt>
          <dd>{score ?? "–"}</dd>
        </div>
      ))}
    </dl>
  );
}

/** What somebody wrote, under a line that says for whom. */
export function Said({ label, text }: { label: string; text: string }) {
  return (
    <>
      <p className="mt-2 text-sm text-muted">{label}</p>
      <p className="max-w-prose whitespace-pre-line" dir="auto">
        {text}
      </p>
    </>
  );
}

function AssignForm({ proposal: { id, reviewers } }: { proposal: Detail }) {
  const t = useTranslations("callDesk.detail");
  if (reviewers.length === 0) return null;
  return (
    <Form method="post" className="call-assign mt-6" preventScrollReset>
      <input type="hidden" name="id" value={id} />
      <label className="sr-only" htmlFor="assign-reviewer">
        {t("assignTo")}
      </label>
      <select id="assign-reviewer" name="reviewerId" className="control control-select" defaultValue="">
        <option value="">{t("assignTo")}</option>
        {reviewers.map((reviewer) => (
          <option
            key={reviewer.id}
            value={reviewer.id}
            disabled={reviewer.bar === "author" || reviewer.bar === "organisation"}
          >
            {reviewer.bar ? t(`bars.${reviewer.bar}`, { name: reviewer.name }) : reviewer.name}
          </option>
        ))}
      </select>
      <Button size="sm" name="act" value="assign">
        {t("assign")}
      </Button>
    </Form>
  );
}

function History({ history, timeZone }: { history: Detail["history"]; timeZone: string }) {
  const t = useTranslations("callDesk.detail");
  const instant = useInstant(timeZone);
  if (history.length === 0) return null;
  return (
    <Section title={t("history")} id="history">
      <ol className="desk-history">
        {history.map(({ id, at, words, actor, actorKind }) => (
          <li key={id}>
            <strong>{words}</strong>
            <span className="desk-second">
              <time dateTime={at}>{instant(at)}</time> · {actor ?? t(actorKind === "system" ? "bySystem" : "byAuthor")}
            </span>
          </li>
        ))}
      </ol>
    </Section>
  );
}
