import { identifierOf } from "#app/organisations/record/identifiers.ts";
import type { Attributes } from "#app/organisations/record/import/shape.ts";
import { IdentifierScheme } from "#prisma/generated/enums.ts";

/** Numbers in other registers, from attributes that are called as the registers are. */
export function readIdentifiers(attributes: Attributes): {
  identifiers: { scheme: IdentifierScheme; value: string }[];
  wrong: string[];
} {
  const typed = Object.values(IdentifierScheme).flatMap((scheme) => {
    const text = (attributes[scheme] ?? attributes[`${scheme} id`] ?? "").trim();
    return text === "" ? [] : [{ scheme, text, value: identifierOf(scheme, text) }];
  });
  return {
    identifiers: typed.flatMap(({ scheme, value }) => (value === null ? [] : [{ scheme, value }])),
    wrong: typed.flatMap(({ text, value }) => (value === null ? [text] : [])),
  };
}
