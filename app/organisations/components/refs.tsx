import { Fragment, type ReactNode } from "react";
import { useLocale, useTranslations } from "use-intl";
import { dateWords } from "#app/organisations/date-words.ts";
import type { CountryRef, NamedRef, OrganisationRef } from "#app/organisations/views.ts";
import { formatTag } from "#app/platform/locale.ts";
import type { DateSpan } from "#app/platform/partial-date.ts";
import { ContentText, English } from "#app/ui/content-text.tsx";
import { KindMark } from "#app/ui/kind-mark.tsx";
import { Link } from "#app/ui/link.tsx";

/** Keeps a mark on the line of the word it belongs to. */
const wordJoiner = "\u2060";

/** An organisation by name, with the mark of its kind, leading to its page. */
export function OrganisationLink({ organisation, mark = true }: { organisation: OrganisationRef; mark?: boolean }) {
  return (
    <span className="whitespace-normal">
      {mark && (
        <span className="whitespace-nowrap">
          <KindMark kind={organisation.kind} className="mr-1.5 inline-block align-baseline" />
          {wordJoiner}
        </span>
      )}
      <Link to={`/organisations/${organisation.slug}`}>
        <ContentText text={organisation.name} />
      </Link>
    </span>
  );
}

/** A country by name. Kosovo carries the asterisk of the note that stands on the page. */
export function CountryLink({ country }: { country: CountryRef }) {
  return (
    <Link to={`/countries/${country.code.toLowerCase()}`}>
      <CountryName country={country} />
    </Link>
  );
}

/** The name of a country as it is written on this platform. */
export function CountryName({ country }: { country: CountryRef }) {
  return (
    <>
      <ContentText text={country.name} />
      {country.code === "XK" && "*"}
    </>
  );
}

/** A printed place and its country; the country alone where the documents print nothing closer. */
export function PlaceName({ place, country }: { place: string | null; country: CountryRef | null }) {
  const closer = place === country?.name.en ? null : place;
  return (
    <>
      {closer && <English>{closer}</English>}
      {closer && country && ", "}
      {country && <CountryName country={country} />}
    </>
  );
}

/** A project or conference by name. */
export function NamedLink({ to, of }: { to: "/projects" | "/conferences"; of: NamedRef }) {
  return (
    <Link to={`${to}/${of.slug}`}>
      <ContentText text={of.name} />
    </Link>
  );
}

/** When something was, in words. */
export function Dated({ span }: { span: DateSpan }) {
  return dateWords(span, useLocale(), useTranslations("organisations.dates"));
}

/** One date of reduced precision, in words. */
export function PartialDateText({ date }: { date: string }) {
  return <Dated span={{ from: date, to: null, end: "same", certainty: "exact" }} />;
}

/** An amount as printed, without decimals. */
export function Money({ value, currency }: { value: number; currency: string }) {
  const locale = useLocale();
  const tag = formatTag(locale);
  return new Intl.NumberFormat(tag, { style: "currency", currency, maximumFractionDigits: 0 }).format(value);
}

/** Things in one line, with commas between them. */
export function Inline({ children }: { children: ReactNode[] }) {
  return children.map((child, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: the list never changes order while it is shown
    <Fragment key={index}>
      {index > 0 && ", "}
      {child}
    </Fragment>
  ));
}
