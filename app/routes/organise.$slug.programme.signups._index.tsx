import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslations } from "use-intl";
import { translatorFor } from "#app/messages.server.ts";
import { answering } from "#app/platform/responses.server.ts";
import { walksOf } from "#app/programme/agenda/view.server.ts";
import { SignupsTable } from "#app/programme/signups/components/signups-table.tsx";
import { WalksForm } from "#app/programme/signups/components/walks-form.tsx";
import { answerWalks, type SignupFault } from "#app/programme/signups/desk-answer.server.ts";
import { listDeskSignups } from "#app/programme/signups/queries/desk.server.ts";
import { requireDesk } from "#app/registration/desk/access.server.ts";
import { ContentText } from "#app/ui/content-text.tsx";
import { Empty } from "#app/ui/empty.tsx";
import { Link } from "#app/ui/link.tsx";
import { Page, Section } from "#app/ui/page.tsx";

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { conference, rights } = await requireDesk(context, request, params.slug);
  const rooms = await context.db.room.findMany({
    where: { conferenceId: conference.id },
    orderBy: { position: "asc" },
    select: { id: true, nameEn: true, nameFr: true },
  });
  return {
    title: translatorFor(context.visitor.locale, "signups")("title"),
    base: `/organise/${conference.slug}/programme/signups`,
    timeZone: conference.timeZone ?? "UTC",
    builds: rights.builds,
    rows: await listDeskSignups(context.db, conference.id, context.clock.now()),
    rooms: rooms.map(({ id, nameEn, nameFr }) => ({ id, name: { en: nameEn, fr: nameFr } })),
    walks: await walksOf(context.db, conference.id),
  };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const { conference } = await requireDesk(context, request, params.slug);
  const formData = await request.formData();
  return answering(() => answerWalks(context, { conferenceId: conference.id, slug: conference.slug }, formData));
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title ?? ""} · Octopus` }];

export default function DeskSignups() {
  const { base, timeZone, builds, rows, rooms, walks } = useLoaderData<typeof loader>();
  const fault = useActionData<SignupFault>();
  const t = useTranslations("signups");
  const taking = rows.filter(({ setting }) => setting);
  const others = rows.filter(({ setting }) => !setting);
  return (
    <Page title={t("title")} lead={t("lead")} wide>
      {taking.length > 0 ? (
        <SignupsTable base={base} rows={taking} timeZone={timeZone} />
      ) : (
        <Empty title={t("none")}>{t("noneText")}</Empty>
      )}
      {others.length > 0 && (
        <Section title={t("others")} id="others">
          <p className="mb-4 max-w-prose text-muted">{t("othersLead")}</p>
          <ul className="columns-1 gap-8 text-sm md:columns-2">
            {others.map(({ id, title }) => (
              <li key={id} className="break-inside-avoid py-1">
                <Link to={`${base}/${id}`}>
                  <ContentText text={title} />
                </Link>
              </li>
            ))}
          </ul>
        </Section>
      )}
      {builds && rooms.length > 1 && (
        <Section title={t("walks.title")} id="walks">
          <p className="mb-4 max-w-prose text-muted">{t("walks.lead")}</p>
          <WalksForm rooms={rooms} walks={walks} fault={fault} />
        </Section>
      )}
    </Page>
  );
}
