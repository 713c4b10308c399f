import type { ActionFunctionArgs, LinksFunction, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslations } from "use-intl";
import { z } from "zod";
import { requireAdministrator } from "#app/accounts/guard.server.ts";
import { translatorFor } from "#app/messages.server.ts";
import { mergeRecords } from "#app/organisations/record/duplicates/commands.server.ts";
import { type MergeView, readMerge } from "#app/organisations/record/duplicates/view.server.ts";
import stylesheet from "#app/organisations/record/gathering.css?url";
import { actOf } from "#app/platform/act.ts";
import { isAppError } from "#app/platform/errors.ts";
import { parseForm } from "#app/platform/forms.server.ts";
import { answering, notFound, refusedForm } from "#app/platform/responses.server.ts";
import { isSafeText } from "#app/platform/safe-text.ts";
import { choiceParam, textParam } from "#app/platform/search-params.ts";
import { Button } from "#app/ui/button.tsx";
import { Field } from "#app/ui/field.tsx";
import { redirectWithFlash } from "#app/ui/flash.server.ts";
import { Form, Link, LinkButton } from "#app/ui/link.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { Page, Section } from "#app/ui/page.tsx";
import { Table, Td, Th } from "#app/ui/table.tsx";

export const links: LinksFunction = () => [{ rel: "stylesheet", href: stylesheet }];

export async function loader({ request, context }: LoaderFunctionArgs) {
  requireAdministrator(context, request);
  const { searchParams } = new URL(request.url);
  const type = choiceParam(searchParams, "type", ["organisation", "partnership"] as const);
  const [keep, drop] = [textParam(searchParams, "keep", 160), textParam(searchParams, "drop", 160)];
  const merge = type && (await readMerge(context.db, context.visitor.locale, { type, keep, drop }));
  if (!merge) throw notFound();
  return { title: translatorFor(context.visitor.locale, "gathering.duplicates")("mergeTitle"), merge };
}

const state = z.string().regex(/^[\w-]{22}$/);
const mergeForm = z.strictObject({
  type: z.enum(["organisation", "partnership"]),
  keepId: z.string().min(1).max(160),
  dropId: z.string().min(1).max(160),
  seenKeep: state,
  seenDrop: state,
  take: z
    .array(z.string().regex(/^[a-zA-Z]{1,40}$/))
    .max(40)
    .default([]),
  reason: z.string().trim().min(1).max(2000).refine(isSafeText, "unsafe_text"),
});

type Fault = { fault: "reason" | "changed" | "same_parties" };

export async function action({ request, context }: ActionFunctionArgs) {
  requireAdministrator(context, request);
  const form = parseForm(await request.formData(), mergeForm);
  if (!form.ok) return refusedForm({ fault: "reason" } satisfies Fault);
  const { type, keepId, dropId, seenKeep, seenDrop, take, reason } = form.value;
  return answering(async () => {
    try {
      const seen = { keep: seenKeep, drop: seenDrop };
      await mergeRecords(context.db, actOf(context), { type, keepId, dropId, seen, take, reason });
    } catch (error) {
      if (!isAppError(error) || (error.code !== "changed_meanwhile" && error.code !== "wrong_state")) throw error;
      return refusedForm({ fault: error.code === "wrong_state" ? "same_parties" : "changed" } satisfies Fault);
    }
    const text = translatorFor(context.visitor.locale, "gathering.duplicates")("merged");
    return redirectWithFlash(context, "/record/duplicates", { tone: "success", text });
  });
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title ?? ""} · Octopus` }];

export default function RecordMerge() {
  const { merge } = useLoaderData<typeof loader>();
  const refused = useActionData<Fault>();
  const t = useTranslations("gathering.duplicates");
  const { type, keep, drop } = merge;
  const turned = new URLSearchParams({ type, keep: drop.slug, drop: keep.slug });
  return (
    <Page
      title={t("mergeTitle")}
      lead={t("mergeLead")}
      breadcrumbs={[{ label: t("title"), to: "/record/duplicates" }, { label: t("mergeTitle") }]}
      actions={<LinkButton to={`?${turned}`}>{t("turn")}</LinkButton>}
      wide
    >
      <div role="alert">{refused && <Notice tone="danger">{t(`faults.${refused.fault}`)}</Notice>}</div>
      <Form method="post">
        <Hidden merge={merge} />
        <Sides merge={merge} />
        <Section title={t("why")} id="why">
          <div className="record-narrow">
            <Field
              label={t("reason")}
              help={t("reasonHelp")}
              error={refused?.fault === "reason" ? ["required"] : undefined}
              required
            >
              {(props) => <textarea className="control" name="reason" rows={3} maxLength={2000} {...props} />}
            </Field>
            <div>
              <Button variant="primary">{t("confirm")}</Button>
            </div>
          </div>
        </Section>
      </Form>
    </Page>
  );
}

function Hidden({ merge: { type, keep, drop } }: { merge: MergeView }) {
  return (
    <>
      <input type="hidden" name="type" value={type} />
      <input type="hidden" name="keepId" value={keep.id} />
      <input type="hidden" name="dropId" value={drop.id} />
      <input type="hidden" name="seenKeep" value={keep.seen} />
      <input type="hidden" name="seenDrop" value={drop.seen} />
    </>
  );
}

function Sides({ merge: { type, keep, drop, choices, completed, lists } }: { merge: MergeView }) {
  const t = useTranslations("gathering.duplicates");
  return (
    <Table caption={t("sides")} hideCaption className="record-sides">
      <thead>
        <tr>
          <Th>{t("field")}</Th>
          <Th>
            {t("stays")}
            <span className="record-second">
              <Link to={`/${type}s/${keep.slug}`}>{keep.title}</Link>
            </span>
          </Th>
          <Th>
            {t("goes")}
            <span className="record-second">
              <Link to={`/${type}s/${drop.slug}`}>{drop.title}</Link>
            </span>
          </Th>
        </tr>
      </thead>
      <tbody>
        {choices.map(({ field, label, keep: one, drop: other }) => (
          <tr key={field}>
            <Th scope="row">{label}</Th>
            <Td>
              <span dir="auto">{one}</span>
            </Td>
            <Td>
              <div className="choice">
                <input type="checkbox" id={`take-${field}`} name="take" value={field} />
                <label htmlFor={`take-${field}`}>
                  <span dir="auto">{other}</span> <span className="text-muted">{t("takeThis")}</span>
                </label>
              </div>
            </Td>
          </tr>
        ))}
        {completed.map(({ field, label, value }) => (
          <tr key={field}>
            <Th scope="row">{label}</Th>
            <Td>
              <span className="text-muted">{t("nothing")}</span>
            </Td>
            <Td>
              <span dir="auto">{value}</span> <span className="text-muted">{t("isTaken")}</span>
            </Td>
          </tr>
        ))}
        {lists.map(({ label, keep: one, drop: other }) => (
          <tr key={label}>
            <Th scope="row">{label}</Th>
            <Td>{one}</Td>
            <Td>
              {other} {other > 0 && <span className="text-muted">{t("isMoved")}</span>}
            </Td>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}
