import type { ActionFunctionArgs, LinksFunction, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { translatorFor } from "#app/messages.server.ts";
import { actOf } from "#app/platform/act.ts";
import { answering, notFound } from "#app/platform/responses.server.ts";
import stylesheet from "#app/registration/badges/badges.css?url";
import { issueAt, replaceBadge } from "#app/registration/badges/commands.server.ts";
import { PersonBadge } from "#app/registration/badges/components/person-badge.tsx";
import { badgeContent, badgeRowAt, printedAs } from "#app/registration/badges/content.server.ts";
import { readDesign } from "#app/registration/badges/design.server.ts";
import { answerPhoto, type PhotoFault } from "#app/registration/badges/photo/answer.server.ts";
import { setPhotoAtDesk } from "#app/registration/badges/photo/commands.server.ts";
import { requireDesk } from "#app/registration/desk/access.server.ts";
import { isErased } from "#app/registration/rules.ts";
import { redirectWithFlash } from "#app/ui/flash.server.ts";

export const links: LinksFunction = () => [{ rel: "stylesheet", href: stylesheet }];

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { conference } = await requireDesk(context, request, params.slug);
  const { db, visitor } = context;
  const reference = params.reference ?? "";
  await issueAt(db, actOf(context), conference.id, reference);
  const row = await badgeRowAt(db, conference.id, reference);
  if (!row) throw notFound();
  const design = await readDesign(db, conference.id);
  const badge = row.badges[0] ?? null;
  const content = badgeContent(row, design, badge?.secret ?? null);
  return {
    title: translatorFor(visitor.locale, "badges.person")("of", { name: row.name }),
    slug: conference.slug,
    timeZone: conference.timeZone ?? "UTC",
    reference,
    name: row.name,
    isConfirmed: row.state === "confirmed",
    isErased: isErased(row),
    layout: design.layout,
    content,
    photo: row.photo,
    badge: badge && {
      issuedAt: badge.issuedAt,
      printedAt: badge.printedAt,
      hasChanged: badge.printedAs !== null && badge.printedAs !== printedAs(content),
    },
  };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const { conference } = await requireDesk(context, request, params.slug);
  const { db, visitor } = context;
  const about = { conferenceId: conference.id, reference: params.reference ?? "" };
  const formData = await request.formData();
  const t = translatorFor(visitor.locale, "badges.person");
  const back = (text: string) => redirectWithFlash(context, new URL(request.url).pathname, { tone: "success", text });
  return answering(async () => {
    if (formData.get("intent") === "replace") {
      await replaceBadge(db, actOf(context), about);
      return back(t("replaced"));
    }
    return answerPhoto(
      formData,
      (picture) => setPhotoAtDesk(db, actOf(context), { ...about, picture }),
      (kept) => back(t(kept ? "photo_saved" : "photo_removed")),
    );
  });
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title ?? ""} · Octopus` }];

export default function DeskBadge() {
  return <PersonBadge {...useLoaderData<typeof loader>()} fault={useActionData<PhotoFault>()?.form} />;
}
