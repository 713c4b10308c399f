import type { LoaderFunctionArgs } from "@remix-run/node";
import { locales } from "#app/platform/locale.ts";
import { answering, notFound } from "#app/platform/responses.server.ts";
import { choiceParam } from "#app/platform/search-params.ts";
import { requireDesk } from "#app/registration/desk/access.server.ts";
import { letterKinds } from "#app/registration/papers/placeholders.ts";
import { printPreview } from "#app/registration/papers/preview.server.ts";

/** What a letter would look like, to somebody who is made up. */
export async function loader({ params, request, context }: LoaderFunctionArgs) {
  const { conference } = await requireDesk(context, request, params.slug);
  const kind = letterKinds.find((known) => known === params.kind);
  if (!kind) throw notFound();
  const locale = choiceParam(new URL(request.url).searchParams, "in", locales) ?? context.visitor.locale;
  return answering(() => printPreview(context, request, conference, kind, locale));
}
