import type { ActionFunctionArgs, LinksFunction, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslations } from "use-intl";
import { translatorFor } from "#app/messages.server.ts";
import { answering } from "#app/platform/responses.server.ts";
import { requireDesk } from "#app/registration/desk/access.server.ts";
import { CheckPoints } from "#app/registration/door/components/check-points.tsx";
import { DeviceForm, Devices, ShownCode } from "#app/registration/door/components/devices.tsx";
import { conferenceDays } from "#app/registration/door/days.ts";
import stylesheet from "#app/registration/door/desk.css?url";
import { listCheckPoints } from "#app/registration/door/queries/check-points.server.ts";
import { listDevices } from "#app/registration/door/queries/devices.server.ts";
import { answerDoorSetup, type DoorSetupAnswer } from "#app/registration/door/setup-answer.server.ts";
import { listCategories } from "#app/registration/queries/setup.server.ts";
import { LinkButton } from "#app/ui/link.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { Page, Section } from "#app/ui/page.tsx";

export const links: LinksFunction = () => [{ rel: "stylesheet", href: stylesheet }];

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { conference, rights } = await requireDesk(context, request, params.slug);
  const categories = await listCategories(context.db, conference.id);
  return {
    title: translatorFor(context.visitor.locale, "door.setup")("title"),
    slug: conference.slug,
    sets: rights.setsUp,
    timeZone: conference.timeZone ?? "UTC",
    points: await listCheckPoints(context.db, conference.id),
    devices: await listDevices(context.db, conference.id, context.clock.now()),
    categories: categories.map(({ id, nameEn, nameFr }) => ({ id, name: { en: nameEn, fr: nameFr } })),
    days: conferenceDays(conference),
  };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const { conference } = await requireDesk(context, request, params.slug);
  const formData = await request.formData();
  return answering(() => answerDoorSetup(context, request, conference, formData));
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title ?? ""} · Octopus` }];

export default function DeskDoor() {
  const { slug, sets, timeZone, points, devices, categories, days } = useLoaderData<typeof loader>();
  const answer = useActionData<DoorSetupAnswer>();
  const t = useTranslations("door.setup");
  return (
    <Page
      title={t("title")}
      lead={t("lead")}
      actions={
        <>
          <LinkButton to={`/organise/${slug}/door/board`}>{t("board")}</LinkButton>
          <LinkButton to={`/door/${slug}`} variant="primary" reloadDocument>
            {t("open")}
          </LinkButton>
        </>
      }
      wide
    >
      {!sets && <Notice tone="info">{t("only_editors")}</Notice>}
      <Section title={t("points")} id="check-points">
        <CheckPoints
          key={JSON.stringify(points.map(({ scans: _, ...point }) => point))}
          {...{ points, categories, days, answer, sets }}
        />
      </Section>
      <Section title={t("devices")} id="devices">
        {answer && "shown" in answer && <ShownCode shown={answer.shown} />}
        <Devices {...{ devices, points, timeZone, sets }} />
      </Section>
      {sets && (
        <Section title={t("add_device")} id="add-device">
          <DeviceForm points={points} answer={answer} />
        </Section>
      )}
    </Page>
  );
}
