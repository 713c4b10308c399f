import { useId } from "react";
import { useTranslations } from "use-intl";
import type { FormReply } from "#app/platform/forms.server.ts";
import { useKindWords } from "#app/privacy/components/kind-words.ts";
import { Button } from "#app/ui/button.tsx";
import { useFieldErrorWords } from "#app/ui/field-error.ts";
import { Form } from "#app/ui/link.tsx";
import { Table, Td, Th } from "#app/ui/table.tsx";
import { Tag } from "#app/ui/tag.tsx";

export type RetentionRow = {
  kind: string;
  range: { min: number; max: number } | null;
  days: number;
  /** What it would be without a time of its own. */
  usual: number;
  set: boolean;
  last: { at: string; count: number; failed: boolean } | null;
  month: number;
};

/** Every kind: what it is, how long it is kept (to be changed where that makes sense), and how the last run went. */
export function RetentionTable({
  kinds,
  conference,
  reply,
}: {
  kinds: RetentionRow[];
  conference: string | null;
  reply: FormReply | undefined;
}) {
  const t = useTranslations("ruling.retention");
  const kept = useTranslations("privacy.kept");
  const words = useKindWords();
  return (
    <Table caption={kept("caption")} hideCaption stack className="mt-4">
      <thead>
        <tr>
          <Th>{kept("kind")}</Th>
          <Th>{kept("time")}</Th>
          <Th>{t("days")}</Th>
          <Th>{t("last")}</Th>
          <Th numeric>{t("month")}</Th>
        </tr>
      </thead>
      <tbody>
        {kinds.map((row) => (
          <tr key={row.kind}>
            <Th scope="row">
              {words.what(row.kind)}
              <p className="mt-1 text-sm font-normal text-muted">{words.why(row.kind)}</p>
            </Th>
            <Td label={kept("time")}>
              {words.kept(row.kind, row.days)}
              {row.set && (
                <p className="mt-1">
                  <Tag tone="info">{t("own")}</Tag>
                </p>
              )}
            </Td>
            <Td label={t("days")}>
              {row.range ? (
                <DaysForm
                  key={`${conference ?? ""} ${row.days}`}
                  row={{ ...row, range: row.range }}
                  {...{ conference, reply }}
                />
              ) : (
                <span className="text-muted">{t("fixed")}</span>
              )}
            </Td>
            <Td label={t("last")}>
              {row.last ? row.last.at : t("never")}
              {row.last?.failed && (
                <p className="mt-1">
                  <Tag tone="danger">{t("failed")}</Tag>
                </p>
              )}
            </Td>
            <Td label={t("month")} numeric>
              {row.month}
            </Td>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}

function DaysForm({
  row: { kind, range, days, usual, set },
  conference,
  reply,
}: {
  row: RetentionRow & { range: { min: number; max: number } };
  conference: string | null;
  reply: FormReply | undefined;
}) {
  const t = useTranslations("ruling.retention");
  const words = useKindWords();
  const errorWords = useFieldErrorWords();
  const id = useId();
  const own = reply?.initialValue?.kind === kind ? reply : undefined;
  const error = own?.error?.days?.[0];
  return (
    <Form method="post" className="flex flex-wrap items-center gap-2">
      <input type="hidden" name="kind" value={kind} />
      <input type="hidden" name="conference" value={conference ?? ""} />
      <label htmlFor={id} className="sr-only">
        {t("daysOf", { kind: words.what(kind) })}
      </label>
      <input
        id={id}
        name="days"
        className="control w-24 tabular-nums"
        inputMode="numeric"
        required
        defaultValue={String(own?.initialValue?.days ?? days)}
        aria-invalid={error ? true : undefined}
        aria-describedby={`${id}-range`}
      />
      <Button size="sm" aria-label={t("saveOf", { kind: words.what(kind) })}>
        {t("save")}
      </Button>
      {set && (
        <Button
          size="sm"
          variant="quiet"
          name="intent"
          value="reset"
          formNoValidate
          aria-label={t("resetOf", { kind: words.what(kind) })}
        >
          {t("reset", { days: usual })}
        </Button>
      )}
      <p id={`${id}-range`} className={error ? "field-error basis-full" : "basis-full text-xs text-muted"}>
        {error ? errorWords(error) : `${range.min}–${range.max}`}
      </p>
    </Form>
  );
}
