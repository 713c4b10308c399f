import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslations } from "use-intl";
import { translatorFor } from "#app/messages.server.ts";
import { editOrganisation } from "#app/organisations/commands/edit.server.ts";
import { EditForm } from "#app/organisations/components/edit-form.tsx";
import { editOrganisationSchema } from "#app/organisations/edit-schema.server.ts";
import { furtherNames } from "#app/organisations/names.ts";
import { readOrganisation } from "#app/organisations/queries/organisation.server.ts";
import { canEditOrganisation } from "#app/organisations/rules.ts";
import { actOf } from "#app/platform/act.ts";
import type { AppContext } from "#app/platform/context.ts";
import { AppError, isAppError } from "#app/platform/errors.ts";
import { type FormReply, parseForm } from "#app/platform/forms.server.ts";
import { pickText } from "#app/platform/locale.ts";
import { answering, notFound, requireAccount } from "#app/platform/responses.server.ts";
import { isSlug } from "#app/platform/text.ts";
import { ContentText } from "#app/ui/content-text.tsx";
import { redirectWithFlash } from "#app/ui/flash.server.ts";
import { Page } from "#app/ui/page.tsx";

async function requireEditable(context: AppContext, request: Request, slug: string | undefined) {
  const account = requireAccount(context, request);
  const organisation = isSlug(slug) ? await readOrganisation(context.db, slug) : null;
  if (!organisation) throw notFound();
  if (!canEditOrganisation(account, organisation.id)) throw new AppError("forbidden");
  return organisation;
}

export function loader({ params, request, context }: LoaderFunctionArgs) {
  return answering(async () => {
    const { slug, name, acronym, website, names, updatedAt } = await requireEditable(context, request, params.slug);
    const t = translatorFor(context.visitor.locale, "organisations");
    const further = furtherNames({ nameEn: name.en ?? "", nameFr: name.fr, acronym }, names);
    return {
      slug,
      name,
      entry: { version: updatedAt, nameFr: name.fr, acronym, website, names: further },
      title: t("edit.pageTitle", { name: pickText(name, context.visitor.locale)?.text ?? slug }),
    };
  });
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title ?? ""} · Octopus` }];

export function action({ params, request, context }: ActionFunctionArgs) {
  return answering(async () => {
    const { id: organisationId, slug } = await requireEditable(context, request, params.slug);
    const parsed = parseForm(await request.formData(), editOrganisationSchema);
    if (!parsed.ok) return mend(parsed.reply);
    try {
      await editOrganisation(context.db, actOf(context), { organisationId, edit: parsed.value });
    } catch (error) {
      if (!isAppError(error) || error.code !== "changed_meanwhile") throw error;
      return mend(parsed.reply({ "": ["changed_meanwhile"] }));
    }
    const t = translatorFor(context.visitor.locale, "organisations");
    return redirectWithFlash(context, `/organisations/${slug}`, { tone: "success", text: t("edit.saved") });
  });
}

function mend(form: FormReply): Response {
  return Response.json({ form }, { status: 422 });
}

export default function EditOrganisation() {
  const { slug, name, entry } = useLoaderData<typeof loader>();
  const answer = useActionData() as { form: FormReply } | undefined;
  const t = useTranslations("organisations.edit");
  return (
    <Page
      title={t("title")}
      breadcrumbs={[{ label: name.en ?? slug, lang: "en", to: `/organisations/${slug}` }, { label: t("title") }]}
      lead={<ContentText text={name} />}
    >
      <EditForm entry={entry} lastResult={answer?.form} cancelTo={`/organisations/${slug}`} />
    </Page>
  );
}
