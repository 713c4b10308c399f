import { useForm } from "@conform-to/react";
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslations } from "use-intl";
import { translatorFor } from "#app/messages.server.ts";
import { PersonInputs } from "#app/registration/components/person-inputs.tsx";
import { requireDoor } from "#app/registration/door/access.server.ts";
import { answerWalkIn, type WalkInAnswer } from "#app/registration/door/walk-in-answer.server.ts";
import { formChoices } from "#app/registration/queries/form.server.ts";
import { Button } from "#app/ui/button.tsx";
import { ErrorSummary } from "#app/ui/error-summary.tsx";
import { Checkbox, RadioGroup, Select, TextField } from "#app/ui/field.tsx";
import { Form, Link, LinkButton } from "#app/ui/link.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { Page } from "#app/ui/page.tsx";

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { conference, keeper } = await requireDoor(context, request, params.slug);
  const { locale } = context.visitor;
  const { categories, countries } = await formChoices(context.db, conference, locale, context.clock.now());
  return {
    title: translatorFor(locale, "door.walk_in")("title"),
    ...{ slug: conference.slug, locale, countries, categories, overbooks: keeper.overbooks },
  };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const door = await requireDoor(context, request, params.slug);
  return answerWalkIn(context, door, await request.formData());
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.title ?? ""} · Octopus` },
  { name: "robots", content: "noindex" },
];

type Shape = Record<
  "categoryId" | "name" | "email" | "position" | "organisationName" | "countryCode" | "locale" | "consent" | "overbook",
  string
>;

export default function WalkIn() {
  const { slug, locale, categories, countries, overbooks } = useLoaderData<typeof loader>();
  const answer = useActionData<WalkInAnswer>();
  const t = useTranslations("door.walk_in");
  const fields = useTranslations("registration.fields");
  const form = useTranslations("registration.form");
  const [walkIn, own] = useForm<Shape>({
    id: "walk-in",
    lastResult: answer && "form" in answer ? answer.form : null,
    defaultValue: { locale },
  });
  const labels = {
    ...{ categoryId: fields("categoryId"), name: fields("name"), email: fields("email"), position: fields("position") },
    ...{ organisationName: fields("organisationName"), countryCode: fields("countryCode"), locale: fields("locale") },
    ...{ consent: fields("consent"), overbook: t("overbook") },
  };
  return (
    <Page
      title={t("title")}
      lead={t("lead")}
      actions={
        <LinkButton to={`/door/${slug}`} reloadDocument>
          {t("back")}
        </LinkButton>
      }
    >
      <div role="alert">
        {answer && "done" in answer && (
          <Notice tone={answer.done.state === "confirmed" ? "success" : "warning"}>
            {t(answer.done.state === "confirmed" ? "done" : "pending", { name: answer.done.name })}{" "}
            {answer.done.reference}
          </Notice>
        )}
        {answer && "closed" in answer && <Notice tone="danger">{t("closed")}</Notice>}
      </div>
      <Form
        key={answer && "done" in answer ? answer.done.reference : "new"}
        method="post"
        id={walkIn.id}
        noValidate
        className="mt-6 grid gap-2"
      >
        <ErrorSummary form={walkIn} labels={labels} />
        <PersonInputs fields={own} labels={labels} />
        <TextField
          field={own.organisationName}
          label={labels.organisationName}
          required
          maxLength={200}
          autoComplete="off"
          dir="auto"
        />
        <Select
          field={own.countryCode}
          label={labels.countryCode}
          required
          placeholder={form("countryPlaceholder")}
          options={countries}
        />
        <RadioGroup
          field={own.categoryId}
          label={labels.categoryId}
          required
          options={categories.map(({ id, name, lang, placesLeft }) => ({
            value: id,
            label: name,
            lang,
            ...(placesLeft !== null && {
              help: placesLeft === 0 ? t("no_place") : form("placesLeft", { n: placesLeft }),
            }),
          }))}
        />
        <RadioGroup
          field={own.locale}
          label={labels.locale}
          required
          options={[
            { value: "en", label: "English", lang: "en" },
            { value: "fr", label: "Français", lang: "fr" },
          ]}
        />
        {overbooks && (
          <TextField
            field={own.overbook}
            label={labels.overbook}
            help={t("overbook_help")}
            required={false}
            maxLength={500}
            autoComplete="off"
          />
        )}
        <Checkbox
          field={own.consent}
          label={t("consent")}
          required
          help={form.rich("consentHelp", {
            link: (chunks) => (
              <Link to="/privacy" target="_blank" rel="noreferrer">
                {chunks}
              </Link>
            ),
          })}
        />
        <div>
          <Button variant="primary">{t("submit")}</Button>
        </div>
      </Form>
    </Page>
  );
}
