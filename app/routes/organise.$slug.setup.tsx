import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslations } from "use-intl";
import { translatorFor } from "#app/messages.server.ts";
import { AppError } from "#app/platform/errors.ts";
import { answering, refusal } from "#app/platform/responses.server.ts";
import { requireDesk } from "#app/registration/desk/access.server.ts";
import { CategoryForms } from "#app/registration/desk/components/category-forms.tsx";
import { OpeningForm } from "#app/registration/desk/components/opening-form.tsx";
import { WaitingForm } from "#app/registration/desk/components/waiting-form.tsx";
import { answerSetup, type SetupFault } from "#app/registration/desk/setup-answer.server.ts";
import { listCategories } from "#app/registration/queries/setup.server.ts";
import { Page, Section } from "#app/ui/page.tsx";

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { conference, rights } = await requireDesk(context, request, params.slug);
  if (!rights.setsUp) throw refusal(new AppError("forbidden"));
  return {
    title: translatorFor(context.visitor.locale, "desk.setup")("title"),
    timeZone: conference.timeZone ?? "UTC",
    opening: {
      opensAt: conference.registrationOpensAt,
      closesAt: conference.registrationClosesAt,
      contactEmail: conference.contactEmail,
    },
    waiting: {
      offersPlaces: conference.offersPlaces,
      offerHours: conference.offerHours,
      substituteUntil: conference.substituteUntil,
    },
    categories: await listCategories(context.db, conference.id),
  };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const { conference } = await requireDesk(context, request, params.slug);
  const formData = await request.formData();
  return answering(() => answerSetup(context, request, conference, formData));
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title ?? ""} · Octopus` }];

export default function DeskSetup() {
  const { opening, waiting, timeZone, categories } = useLoaderData<typeof loader>();
  const fault = useActionData<SetupFault>();
  const t = useTranslations("desk.setup");
  return (
    <Page title={t("title")} lead={t("lead")} wide>
      <Section title={t("opening")} id="opening-times">
        <OpeningForm
          key={`${opening.opensAt} ${opening.closesAt} ${opening.contactEmail}`}
          opening={opening}
          timeZone={timeZone}
          fault={fault?.about === null ? fault : undefined}
        />
      </Section>
      <Section title={t("waiting")} id="waiting-list">
        <WaitingForm
          key={JSON.stringify(waiting)}
          waiting={waiting}
          timeZone={timeZone}
          fault={fault?.about === "waiting" ? fault : undefined}
        />
      </Section>
      <Section title={t("categories")} id="categories">
        <CategoryForms categories={categories} timeZone={timeZone} fault={fault} />
      </Section>
    </Page>
  );
}
