import type { MailTranslator } from "./translator.ts";

/**
 * What a message says, before it is set as HTML or as plain text. Both are made from the same blocks, so that neither
 * is a leftover of the other.
 */
export type Letter = {
  subject: string;
  /** What an inbox shows beside the subject. */
  preview: string;
  title: string;
  greeting: string;
  blocks: Block[];
  /** Why the addressee gets this mail. */
  why: string;
  isDemonstration?: boolean;
};

export type Block =
  | { kind: "paragraph"; text: string }
  | { kind: "note"; text: string }
  /** Somebody's own words, with line breaks kept, after a line that says whose they are. */
  | { kind: "quote"; intro: string; text: string }
  | { kind: "facts"; rows: Fact[] }
  | { kind: "changes"; rows: Change[] }
  | { kind: "action"; label: string; url: string; fallback: string }
  | { kind: "aside"; text: string; label: string; url: string };

export type Fact = {
  label: string;
  value: string;
  url?: string;
  strong?: boolean;
  /** A remark below the value. */
  remark?: string | undefined;
  /** Shown with a sign and a colour. */
  state?: LetterState;
};
export type LetterState = "endorsing" | "pending" | "waiting" | "offered" | "confirmed" | "declined" | "withdrawn";
export type Change = { label: string; from: string; to: string; before: string };

/** A template turns its props into a letter, worded by the translator. */
export type Template<Props> = (props: Props, t: MailTranslator) => Letter;

/** The conference as every mail about it names it; dates are already worded in the addressee's language. */
export type MailConference = {
  name: string;
  dates: string;
  place: string;
  zone?: string | undefined;
  url: string;
  isDemonstration: boolean;
};

export const paragraph = (text: string): Block => ({ kind: "paragraph", text });
export const note = (text: string): Block => ({ kind: "note", text });
export const quote = (intro: string, text: string): Block => ({ kind: "quote", intro, text });
export const aside = (text: string, label: string, url: string): Block => ({ kind: "aside", text, label, url });
export const facts = (rows: Fact[]): Block => ({ kind: "facts", rows: rows.filter((row) => row.value !== "") });

/** The one thing to do next, with the address written out for readers whose button does not open. */
export function action(t: MailTranslator, label: string, url: string): Block {
  return { kind: "action", label, url, fallback: t("common.buttonFallback") };
}

/** "Dear Ana Lima," or a greeting without a name. */
export function greeting(t: MailTranslator, name: string): string {
  return name ? t("common.greeting", { name }) : t("common.greetingUnnamed");
}

/** Name, dates, place and zone of a conference as rows, followed by what else is to be said about a registration. */
export function conferenceFacts(t: MailTranslator, conference: MailConference, more: Fact[] = []): Block {
  return facts([
    { label: t("facts.conference"), value: conference.name, url: conference.url, strong: true },
    {
      label: t("facts.dates"),
      value: conference.dates,
      remark: conference.zone && t("facts.zone", { zone: conference.zone }),
    },
    { label: t("facts.place"), value: conference.place },
    ...more,
  ]);
}

/** The state of a registration as a row. */
export function stateFact(t: MailTranslator, state: LetterState): Fact {
  return { label: t("facts.state"), value: t(`states.${state}`), state, strong: true };
}
