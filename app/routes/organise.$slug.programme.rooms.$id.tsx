import type { ActionFunctionArgs, LinksFunction, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslations } from "use-intl";
import { translatorFor } from "#app/messages.server.ts";
import { AppError } from "#app/platform/errors.ts";
import { pickText } from "#app/platform/locale.ts";
import { answering, notFound, refusal } from "#app/platform/responses.server.ts";
import { answerRoom, type RoomFault } from "#app/programme/rooms/answer.server.ts";
import { RoomForm } from "#app/programme/rooms/components/room-form.tsx";
import { listRooms } from "#app/programme/rooms/queries.server.ts";
import stylesheet from "#app/programme/schedule/schedule.css?url";
import { requireDesk } from "#app/registration/desk/access.server.ts";
import { Page } from "#app/ui/page.tsx";

export const links: LinksFunction = () => [{ rel: "stylesheet", href: stylesheet }];

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { conference, rights } = await requireDesk(context, request, params.slug);
  if (!rights.builds) throw refusal(new AppError("forbidden"));
  const { locale } = context.visitor;
  const rooms = params.id === "new" ? [] : await listRooms(context.db, conference.id);
  const room = rooms.find(({ id }) => id === params.id) ?? null;
  if (!room && params.id !== "new") throw notFound();
  const name = room && pickText({ en: room.nameEn, fr: room.nameFr }, locale)?.text;
  return {
    title: name ?? translatorFor(locale, "rooms")("new"),
    base: `/organise/${conference.slug}/programme/rooms`,
    room,
  };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const { conference } = await requireDesk(context, request, params.slug);
  const formData = await request.formData();
  const roomId = params.id === "new" ? null : (params.id ?? "");
  return answering(() => answerRoom(context, conference, roomId, formData));
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title ?? ""} · Octopus` }];

export default function DeskRoom() {
  const { title, base, room } = useLoaderData<typeof loader>();
  const t = useTranslations("rooms");
  return (
    <Page title={title} breadcrumbs={[{ label: t("title"), to: base }, { label: title }]} wide>
      <RoomForm room={room} fault={useActionData<RoomFault>()} />
    </Page>
  );
}
