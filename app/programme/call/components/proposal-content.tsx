import { useTranslations } from "use-intl";
import type { ProposalView } from "#app/programme/call/components/proposal-page.tsx";
import { Fact } from "#app/ui/fact.tsx";
import { Link } from "#app/ui/link.tsx";

/** What a proposal says, to be read. */
export function ProposalContent({ view }: { view: ProposalView }) {
  const t = useTranslations("call");
  const { content, facts, file, reference } = view;
  return (
    <>
      <Texts content={content} />
      <dl className="facts mt-6">
        {facts.type && (
          <Fact label={t("fields.typeId")}>
            <span lang={facts.type.lang}>{facts.type.text}</span>{" "}
            <span className="text-muted">{t("page.minutes", { minutes: facts.type.minutes })}</span>
          </Fact>
        )}
        {facts.track && (
          <Fact label={t("fields.trackId")}>
            <span lang={facts.track.lang}>{facts.track.text}</span>
          </Fact>
        )}
        {facts.language && (
          <Fact label={t("fields.language")}>
            <span className="first-letter:uppercase">{facts.language}</span>
          </Fact>
        )}
        <Answers answers={facts.answers} />
        {content.notes && view.leads && (
          <Fact label={t("fields.notes")}>
            <span className="whitespace-pre-line">{content.notes}</span>
          </Fact>
        )}
        {file && (
          <Fact label={t("fields.file")}>
            <Link to={`/proposals/${reference}/file`} reloadDocument>
              <bdi>{file.name}</bdi>
            </Link>
          </Fact>
        )}
      </dl>
    </>
  );
}

type TextsProps = { content: { titleEn: string; titleFr: string; abstractEn: string; abstractFr: string } };

/** Title and abstract in each language that they are in; the page is headed with the title already where it is the only one. */
export function Texts({ content }: TextsProps) {
  const texts = [
    { lang: "en", title: content.titleEn, abstract: content.abstractEn },
    { lang: "fr", title: content.titleFr, abstract: content.abstractFr },
  ].filter(({ title, abstract }) => title || abstract);
  return texts.map(({ lang, title, abstract }) => (
    <div key={lang} lang={lang} className="call-text" dir="auto">
      {texts.length > 1 && <p className="mb-2 font-serif text-lg">{title}</p>}
      <p className="max-w-prose whitespace-pre-line">{abstract}</p>
    </div>
  ));
}

type AnswersProps = { answers: { id: string; label: { text: string; lang: string }; kind: string; texts: string[] }[] };

/** What was answered to the questions of the call, as rows of a list of facts. */
export function Answers({ answers }: AnswersProps) {
  const t = useTranslations("call.own");
  return answers.map(({ id, label, kind, texts }) => (
    <div key={id}>
      <dt lang={label.lang}>{label.text}</dt>
      <dd className="whitespace-pre-line" dir="auto">
        {kind === "consent" ? t("agreed") : texts.join(", ")}
      </dd>
    </div>
  ));
}
