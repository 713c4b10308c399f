import type {
  ActionFunctionArgs,
  HeadersFunction,
  LinksFunction,
  LoaderFunctionArgs,
  MetaFunction,
} from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslations } from "use-intl";
import { z } from "zod";
import { translatorFor } from "#app/messages.server.ts";
import { confirmEntries } from "#app/organisations/record/confirmation/commands.server.ts";
import { readConfirmation } from "#app/organisations/record/confirmation/queries.server.ts";
import stylesheet from "#app/organisations/record/gathering.css?url";
import { actOf } from "#app/platform/act.ts";
import { AppError } from "#app/platform/errors.ts";
import { parseForm } from "#app/platform/forms.server.ts";
import { answering } from "#app/platform/responses.server.ts";
import { Button } from "#app/ui/button.tsx";
import { Fact } from "#app/ui/fact.tsx";
import { redirectWithFlash } from "#app/ui/flash.server.ts";
import { restingPlace } from "#app/ui/focus.ts";
import { Form, Link } from "#app/ui/link.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { Page, Section } from "#app/ui/page.tsx";

export const links: LinksFunction = () => [{ rel: "stylesheet", href: stylesheet }];

/** The link is a secret: neither kept by caches nor told to other sites. */
export const headers: HeadersFunction = () => ({ "Cache-Control": "private, no-store" });

export function loader({ params, context }: LoaderFunctionArgs) {
  const { db, visitor, clock } = context;
  return answering(() => readConfirmation(db, visitor.locale, params.token ?? "", clock.now()));
}

const confirmForm = z.strictObject({
  intent: z.enum(["all", "chosen"]),
  entry: z.literal("on").optional(),
  partnership: z.array(z.string().max(160)).max(2000).default([]),
});

export async function action({ request, params, context }: ActionFunctionArgs) {
  const form = parseForm(await request.formData(), confirmForm);
  return answering(async () => {
    if (!form.ok) throw new AppError("invalid_input");
    const { intent, entry, partnership } = form.value;
    const all = intent === "all";
    const t = translatorFor(context.visitor.locale, "gathering.confirm");
    const { pathname } = new URL(request.url);
    if (!all && entry === undefined && partnership.length === 0)
      return redirectWithFlash(context, pathname, { tone: "warning", text: t("nothingChosen") });
    await confirmEntries(context.db, actOf(context), {
      token: params.token ?? "",
      entry: all || entry === "on",
      partnerships: all ? "all" : partnership,
    });
    return redirectWithFlash(context, pathname, { tone: "success", text: t("thanks") });
  });
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.organisation.name ?? ""} · Octopus` },
  { name: "robots", content: "noindex" },
];

export default function ConfirmEntry() {
  const { organisation, partnerships, confirmed } = useLoaderData<typeof loader>();
  const t = useTranslations("gathering.confirm");
  const o = useTranslations("organisations");
  const { name, acronym, kind, country, website, verified, slug } = organisation;
  return (
    <Page title={t("title", { name })} kicker={t("kicker")} lead={<span {...restingPlace}>{t("lead")}</span>}>
      {confirmed && <Notice tone="success">{t("confirmed", { date: confirmed })}</Notice>}
      <Form method="post">
        <div className="record-actions mt-4">
          <Button variant="primary" name="intent" value="all">
            {t("all")}
          </Button>
        </div>
        <Section title={t("entry")} id="entry">
          <dl className="facts">
            <Fact label={t("acronym")}>{acronym ?? "–"}</Fact>
            <Fact label={t("kind")}>{o(`kinds.${kind ?? "none"}`)}</Fact>
            <Fact label={t("country")}>{country ?? "–"}</Fact>
            <Fact label={t("website")}>{website ?? "–"}</Fact>
          </dl>
          <Right
            id="entry-right"
            name="entry"
            value="on"
            label={t("entryRight")}
            verified={verified}
            change={`/organisations/${slug}/edit`}
          />
        </Section>
        <Section title={t("partnerships", { count: partnerships.length })} id="partnerships">
          <ul className="record-pairs">
            {partnerships.map((one) => (
              <li key={one.id}>
                <div>
                  <Link to={`/partnerships/${one.slug}`} lang={one.title.lang}>
                    {one.title.text}
                  </Link>
                  <span className="record-second">
                    {[o(`ties.${one.kind}`), one.span, one.others].filter(Boolean).join(" · ")}
                  </span>
                </div>
                <Right
                  id={`right-${one.id}`}
                  name="partnership"
                  value={one.id}
                  label={t("right")}
                  verified={one.verified}
                  change={`/partnerships/${one.slug}/edit`}
                />
              </li>
            ))}
          </ul>
          <div className="record-actions mt-4">
            <Button name="intent" value="chosen">
              {t("chosen")}
            </Button>
          </div>
        </Section>
      </Form>
    </Page>
  );
}

type RightProps = { id: string; name: string; value: string; label: string; verified: string | null; change: string };

function Right({ id, name, value, label, verified, change }: RightProps) {
  const t = useTranslations("gathering.confirm");
  return (
    <div className="record-actions">
      <div className="choice">
        <input type="checkbox" id={id} name={name} value={value} />
        <label htmlFor={id}>{label}</label>
      </div>
      <Link to={change}>{t("change")}</Link>
      <span className="text-sm text-muted">{verified ? t("verified", { date: verified }) : t("never")}</span>
    </div>
  );
}
