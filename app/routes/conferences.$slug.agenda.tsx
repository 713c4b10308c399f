import type { ActionFunctionArgs, LinksFunction, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { translatorFor } from "#app/messages.server.ts";
import { pickText } from "#app/platform/locale.ts";
import { answering, notFound } from "#app/platform/responses.server.ts";
import { isSlug } from "#app/platform/text.ts";
import stylesheet from "#app/programme/agenda/agenda.css?url";
import { answerAgenda, type ShownFeed } from "#app/programme/agenda/answer.server.ts";
import { AgendaPage, NobodyPage } from "#app/programme/agenda/components/agenda-page.tsx";
import { ownersAt } from "#app/programme/agenda/own.server.ts";
import { readAgenda } from "#app/programme/agenda/view.server.ts";
import { feedbackAsked } from "#app/programme/feedback/queries.server.ts";
import programme from "#app/programme/programme.css?url";
import { signupSessions } from "#app/programme/signups/sessions.server.ts";
import { holderOf } from "#app/registration/access.server.ts";
import { conferenceBySlug } from "#app/registration/conference-for-registration.server.ts";
import { hasEnded, hasProvedAddress, registrationPhase } from "#app/registration/rules.ts";

export const links: LinksFunction = () => [
  { rel: "stylesheet", href: programme },
  { rel: "stylesheet", href: stylesheet },
];

export const headers = () => ({ "Cache-Control": "no-store" });

export async function loader({ params, request, context }: LoaderFunctionArgs) {
  const { db, visitor, clock } = context;
  const row = isSlug(params.slug) ? await conferenceBySlug(db, params.slug) : null;
  if (!row) throw notFound();
  const now = clock.now();
  const name = { en: row.nameEn, fr: row.nameFr };
  const conference = { slug: row.slug, name, city: row.city, timeZone: row.timeZone };
  const wanted = new URL(request.url).searchParams.get("for");
  const holder = await holderOf(context, request);
  const owners = await ownersAt(db, row.id, holder, wanted);
  const [owner] = owners;
  const title = translatorFor(visitor.locale, "agenda")("metaTitle", {
    conference: pickText(name, visitor.locale)?.text ?? row.slug,
  });
  const registers = registrationPhase(row, now) === "open";
  if (!owner) return { title, conference, registers, now, mine: null };
  const sessions = await signupSessions(db, row.id);
  return {
    ...{ title, conference, registers, now },
    mine: {
      ended: hasEnded(row, now),
      owner: {
        ...{ reference: owner.reference, name: owner.name, confirmed: owner.state === "confirmed" },
        proved: hasProvedAddress(holder, owner),
      },
      others: owners.slice(1).map((other) => ({ reference: other.reference, name: other.name })),
      agenda: await readAgenda(db, owner, sessions, now),
      asked: await feedbackAsked(db, owner, { sessions, timeZone: row.timeZone ?? "UTC", now }),
    },
  };
}

export async function action({ params, request, context }: ActionFunctionArgs) {
  const formData = await request.formData();
  return answering(() => answerAgenda(context, request, params.slug ?? "", formData));
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.title ?? ""} · Octopus` },
  { name: "robots", content: "noindex" },
];

export default function Agenda() {
  const { conference, registers, now, mine } = useLoaderData<typeof loader>();
  const answer = useActionData<ShownFeed>();
  if (!mine) return <NobodyPage conference={conference} registers={registers} />;
  return <AgendaPage conference={conference} now={now} feed={answer?.feed ?? null} {...mine} />;
}
