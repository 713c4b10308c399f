import { type FieldMetadata, useForm } from "@conform-to/react";
import { useLocale, useTranslations } from "use-intl";
import { type Bilingual, pickText } from "#app/platform/locale.ts";
import type { PlacesFault } from "#app/registration/desk/places-answer.server.ts";
import type { PoolLine } from "#app/registration/queries/places.server.ts";
import { Button } from "#app/ui/button.tsx";
import { ErrorSummary } from "#app/ui/error-summary.tsx";
import { useFieldErrorWords } from "#app/ui/field-error.ts";
import { Form } from "#app/ui/link.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { Table, Td, Th } from "#app/ui/table.tsx";

type Limit = { poolId: string; from: string; to: string };
type Shape = { limits: Limit[] };

/** How many places there are in all and in each category, with how many are taken; to be changed by who may. */
export function PlacesForm({
  pools,
  fault,
  sets,
}: {
  pools: PoolLine[];
  fault?: PlacesFault | undefined;
  sets: boolean;
}) {
  const t = useTranslations("desk.places");
  const words = useNames();
  const [form, fields] = useForm<Shape>({
    id: "places",
    lastResult: fault?.form ?? null,
    defaultValue: valuesOf(pools),
  });
  const lines = fields.limits.getFieldList();
  const below = pools.filter(({ poolId }) => fault?.below?.includes(poolId));
  const labels = Object.fromEntries(
    lines.map((line, index) => [line.getFieldset().to.name, words(pools[index]?.category ?? null)]),
  );
  return (
    <Form method="post" id={form.id} noValidate>
      <ErrorSummary form={form} labels={labels} />
      {below.length > 0 && (
        <div role="alert">
          <Notice
            tone="warning"
            title={t("below_title", { pools: below.map(({ category }) => words(category)).join(", ") })}
          >
            <p>{t("below")}</p>
            <div className="choice mt-3">
              <input type="checkbox" id="places-confirmed" name="confirmed" />
              <label htmlFor="places-confirmed">{t("below_confirm")}</label>
            </div>
          </Notice>
        </div>
      )}
      <Table caption={t("title")} hideCaption dense stack>
        <thead>
          <tr>
            <Th>{t("pool")}</Th>
            <Th>{t("limit")}</Th>
            <Th numeric>{t("taken")}</Th>
            <Th numeric>{t("free")}</Th>
            <Th numeric>{t("beyond")}</Th>
            <Th numeric>{t("waiting")}</Th>
          </tr>
        </thead>
        <tbody>
          {pools.map((pool, index) => (
            <PoolRow key={pool.poolId} pool={pool} line={sets ? lines[index] : undefined} />
          ))}
        </tbody>
      </Table>
      {sets && (
        <div className="mt-6">
          <Button variant="primary">{t("save")}</Button>
        </div>
      )}
    </Form>
  );
}

function PoolRow({ pool, line }: { pool: PoolLine; line?: FieldMetadata<Limit, Shape> | undefined }) {
  const t = useTranslations("desk.places");
  const name = useNames()(pool.category);
  const { capacity, taken, overbooked, waiting } = pool;
  return (
    <tr>
      <Th scope="row">{name}</Th>
      <Td label={t("limit")}>
        {line ? <LimitField pool={pool} line={line} name={name} /> : (capacity ?? t("unlimited"))}
      </Td>
      <Td numeric label={t("taken")}>
        {taken}
      </Td>
      <Td numeric label={t("free")}>
        {capacity !== null && Math.max(0, capacity - taken)}
      </Td>
      <Td numeric label={t("beyond")}>
        {overbooked}
      </Td>
      <Td numeric label={t("waiting")}>
        {waiting}
      </Td>
    </tr>
  );
}

function LimitField({ pool, line, name }: { pool: PoolLine; line: FieldMetadata<Limit, Shape>; name: string }) {
  const t = useTranslations("desk.places");
  const words = useFieldErrorWords();
  const { poolId, from, to } = line.getFieldset();
  const errors = to.errors ?? [];
  return (
    <>
      <input type="hidden" name={poolId.name} value={pool.poolId} />
      <input type="hidden" name={from.name} value={pool.capacity ?? ""} />
      <input
        id={to.id}
        name={to.name}
        className="control desk-limit"
        inputMode="numeric"
        maxLength={6}
        autoComplete="off"
        placeholder={t("unlimited")}
        aria-label={t("limit_of", { pool: name })}
        aria-invalid={errors.length > 0 || undefined}
        aria-describedby={errors.length > 0 ? to.errorId : undefined}
        defaultValue={to.initialValue ?? ""}
      />
      {errors.length > 0 && (
        <p className="field-error" id={to.errorId}>
          {errors.map(words).join(" ")}
        </p>
      )}
    </>
  );
}

function useNames(): (category: Bilingual | null) => string {
  const t = useTranslations("desk.places");
  const locale = useLocale();
  return (category) => (category && pickText(category, locale)?.text) ?? t("whole");
}

function valuesOf(pools: PoolLine[]): Shape {
  return {
    limits: pools.map(({ poolId, capacity }) => {
      const limit = capacity === null ? "" : String(capacity);
      return { poolId, from: limit, to: limit };
    }),
  };
}
