import type { LinksFunction, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { translatorFor } from "#app/messages.server.ts";
import { notFound } from "#app/platform/responses.server.ts";
import { isSlug } from "#app/platform/text.ts";
import { ParticipantsPage } from "#app/registration/components/participants-page.tsx";
import { conferenceBySlug } from "#app/registration/conference-for-registration.server.ts";
import { conferenceWords } from "#app/registration/conference-words.server.ts";
import stylesheet from "#app/registration/participants/participants.css?url";
import { participantsView } from "#app/registration/participants/view.server.ts";
import { registrationPhase } from "#app/registration/rules.ts";

export const links: LinksFunction = () => [{ rel: "stylesheet", href: stylesheet }];

// What it shows depends on the reader, and a change of mind counts at once.
export const headers = () => ({ "Cache-Control": "no-store" });

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data ? `${data.metaTitle} · Octopus` : "Octopus" },
  { name: "robots", content: "noindex" },
];

export async function loader({ params, request, context }: LoaderFunctionArgs) {
  const conference = isSlug(params.slug) ? await conferenceBySlug(context.db, params.slug) : null;
  if (!conference || registrationPhase(conference, context.clock.now()) === "none") throw notFound();
  const words = conferenceWords(conference, context.visitor.locale);
  return {
    metaTitle: translatorFor(context.visitor.locale, "registration.participants")("metaTitle", {
      conference: words.name,
    }),
    conference: {
      ...words,
      slug: conference.slug,
      contactEmail: conference.contactEmail,
      isDemonstration: conference.isDemonstration,
    },
    query: new URL(request.url).searchParams.toString(),
    ...(await participantsView(context, request, conference)),
  };
}

export default function Participants() {
  return <ParticipantsPage {...useLoaderData<typeof loader>()} />;
}
