import { useForm } from "@conform-to/react";
import type { SerializeFrom } from "@remix-run/node";
import { useRef } from "react";
import { useTranslations } from "use-intl";
import { Said, Scores } from "#app/programme/call/components/detail-page.tsx";
import { Answers, Texts } from "#app/programme/call/components/proposal-content.tsx";
import { useScoreKeys } from "#app/programme/call/components/score-keys.ts";
import type { ForReview } from "#app/programme/call/queries/reviews.server.ts";
import type { ReviewFault } from "#app/programme/call/review-answer.server.ts";
import { Button } from "#app/ui/button.tsx";
import { ConfirmDialog } from "#app/ui/dialog.tsx";
import { ErrorSummary } from "#app/ui/error-summary.tsx";
import { Fact } from "#app/ui/fact.tsx";
import { Field, TextArea } from "#app/ui/field.tsx";
import { Form, Link } from "#app/ui/link.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { Page, Section } from "#app/ui/page.tsx";

export type Criterion = {
  id: string;
  label: { text: string; lang: string };
  help: { text: string; lang: string } | null;
};

type ReviewPageProps = {
  conference: { slug: string; name: string; lang: string };
  review: SerializeFrom<ForReview>;
  criteria: Criterion[];
  /** Which of how many this is; 0: none of them, it was taken back. */
  place: { at: number; of: number };
  fault: ReviewFault | undefined;
};

/** One proposal to be judged: what it says on one side, what the reviewer says on the other. */
export function ReviewPage({ conference, review, criteria, place, fault }: ReviewPageProps) {
  const t = useTranslations("callDesk.review");
  const own = useTranslations("call.own");
  const { titleEn, titleFr } = review;
  return (
    <Page
      wide
      breadcrumbs={[
        { to: "/reviews", label: t("title") },
        { to: `/reviews/${conference.slug}`, label: conference.name },
        { label: review.reference },
      ]}
      title={titleEn || titleFr || own("untitled")}
      titleLang={titleEn ? "en" : "fr"}
      lead={place.at > 0 && <p className="text-base text-muted">{t("place", place)}</p>}
    >
      <div className="call-detail">
        <Proposal review={review} slug={conference.slug} />
        <div>
          {review.open ? (
            <ReviewForm
              key={review.reference}
              review={review}
              criteria={criteria}
              fault={fault?.about === "review" ? fault : undefined}
            />
          ) : (
            <Notice tone="info">{t("over")}</Notice>
          )}
          {review.open && <Conflict error={fault?.about === "conflict"} />}
          <Others review={review} />
        </div>
      </div>
    </Page>
  );
}

function Proposal({ review, slug }: { review: ReviewPageProps["review"]; slug: string }) {
  const t = useTranslations("call");
  const d = useTranslations("callDesk.review");
  const { type, track, language, file, authors, reference } = review;
  return (
    <section aria-label={d("proposal")}>
      <Texts content={review} />
      <dl className="facts mt-6">
        {type && (
          <Fact label={d("type")}>
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
          <Fact label={d("language")}>
            <span className="first-letter:uppercase">{language}</span>
          </Fact>
        )}
        <Answers answers={review.answers} />
        {authors.length > 0 && (
          <Fact label={t("authors.title")}>
            <ul>
              {authors.map(({ name, jobTitle, organisationName }) => (
                <li key={name + organisationName}>
                  <bdi>{[name, jobTitle, organisationName].filter(Boolean).join(", ")}</bdi>
                </li>
              ))}
            </ul>
          </Fact>
        )}
        {file && (
          <Fact label={d("file")}>
            {file.open ? (
              <Link to={`/reviews/${slug}/${reference}/file`} reloadDocument>
                <bdi>{file.name ?? d("fileOpen")}</bdi>
              </Link>
            ) : (
              d("fileHidden")
            )}
          </Fact>
        )}
      </dl>
    </section>
  );
}

type ReviewFormProps = Pick<ReviewPageProps, "review" | "criteria"> & { fault: ReviewFault | undefined };

function ReviewForm({ review, criteria, fault }: ReviewFormProps) {
  const t = useTranslations("callDesk.review");
  const ref = useRef<HTMLFormElement>(null);
  const [form, fields] = useForm<{ comment: string; forAuthors: string }>({
    id: "review",
    lastResult: fault?.form ?? null,
    defaultValue: { comment: review.comment, forAuthors: review.forAuthors },
  });
  useScoreKeys(ref);
  const values = { ...review.values, ...fault?.scores };
  const labels = {
    ...Object.fromEntries(criteria.map(({ id, label }) => [`s-${id}`, label.text])),
    ...{ comment: t("comment"), forAuthors: t("forAuthors") },
  };
  return (
    <Form method="post" id={form.id} ref={ref} noValidate className="call-setup">
      <input type="hidden" name="version" value={review.version} />
      <button type="submit" name="intent" value="save" className="sr-only" tabIndex={-1} aria-hidden="true" />
      <ErrorSummary form={form} labels={labels} />
      {criteria.map((criterion) => (
        <ScoreField
          key={criterion.id}
          criterion={criterion}
          value={values[criterion.id]}
          error={form.allErrors[`s-${criterion.id}`]}
        />
      ))}
      <TextArea
        field={fields.comment}
        label={labels.comment}
        help={t("commentHelp")}
        required={false}
        rows={4}
        maxLength={5000}
        dir="auto"
      />
      <TextArea
        field={fields.forAuthors}
        label={labels.forAuthors}
        help={t("forAuthorsHelp")}
        required={false}
        rows={4}
        maxLength={5000}
        dir="auto"
      />
      <div className="call-acts">
        <Button variant="primary" name="intent" value="next">
          {t("next")}
        </Button>
        <Button name="intent" value="save">
          {t("save")}
        </Button>
      </div>
      <p className="desk-keys script-only">{t("keys")}</p>
    </Form>
  );
}

type ScoreFieldProps = { criterion: Criterion; value: string | undefined; error: string[] | undefined };

/** One criterion: five steps from poor to excellent. */
function ScoreField({ criterion: { id, label, help }, value, error }: ScoreFieldProps) {
  const t = useTranslations("callDesk.review");
  const words = useTranslations("ui.fieldErrors");
  const name = `s-${id}`;
  return (
    <fieldset className="call-score" data-invalid={error ? true : undefined}>
      <legend className="field-label" lang={label.lang}>
        {label.text}
      </legend>
      {help && (
        <p className="field-help" lang={help.lang}>
          {help.text}
        </p>
      )}
      <div className="call-steps">
        {[1, 2, 3, 4, 5].map((score) => (
          <label key={score}>
            <input
              type="radio"
              id={score === 1 ? `review-${name}` : undefined}
              name={name}
              value={score}
              defaultChecked={value === String(score)}
            />
            <span>{score}</span>
            <span className="sr-only">{t(`steps.s${score as 1}`)}</span>
          </label>
        ))}
        <span className="call-ends" aria-hidden="true">
          {t("ends")}
        </span>
      </div>
      {error && <p className="field-error">{words("required")}</p>}
    </fieldset>
  );
}

function Conflict({ error }: { error: boolean }) {
  const t = useTranslations("callDesk.review");
  return (
    <div className="mt-8 border-t border-line pt-4">
      <p className="mb-3 text-sm text-muted">{t("conflictLead")}</p>
      {error && <Notice tone="danger">{t("conflictMissing")}</Notice>}
      <ConfirmDialog
        trigger={t("conflict")}
        triggerSize="sm"
        title={t("conflictTitle")}
        confirm={t("conflict")}
        name="intent"
        value="conflict"
      >
        <p>{t("conflictText")}</p>
        <Field label={t("conflictReason")} required className="mt-4">
          {(props) => <textarea className="control" name="reason" rows={3} maxLength={1000} {...props} />}
        </Field>
      </ConfirmDialog>
    </div>
  );
}

function Others({ review: { others, state } }: { review: ReviewPageProps["review"] }) {
  const t = useTranslations("callDesk.review");
  if (state !== "done") return <p className="mt-6 text-sm text-muted">{t("othersLater")}</p>;
  if (others.length === 0) return <p className="mt-6 text-sm text-muted">{t("othersNone")}</p>;
  return (
    <Section title={t("others")} id="others">
      {others.map(({ id, scores, comment, forAuthors }, index) => (
        <article key={id} className="call-review">
          <h3 className="font-semibold">{t("other", { n: index + 1 })}</h3>
          <Scores scores={scores} />
          {comment && <Said label={t("comment")} text={comment} />}
          {forAuthors && <Said label={t("forAuthors")} text={forAuthors} />}
        </article>
      ))}
    </Section>
  );
}
