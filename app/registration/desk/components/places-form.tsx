import { type FieldMetadata, useForm } from "@conform-to/react";
import { useLocale, useTranslations } from "use-intl";
import { pickText } from "#app/platform/locale.ts";
import type { PlacesFault } from "#app/registration/desk/places-answer.server.ts";
import type { PoolLine, PoolNames } from "#app/registration/queries/places.server.ts";
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
  const words = usePoolName();
  const [form, fields] = useForm<Shape>({
    id: "places",
    lastResult: fault?.about === "limits" ? fault.form : null,
    defaultValue: valuesOf(pools),
  });
  const removable = sets && pools.some(({ own }) => !own);
  const lines = fields.limits.getFieldList();
  const below = pools.filter(({ poolId }) => fault?.below?.includes(poolId));
  const labels = Object.fromEntries(lines.map((line, index) => [line.getFieldset().to.name, words(pools[index])]));
  return (
    <Form method="post" id={form.id} noValidate>
      <ErrorSummary form={form} labels={labels} />
      {below.length > 0 && (
        <div role="alert">
          <Notice tone="warning" title={t("below_title", { pools: below.map(words).join(", ") })}>
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
            {removable && <Th>{t("remove")}</Th>}
          </tr>
        </thead>
        <tbody>
          {pools.map((pool, index) => (
            <PoolRow key={pool.poolId} pool={pool} line={sets ? lines[index] : undefined} removable={removable} />
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

/** One form for each pool that can be removed: forms cannot stand within the form of the limits. */
export function PoolRemovals({ pools }: { pools: PoolLine[] }) {
  return pools
    .filter(({ own }) => !own)
    .map(({ poolId }) => (
      <Form key={poolId} method="post" id={`remove-${poolId}`} preventScrollReset>
        <input type="hidden" name="intent" value="remove" />
        <input type="hidden" name="poolId" value={poolId} />
      </Form>
    ));
}

type PoolRowProps = { pool: PoolLine; line?: FieldMetadata<Limit, Shape> | undefined; removable: boolean };

function PoolRow({ pool, line, removable }: PoolRowProps) {
  const t = useTranslations("desk.places");
  const name = usePoolName()(pool);
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
      {removable && (
        <Td>
          {!pool.own && (
            <Button
              size="sm"
              variant="quiet"
              form={`remove-${pool.poolId}`}
              aria-label={t("remove_pool", { pool: name })}
            >
              {t("remove")}
            </Button>
          )}
        </Td>
      )}
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

/** "Government · France": what a pool is of. */
function usePoolName(): (pool: PoolNames | undefined) => string {
  const t = useTranslations("desk.places");
  const locale = useLocale();
  return (pool) => {
    const names = [pool?.delegation, pool?.category, pool?.country, pool?.option];
    const words = names.flatMap((name) => (name && pickText(name, locale)?.text) || []);
    return words.join(" · ") || t("whole");
  };
}

function valuesOf(pools: PoolLine[]): Shape {
  return {
    limits: pools.map(({ poolId, capacity }) => {
      const limit = capacity === null ? "" : String(capacity);
      return { poolId, from: limit, to: limit };
    }),
  };
}
