import type { AppContext } from "#app/platform/context.ts";
import type { Db } from "#app/platform/db.ts";
import { dayWords } from "#app/platform/instant-words.ts";
import { conferenceWords } from "#app/registration/conference-words.server.ts";
import { attended } from "#app/registration/door/queries/attendance.server.ts";
import { type LetterKind, letterKinds } from "#app/registration/papers/placeholders.ts";
import { lettersOf } from "#app/registration/papers/queries.server.ts";
import { mayTake, passportKeptDays } from "#app/registration/papers/rules.ts";
import { textsOf } from "#app/registration/papers/texts.server.ts";
import { countryChoices } from "#app/registration/queries/form.server.ts";
import type { OwnRegistration } from "#app/registration/queries/own.server.ts";

/** The kinds of letter that somebody can get now by themselves. */
export async function kindsToTake(db: Db, registration: OwnRegistration, now: Date): Promise<LetterKind[]> {
  const texts = await textsOf(db, registration.conference.id);
  const seen = await attended(db, [registration.id]);
  const person = { state: registration.state, attended: seen.has(registration.id) };
  return letterKinds.filter((kind) => {
    const selfService = texts.find((each) => each.kind === kind)?.selfService ?? false;
    return mayTake(kind, person, registration.conference, now, selfService);
  });
}

/** Whether there is anything to see on the page of one's letters. */
export async function hasLetters(db: Db, registration: OwnRegistration, now: Date): Promise<boolean> {
  if ((await kindsToTake(db, registration, now)).length > 0) return true;
  return (await db.letter.count({ where: { registrationId: registration.id }, take: 1 })) > 0;
}

export async function ownLettersView({ db, visitor, clock }: AppContext, registration: OwnRegistration) {
  const { locale } = visitor;
  const { conference } = registration;
  const words = conferenceWords(conference, locale);
  const kinds = await kindsToTake(db, registration, clock.now());
  const asksPassport = kinds.includes("visa");
  const letters = await lettersOf(db, registration.id);
  return {
    reference: registration.reference,
    conference: { name: words.name, lang: words.lang },
    letters: letters.map(({ issuedAt, number, kind, locale: language, valid }) => ({
      ...{ number, kind, valid },
      locale: language,
      issued: dayWords(issuedAt, locale, conference.timeZone),
    })),
    take: kinds.filter((kind) => kind !== "visa"),
    visa: asksPassport
      ? {
          countries: await countryChoices(db, locale),
          locale: registration.locale,
          keptDays: passportKeptDays,
        }
      : null,
    hasPassport: (await db.passport.count({ where: { registrationId: registration.id } })) > 0,
  };
}

export type OwnLettersView = Awaited<ReturnType<typeof ownLettersView>>;
