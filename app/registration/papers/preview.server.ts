import type { AppContext } from "#app/platform/context.ts";
import type { Locale } from "#app/platform/locale.ts";
import { pdfResponse } from "#app/platform/press.server.ts";
import type { ConferenceForRegistration } from "#app/registration/conference-for-registration.server.ts";
import { letterContent } from "#app/registration/papers/letter-content.server.ts";
import { letterPaperKind, previewPaper } from "#app/registration/papers/letter-paper.server.ts";
import { passportWords } from "#app/registration/papers/passport.server.ts";
import type { LetterKind } from "#app/registration/papers/placeholders.ts";
import { textsFor } from "#app/registration/papers/texts.server.ts";

/** Somebody who does not exist. */
const person = {
  reference: "OCT-0000-0000",
  name: "Alex Example",
  position: "Prosecutor",
  organisationName: "Ministry of Justice",
  country: { nameEn: "Country", nameFr: "Pays" },
  category: { nameEn: "Category", nameFr: "Catégorie" },
};
const passport = {
  number: "X0000000",
  nationality: "",
  bornOn: "1980-01-01",
  issuedOn: "2024-01-01",
  expiresOn: "2034-01-01",
  issuedIn: "…",
};

/** The letter as it is saved now, to nobody. */
export async function printPreview(
  context: AppContext,
  request: Request,
  conference: ConferenceForRegistration,
  kind: LetterKind,
  locale: Locale,
): Promise<Response> {
  const { db, clock, config, press } = context;
  const texts = await textsFor(db, conference.id, kind);
  const content = letterContent(conference, person, texts, { locale, now: clock.now() });
  const values = await passportWords(db, passport, locale);
  const words = { ...values, nationality: locale === "fr" ? person.country.nameFr : person.country.nameEn };
  const paper = previewPaper(content, locale, config.appUrl, words);
  return pdfResponse(await press.print(letterPaperKind, paper, { signal: request.signal }), `${kind}-${locale}`);
}
