import type { LoaderFunctionArgs } from "@remix-run/node";
import { suggestOrganisations } from "#app/organisations/queries/directory.server.ts";
import { pickText } from "#app/platform/locale.ts";
import { textParam } from "#app/platform/search-params.ts";

const suggestions = 12;

/** Organisations for what somebody is typing (`?q=`), the best match first: for the pickers of forms. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const text = textParam(new URL(request.url).searchParams, "q");
  const entries = await suggestOrganisations(context.db, text, suggestions);
  const organisations = entries.map(({ id, slug, name, acronym, kind, country }) => ({
    id,
    slug,
    ...pickText(name, context.visitor.locale),
    acronym,
    kind,
    country: country && { code: country.code, ...pickText(country.name, context.visitor.locale) },
  }));
  return Response.json({ organisations });
}
