import { useTranslations } from "use-intl";
import { useKindWords } from "#app/privacy/components/kind-words.ts";
import type { Readable } from "#app/privacy/readable.server.ts";

export type HeldPart = Readable & { key: string; kinds: { kind: string; days: number }[] };

/** Everything that is kept, part by part; each says how long. */
export function HeldData({ parts }: { parts: HeldPart[] }) {
  return parts.map((part) => <Part key={part.key} part={part} />);
}

function Part({ part: { key, label, text, parts, list, kinds } }: { part: HeldPart }) {
  const t = useTranslations("privacy.mine");
  return (
    <section className="held-part border-t border-line py-4" aria-labelledby={`held-${key}`}>
      <h3 id={`held-${key}`} className="font-serif text-lg">
        {label}
        {list && <span className="text-muted"> ({list.length})</span>}
      </h3>
      <Times kinds={kinds} />
      {text && <p>{text}</p>}
      {parts && <Facts facts={parts} />}
      {list && (
        <details className="mt-2" open={list.length < 3}>
          <summary>{t("show")}</summary>
          <Things things={list} />
        </details>
      )}
    </section>
  );
}

function Times({ kinds }: { kinds: HeldPart["kinds"] }) {
  const words = useKindWords();
  if (kinds.length === 0) return null;
  return (
    <ul className="mt-1 mb-3 text-sm text-muted">
      {kinds.map(({ kind, days }) => (
        <li key={kind}>
          {words.what(kind)}: {words.kept(kind, days)}
        </li>
      ))}
    </ul>
  );
}

function Things({ things }: { things: Readable[][] }) {
  return (
    <ol className="mt-2 grid gap-3">
      {things.map((facts, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a list that never changes
        <li key={index} className="border-l-2 border-line pl-4">
          <Facts facts={facts} />
        </li>
      ))}
    </ol>
  );
}

function Facts({ facts }: { facts: Readable[] }) {
  return (
    <dl>
      {facts.map(({ label, text, parts, list }) => (
        <div key={label} className="grid gap-x-6 py-1 sm:grid-cols-[14rem_minmax(0,1fr)]">
          <dt className="text-muted">{label}</dt>
          <dd className="min-w-0 break-words whitespace-pre-line" dir="auto">
            {text}
            {parts && <Facts facts={parts} />}
            {list && <Things things={list} />}
          </dd>
        </div>
      ))}
    </dl>
  );
}
