import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslations } from "use-intl";
import { translatorFor } from "#app/messages.server.ts";
import { answering } from "#app/platform/responses.server.ts";
import { answerRooms } from "#app/programme/rooms/answer.server.ts";
import { NoDraft } from "#app/programme/rooms/components/no-draft.tsx";
import { RoomsTable } from "#app/programme/rooms/components/rooms-table.tsx";
import { hasDraft, listRooms } from "#app/programme/rooms/queries.server.ts";
import { requireDesk } from "#app/registration/desk/access.server.ts";
import { ContentText } from "#app/ui/content-text.tsx";
import { Empty } from "#app/ui/empty.tsx";
import { restingPlace } from "#app/ui/focus.ts";
import { Link, LinkButton } from "#app/ui/link.tsx";
import { Page, Section } from "#app/ui/page.tsx";

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { conference, rights } = await requireDesk(context, request, params.slug);
  const draft = await hasDraft(context.db, conference.id);
  return {
    title: translatorFor(context.visitor.locale, "rooms")("title"),
    slug: conference.slug,
    draft,
    builds: rights.builds && draft,
    rooms: await listRooms(context.db, conference.id),
    published: (await context.db.release.count({ where: { conferenceId: conference.id } })) > 0,
  };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const { conference } = await requireDesk(context, request, params.slug);
  const formData = await request.formData();
  return answering(() => answerRooms(context, conference, formData));
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title ?? ""} · Octopus` }];

export default function DeskRooms() {
  const { slug, draft, builds, rooms, published } = useLoaderData<typeof loader>();
  const t = useTranslations("rooms");
  const base = `/organise/${slug}/programme/rooms`;
  const add = builds && (
    <LinkButton variant="primary" size="sm" to={`${base}/new`}>
      {t("add")}
    </LinkButton>
  );
  return (
    <Page title={<span {...restingPlace}>{t("title")}</span>} lead={t("lead")} wide actions={rooms.length > 0 && add}>
      {!draft && <NoDraft slug={slug} />}
      {rooms.length > 0 ? (
        <RoomsTable {...{ rooms, base, builds }} />
      ) : (
        <Empty title={t("none_title")} action={add}>
          {t("none")}
        </Empty>
      )}
      {published && (
        <Section title={t("screens")} id="screens">
          <p className="mb-2 max-w-prose text-sm text-muted">{t("screens_lead")}</p>
          <ul className="flex flex-wrap gap-x-6 gap-y-2">
            <li>
              <Link to={`/conferences/${slug}/screen`}>{t("all_rooms")}</Link>
            </li>
            {rooms.map(({ id, slug: room, nameEn, nameFr }) => (
              <li key={id}>
                <Link to={`/conferences/${slug}/screen?room=${room}`}>
                  <ContentText text={{ en: nameEn, fr: nameFr }} />
                </Link>
              </li>
            ))}
          </ul>
        </Section>
      )}
    </Page>
  );
}
