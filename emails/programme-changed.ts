import {
  action,
  type Fact,
  facts,
  greeting,
  type MailConference,
  note,
  paragraph,
  quote,
  type Template,
} from "./letter.ts";
import type { MailTranslator } from "./translator.ts";

/** What a release changes of one session. Empty `from`: it was nowhere before; empty `to`: it is nowhere now. */
export type ToldChange = {
  state: { kind: "new" | "moved" | "cancelled" | "resumed" | "changed"; fields: ChangedField[] };
  title: string;
  from: string;
  to: string;
};

type ChangedField =
  | "title"
  | "kind"
  | "texts"
  | "track"
  | "language"
  | "access"
  | "capacity"
  | "people"
  | "organisations"
  | "related"
  | "address"
  | "sources";

type Props = {
  name: string;
  conference: MailConference;
  /** The organisers' note about the new version. */
  message: string | null;
  changes: ToldChange[];
  url: string;
};

export const programmeChanged: Template<Props> = ({ name, conference, message, changes, url }, t) => {
  const words = { conference: conference.name, count: changes.length };
  return {
    subject: t("programmeChanged.subject", words),
    preview: t("programmeChanged.preview", words),
    title: t("programmeChanged.title", words),
    greeting: greeting(t, name),
    blocks: [
      paragraph(t("programmeChanged.lead", words)),
      facts(changes.map((change) => changeFact(change, t))),
      ...(message ? [quote(t("programmeChanged.message"), message)] : []),
      action(t, t("programmeChanged.action"), url),
      note(t("programmeChanged.calendar")),
      facts([
        { label: t("facts.conference"), value: conference.name, url: conference.url, strong: true },
        { label: t("facts.dates"), value: conference.dates },
        {
          label: t("facts.place"),
          value: conference.place,
          remark: conference.zone && t("facts.zone", { zone: conference.zone }),
        },
      ]),
    ],
    why: t("programmeChanged.why", words),
    isDemonstration: conference.isDemonstration,
  };
};

function changeFact({ state: { kind, fields }, title, from, to }: ToldChange, t: MailTranslator): Fact {
  const remark = () => {
    if (kind === "changed") return fields.map((field) => t(`programmeChanged.fields.${field}`)).join(", ");
    if (kind !== "moved") return to;
    if (!from) return t("programmeChanged.also", { to });
    return to ? t("programmeChanged.moved", { from, to }) : t("programmeChanged.notAnyMore", { from });
  };
  return { label: t(`programmeChanged.kinds.${kind}`), value: title, strong: true, remark: remark() || undefined };
}
