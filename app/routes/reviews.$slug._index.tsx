import type { LinksFunction, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslations } from "use-intl";
import { translatorFor } from "#app/messages.server.ts";
import { type Locale, pickText } from "#app/platform/locale.ts";
import stylesheet from "#app/programme/call/call.css?url";
import { inUse } from "#app/programme/call/call.server.ts";
import { ProgressBar } from "#app/programme/call/components/reviewers-page.tsx";
import { type ReviewLine, reviewsOf } from "#app/programme/call/queries/reviews.server.ts";
import { requireReviewer } from "#app/programme/call/review-answer.server.ts";
import { mayReview, weightedMean } from "#app/programme/call/rules.ts";
import { conferenceWords } from "#app/registration/conference-words.server.ts";
import { textIn } from "#app/registration/questions/form.server.ts";
import { Empty } from "#app/ui/empty.tsx";
import { Link, LinkButton } from "#app/ui/link.tsx";
import { Page } from "#app/ui/page.tsx";
import { Table, Td, Th } from "#app/ui/table.tsx";
import { Tag, type TagTone } from "#app/ui/tag.tsx";

export const links: LinksFunction = () => [{ rel: "stylesheet", href: stylesheet }];

export async function loader({ params, request, context }: LoaderFunctionArgs) {
  const { conference, call, reviewer } = await requireReviewer(context, request, params.slug);
  const { locale } = context.visitor;
  const lines = await reviewsOf(context.db, reviewer.id);
  const { name, lang } = conferenceWords(conference, locale);
  return {
    title: translatorFor(locale, "callDesk.review")("title"),
    conference: { slug: conference.slug, name, lang },
    anonymous: call.anonymous,
    rows: lines.map((line) => rowOf(line, inUse(call.criteria), locale)),
  };
}

function rowOf({ state, scores, proposal }: ReviewLine, criteria: { id: string; weight: number }[], locale: Locale) {
  const { titleEn, titleFr, type, track } = proposal;
  const words = (row: { nameEn: string; nameFr: string | null } | null) =>
    row && textIn(row.nameEn, row.nameFr, locale).text;
  return {
    ...{ reference: proposal.reference, state, open: mayReview(proposal.state) },
    title: pickText({ en: titleEn, fr: titleFr }, locale),
    about: [words(type), words(track)].filter(Boolean).join(" · "),
    mean: weightedMean({ scores }, criteria),
  };
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.title ?? ""} · Octopus` },
  { name: "robots", content: "noindex" },
];

const tones: Record<ReviewLine["state"], TagTone> = { assigned: "warning", done: "success", conflict: "neutral" };

export default function ReviewList() {
  const { title, conference, anonymous, rows } = useLoaderData<typeof loader>();
  const t = useTranslations("callDesk.review");
  const states = useTranslations("callDesk.detail.reviewStates");
  const own = useTranslations("call.own");
  const counted = rows.filter(({ state }) => state !== "conflict");
  const done = counted.filter(({ state }) => state === "done").length;
  const next = rows.find(({ state, open }) => state === "assigned" && open);
  const base = `/reviews/${conference.slug}`;
  return (
    <Page
      wide
      kicker={
        <Link to={`/conferences/${conference.slug}`} lang={conference.lang}>
          {conference.name}
        </Link>
      }
      title={title}
      lead={
        <p className="text-base">
          {t("progress", { done, count: counted.length })} {anonymous && t("anonymous")}
        </p>
      }
      actions={
        next && (
          <LinkButton variant="primary" to={`${base}/${next.reference}`}>
            {t("begin")}
          </LinkButton>
        )
      }
    >
      {rows.length === 0 ? (
        <Empty title={t("nothing")}>{t("nothingText")}</Empty>
      ) : (
        <>
          <div className="mb-6 max-w-prose">
            <ProgressBar part={done} whole={counted.length} />
          </div>
          <Table caption={title} hideCaption stack>
            <thead>
              <tr>
                <Th>{t("proposal")}</Th>
                <Th>{t("state")}</Th>
                <Th numeric>{t("score")}</Th>
              </tr>
            </thead>
            <tbody>
              {rows.map(({ reference, title: text, about, state, mean }) => (
                <tr key={reference}>
                  <Th scope="row">
                    {state === "conflict" ? (
                      <span lang={text?.lang}>{text?.text ?? own("untitled")}</span>
                    ) : (
                      <Link to={`${base}/${reference}`} lang={text?.lang}>
                        {text?.text ?? own("untitled")}
                      </Link>
                    )}
                    <span className="block text-sm font-normal text-muted">{about}</span>
                  </Th>
                  <Td label={t("state")}>
                    <Tag tone={tones[state]}>{states(state)}</Tag>
                  </Td>
                  <Td label={t("score")} numeric>
                    {mean === null || state !== "done" ? "–" : t("figure", { score: mean })}
                  </Td>
                </tr>
              ))}
            </tbody>
          </Table>
        </>
      )}
    </Page>
  );
}
