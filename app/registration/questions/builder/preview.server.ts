import { compiledMessagesForPath, messagesForPath } from "#app/messages.server.ts";
import type { AppContext } from "#app/platform/context.ts";
import { isLocale, type Locale } from "#app/platform/locale.ts";
import { textParam } from "#app/platform/search-params.ts";
import { countryChoices } from "#app/registration/queries/form.server.ts";
import type { PreviewData } from "#app/registration/questions/builder/components/preview.tsx";
import { textIn } from "#app/registration/questions/form.server.ts";
import { askingFor } from "#app/registration/questions/receive.server.ts";

/** The form as the category and the language in the address see it. */
export async function previewFor(
  context: AppContext,
  conferenceId: string,
  search: URLSearchParams,
): Promise<PreviewData> {
  const { db, visitor } = context;
  const asked = search.get("language");
  const locale = isLocale(asked) ? asked : visitor.locale;
  const categories = await db.category.findMany({
    where: { conferenceId },
    orderBy: { position: "asc" },
    select: { id: true, nameEn: true, nameFr: true },
  });
  const known = categories.find(({ id }) => id === textParam(search, "category"));
  const inLocale = { ...context, visitor: { ...visitor, locale } };
  return {
    locale,
    asking: await askingFor(inLocale, { conferenceId, registrationId: null, categoryId: known?.id ?? "" }),
    categories: categories.map(({ id, nameEn, nameFr }) => ({
      value: id,
      label: textIn(nameEn, nameFr, visitor.locale).text,
    })),
    countries: await countryChoices(db, locale),
    words: wordsIn(locale),
  };
}

const formPath = "/conferences";

function wordsIn(locale: Locale): PreviewData["words"] {
  const some = ({ questions, ui }: { questions?: unknown; ui?: unknown }) => ({ questions, ui });
  return { server: some(messagesForPath(formPath, locale)), browser: some(compiledMessagesForPath(formPath, locale)) };
}
