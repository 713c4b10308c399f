import type { SerializeFrom } from "@remix-run/node";
import { useId } from "react";
import { useTranslations } from "use-intl";
import { StateTag } from "#app/registration/components/state-tag.tsx";
import { useInstant } from "#app/registration/desk/components/instant.ts";
import { mergeTellings } from "#app/registration/duplicates/fields.ts";
import type { PairView } from "#app/registration/duplicates/view.server.ts";
import { Button } from "#app/ui/button.tsx";
import { Form, Link } from "#app/ui/link.tsx";
import { Tag } from "#app/ui/tag.tsx";

type Pair = SerializeFrom<PairView>;
type PairFormProps = { pair: Pair; slug: string; decides: boolean; timeZone: string };

/** Two registrations side by side: what differs is marked, and either value can be chosen. */
export function PairForm({ pair, slug, decides, timeZone }: PairFormProps) {
  const t = useTranslations("lists.duplicates");
  const fields = useTranslations("registration.fields");
  const id = useId();
  const { first, lines, suggests, byAddress, byName } = pair;
  return (
    <Form method="post" className="desk-pair" aria-labelledby={`${id}-title`}>
      {(["first", "second"] as const).flatMap((side) => [
        <input key={side} type="hidden" name={`${side}Id`} value={pair[side].id} />,
        <input key={`${side} version`} type="hidden" name={`${side}Version`} value={pair[side].version} />,
      ])}
      <h2 id={`${id}-title`} className="desk-pair-title">
        <span dir="auto">{first.name}</span>
        {byAddress && <Tag tone="warning">{t("by_address")}</Tag>}
        {byName && <Tag tone="warning">{t("by_name")}</Tag>}
      </h2>
      <div className="table-box">
        <table className="data-table table-dense desk-pair-table">
          <caption className="sr-only">{t("caption", { name: first.name })}</caption>
          <thead>
            <tr>
              <td />
              {(["first", "second"] as const).map((side) => (
                <th key={side} scope="col">
                  <Head side={side} pair={pair} slug={slug} timeZone={timeZone} keeps={decides ? suggests : null} />
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {lines.map((line) => (
              <tr key={line.field} data-differs={!line.same || undefined}>
                <th scope="row">
                  {fields(line.field === "organisation" ? "organisationName" : line.field)}
                  {!line.same && <span className="sr-only"> ({t("differs")})</span>}
                </th>
                {(["first", "second"] as const).map((side) => (
                  <td key={side}>
                    {line.same || !decides ? (
                      <span dir="auto">{line[side] || "–"}</span>
                    ) : (
                      <label className="desk-pair-choice">
                        <input
                          type="radio"
                          name={`from_${line.field}`}
                          value={side}
                          defaultChecked={side === suggests}
                        />
                        <span dir="auto">{line[side] || "–"}</span>
                      </label>
                    )}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {decides && (
        <div className="desk-pair-end">
          <fieldset>
            <legend className="sr-only">{t("tell")}</legend>
            {mergeTellings.map((telling) => (
              <label key={telling} className="desk-pair-choice">
                <input type="radio" name="tell" value={telling} defaultChecked={telling === "nobody"} />
                {t(`tell_${telling}`)}
              </label>
            ))}
          </fieldset>
          <div className="desk-buttons">
            <Button size="sm" variant="primary" name="intent" value="merge">
              {t("merge")}
            </Button>
            <Button size="sm" name="intent" value="apart">
              {t("apart")}
            </Button>
          </div>
        </div>
      )}
    </Form>
  );
}

type HeadProps = { side: "first" | "second"; keeps: "first" | "second" | null } & Pick<
  PairFormProps,
  "pair" | "slug" | "timeZone"
>;

function Head({ side, pair, slug, timeZone, keeps }: HeadProps) {
  const t = useTranslations("lists.duplicates");
  const instant = useInstant(timeZone);
  const { reference, state, submittedAt, notes, tags } = pair[side];
  return (
    <>
      <Link to={`/organise/${slug}/registrations/${reference}`}>{reference}</Link> <StateTag state={state} />
      <span className="desk-second">
        {instant(submittedAt)}
        {notes + tags > 0 && ` · ${t("hangs", { notes, tags })}`}
      </span>
      {keeps && (
        <label className="desk-pair-choice">
          <input type="radio" name="keep" value={side} defaultChecked={side === keeps} />
          {t("keep")}
        </label>
      )}
    </>
  );
}
