import { z } from "zod";
import { nameLanguages } from "#app/organisations/names.ts";
import { isSafeLine } from "#app/platform/safe-text.ts";

function line(limit: number) {
  return z.string().trim().max(limit).refine(isSafeLine, "unsafe_text");
}

/** "www.itu.int" is taken as https, "//www.itu.int" is not an address; only http and https, without a name or password in it. */
const website = line(300).transform((text, context) => {
  const address = /^[a-z][a-z0-9+.-]*:/i.test(text) ? text : `https://${text}`;
  if (!text.startsWith("/") && isWebsite(address)) return address;
  context.addIssue({ code: "custom", message: "website" });
  return z.NEVER;
});

function isWebsite(address: string): boolean {
  if (!URL.canParse(address)) return false;
  const { protocol, hostname, username, password } = new URL(address);
  return /^https?:$/.test(protocol) && hostname.includes(".") && username === "" && password === "";
}

/** Lines of names that are left empty are lines that go away. */
const name = z.strictObject({
  text: line(300).optional(),
  kind: z.enum(["official", "alias", "former"]),
  lang: z.enum(nameLanguages).optional(),
});

/** What editors may change in an organisation's entry; `version` is the state they saw. */
export const editOrganisationSchema = z.strictObject({
  version: z.iso.datetime(),
  nameFr: line(300).optional(),
  acronym: line(60).optional(),
  website: website.optional(),
  names: z
    .array(name)
    .max(40)
    .transform((names) => names.flatMap(({ text, kind, lang }) => (text ? [{ text, kind, lang: lang ?? null }] : []))),
});

export type OrganisationEdit = z.output<typeof editOrganisationSchema>;
