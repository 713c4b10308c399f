import { useLocale, useTranslations } from "use-intl";
import type { SessionFeedback } from "#app/programme/feedback/queries.server.ts";
import { ContentText } from "#app/ui/content-text.tsx";

/** What was said of sessions: a small chart and the words of each; nothing where too few have answered. */
export function FeedbackResults({ feedback }: { feedback: SessionFeedback[] }) {
  return feedback.map((one) => <SessionResults key={one.sessionId} feedback={one} />);
}

/** What was said of one session. `bare`: its title stands elsewhere. */
export function SessionResults({
  feedback: { title, results, given },
  bare = false,
}: {
  feedback: SessionFeedback;
  bare?: boolean;
}) {
  const t = useTranslations("feedback.results");
  const whole = useTranslations("feedback");
  const locale = useLocale();
  return (
    <article className="feedback">
      {bare ? (
        <h4 className="font-semibold">{whole("title")}</h4>
      ) : (
        <h2>
          <ContentText text={title} />
        </h2>
      )}
      {results.mean === null ? (
        <p className="text-sm text-muted">{t("few", { given })}</p>
      ) : (
        <>
          <p className="feedback-mean">
            <strong>{t("mean", { mean: results.mean.toLocaleString(locale) })}</strong>{" "}
            <span className="text-sm text-muted">
              {t("count", { count: results.count })}
              {given > results.count && ` · ${t("waiting", { count: given - results.count })}`}
            </span>
          </p>
          <Ratings ratings={results.ratings} />
          <div className="feedback-both">
            <Words title={t("good")} texts={results.good} bare={bare} />
            <Words title={t("better")} texts={results.better} bare={bare} />
          </div>
        </>
      )}
    </article>
  );
}

/** How many gave which rating: bars with their figures, which is its own table. */
function Ratings({ ratings }: { ratings: number[] }) {
  const t = useTranslations("feedback.results");
  const most = Math.max(1, ...ratings);
  return (
    <table className="feedback-chart">
      <caption className="sr-only">{t("chart")}</caption>
      <thead className="sr-only">
        <tr>
          <th scope="col">{t("rating")}</th>
          <th scope="col">{t("answers")}</th>
        </tr>
      </thead>
      <tbody>
        {ratings.map((count, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the index is the rating
          <tr key={index}>
            <th scope="row">{index + 1}</th>
            <td>
              <svg viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true" focusable="false">
                <rect width={(count / most) * 100} height="8" />
              </svg>
              <span>{count}</span>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Words({ title, texts, bare }: { title: string; texts: string[]; bare: boolean }) {
  if (texts.length === 0) return null;
  const Heading = bare ? "h5" : "h3";
  return (
    <div className="mt-4">
      <Heading className="text-sm font-semibold text-muted">{title}</Heading>
      <ul className="feedback-words">
        {texts.map((text, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: they have no other order, and do not move
          <li key={index} dir="auto">
            {text}
          </li>
        ))}
      </ul>
    </div>
  );
}
