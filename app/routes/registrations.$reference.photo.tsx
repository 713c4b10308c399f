import type { ActionFunctionArgs, LinksFunction, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { translatorFor } from "#app/messages.server.ts";
import { actOf } from "#app/platform/act.ts";
import { answering, notFound } from "#app/platform/responses.server.ts";
import { holderOf } from "#app/registration/access.server.ts";
import stylesheet from "#app/registration/badges/badges.css?url";
import { answerPhoto, type PhotoFault } from "#app/registration/badges/photo/answer.server.ts";
import { setOwnPhoto } from "#app/registration/badges/photo/commands.server.ts";
import { OwnPhotoPage } from "#app/registration/badges/photo/components/own-photo-page.tsx";
import { photoFacts } from "#app/registration/badges/photo/queries.server.ts";
import { maySendPhoto } from "#app/registration/badges/rules.ts";
import { conferenceWords } from "#app/registration/conference-words.server.ts";
import { readOwnRegistration } from "#app/registration/queries/own.server.ts";
import { redirectWithFlash } from "#app/ui/flash.server.ts";

export const headers = () => ({ "Cache-Control": "no-store" });

export const links: LinksFunction = () => [{ rel: "stylesheet", href: stylesheet }];

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.title ?? ""} · Octopus` },
  { name: "robots", content: "noindex" },
];

export async function loader({ params, request, context }: LoaderFunctionArgs) {
  const { db, visitor, clock } = context;
  const registration = await readOwnRegistration(db, params.reference ?? "", await holderOf(context, request));
  if (!registration) throw notFound();
  const { id, reference, state, conference } = registration;
  return {
    title: translatorFor(visitor.locale, "ownBadge.photo")("title"),
    reference,
    conference: conferenceWords(conference, visitor.locale),
    photo: await db.registrationPhoto.findUnique({ where: { registrationId: id }, ...photoFacts }),
    open: maySendPhoto(state, conference, clock.now()),
  };
}

export async function action({ params, request, context }: ActionFunctionArgs) {
  const reference = params.reference ?? "";
  const formData = await request.formData();
  const { account: _, ...keys } = await holderOf(context, request);
  return answering(() =>
    answerPhoto(
      formData,
      (picture) => setOwnPhoto(context.db, actOf(context), { reference, ...keys, picture }),
      (kept) => {
        const text = translatorFor(context.visitor.locale, "ownBadge.photo")(kept ? "saved" : "removed");
        return redirectWithFlash(context, `/registrations/${reference}/photo`, { tone: "success", text });
      },
    ),
  );
}

export default function OwnPhoto() {
  return <OwnPhotoPage {...useLoaderData<typeof loader>()} fault={useActionData<PhotoFault>()?.form} />;
}
