import type { Attributes } from "#app/organisations/record/import/shape.ts";
import { IdentifierScheme } from "#prisma/generated/enums.ts";

/** Numbers in other registers, from attributes that are called as the registers are. */
export function readIdentifiers(attributes: Attributes): {
  identifiers: { scheme: IdentifierScheme; value: string }[];
  wrong: string[];
} {
  const typed = Object.values(IdentifierScheme).flatMap((scheme) => {
    const value = (attributes[scheme] ?? attributes[`${scheme} id`] ?? "").trim();
    return value === "" ? [] : [{ scheme, typed: value, value: bare[scheme](value) }];
  });
  return {
    identifiers: typed.flatMap(({ scheme, value }) => (value === null ? [] : [{ scheme, value }])),
    wrong: typed.flatMap((one) => (one.value === null ? [one.typed] : [])),
  };
}

function shaped(shape: RegExp, text: string): string | null {
  return shape.test(text) ? text : null;
}

/** The number as the register writes it, also from its address. */
const bare: Record<IdentifierScheme, (typed: string) => string | null> = {
  ror: (typed) => shaped(/^0[a-hj-km-np-tv-z\d]{6}\d{2}$/, lastPart(typed).toLowerCase()),
  wikidata: (typed) => shaped(/^Q[1-9]\d{0,11}$/, lastPart(typed).toUpperCase()),
  isni: (typed) => shaped(/^\d{15}[\dX]$/, lastPart(typed).replace(/[\s-]/g, "").toUpperCase()),
  iati: (typed) => shaped(/^[A-Z]{2,3}(?:-[\w.]{1,30}){1,4}$/, typed),
};

function lastPart(typed: string): string {
  return typed.slice(typed.lastIndexOf("/") + 1);
}
