import { translatorFor } from "#app/messages.server.ts";
import { type RecordType, titleOf } from "#app/organisations/record/documents.ts";
import { answerForm } from "#app/organisations/record/form-answer.server.ts";
import { type About, formView, openForm } from "#app/organisations/record/form-view.server.ts";
import { findRecord } from "#app/organisations/record/read.server.ts";
import type { AppContext } from "#app/platform/context.ts";
import { answering, notFound } from "#app/platform/responses.server.ts";
import { isSlug } from "#app/platform/text.ts";

/** Where a form is reached: an entry by its address or a new one, and the organisation it is under. */
type Place<Type extends RecordType> = { type: Type; slug: string | null; organisation?: string | undefined };

type Found = { about: About<RecordType>; under: string | null };

async function findPlace(context: AppContext, { type, slug, organisation }: Place<RecordType>): Promise<Found> {
  const { db } = context;
  const parent = isSlug(organisation) ? await findRecord(db, "organisation", organisation) : null;
  if (organisation !== undefined && !parent) throw notFound();
  const entry = slug !== null && isSlug(slug) ? await findRecord(db, type, slug) : null;
  if (slug !== null && !entry) throw notFound();
  return {
    about: { type, id: entry?.id ?? null, organisationId: parent?.id ?? null },
    under: parent?.slug ?? null,
  };
}

/** Loads the page of a form. */
export function loadFormPage(context: AppContext, request: Request, place: Place<RecordType>) {
  return answering(async () => {
    const { about, under } = await findPlace(context, place);
    const opened = await openForm(context, request, about);
    const view = await formView(context, about, opened);
    const t = translatorFor(context.visitor.locale, "record.form");
    const words = view.mode === "write" ? (view.isNew ? "new" : "edit") : view.isNew ? "suggestNew" : "suggest";
    const heading = t(`${words}.${about.type}`);
    const path = opened.base ? pagePath(about.type, under)(opened.base.slug) : null;
    return {
      view,
      heading,
      title: opened.base ? `${heading} · ${titleOf(opened.base)}` : heading,
      of: opened.base && path ? { name: titleOf(opened.base), path } : null,
      cancelTo: opened.proposal ? `/record/proposals/${opened.proposal.id}` : (path ?? pathBeside(about.type, under)),
    };
  });
}

export type FormPageData = Awaited<ReturnType<typeof loadFormPage>>;

/** Carries out what its form posts. */
export function answerFormPage(context: AppContext, request: Request, place: Place<RecordType>) {
  return answering(async () => {
    const { about, under } = await findPlace(context, place);
    return answerForm(context, request, about, pagePath(about.type, under));
  });
}

/** Where an entry is shown: a person on the page of the organisation. */
function pagePath(type: RecordType, under: string | null): (slug: string) => string {
  if (type === "person") return () => `/organisations/${under}#people`;
  return (slug) => `/${type}s/${slug}`;
}

function pathBeside(type: RecordType, under: string | null): string {
  if (under !== null) return `/organisations/${under}`;
  return type === "partnership" ? "/network" : "/organisations";
}
