import { foldText } from "#app/platform/text.ts";
import type { IdentifierScheme, NameKind } from "#prisma/generated/enums.ts";

/** An organisation of the record, as others may name it. */
export type KnownOrganisation = {
  id: string;
  slug: string;
  nameEn: string;
  nameFr: string | null;
  acronym: string | null;
  names: { text: string; kind: NameKind }[];
  identifiers: { scheme: IdentifierScheme; value: string }[];
};

/** By what two are taken for the same, the strongest first. */
export const matchReasons = ["id", "identifier", "name", "alias", "acronym"] as const;
export type MatchReason = (typeof matchReasons)[number];

/** Something that names an organisation: a row of a file, what somebody typed, or another entry. */
export type Named = {
  key?: string | null;
  names: (string | null | undefined)[];
  acronym?: string | null | undefined;
  identifiers?: { scheme: IdentifierScheme; value: string }[];
};

export type Match =
  | { kind: "none" }
  | { kind: "one"; id: string; reason: MatchReason }
  /** Somebody has to choose. */
  | { kind: "several"; candidates: { id: string; reason: MatchReason }[] };

/** Finds organisations by their id, the numbers of other registers, and any name, whatever its case and accents. */
export class OrganisationIndex {
  readonly #ids = new Set<string>();
  readonly #identifiers = new Map<string, Set<string>>();
  readonly #names = new Map<string, Set<string>>();
  readonly #aliases = new Map<string, Set<string>>();
  readonly #acronyms = new Map<string, Set<string>>();

  constructor(organisations: Iterable<KnownOrganisation>) {
    for (const { id, nameEn, nameFr, acronym, names, identifiers } of organisations) {
      this.#ids.add(id);
      for (const { scheme, value } of identifiers) put(this.#identifiers, `${scheme} ${value}`, id);
      for (const name of [nameEn, nameFr]) put(this.#names, foldText(name ?? ""), id);
      put(this.#acronyms, foldText(acronym ?? ""), id);
      for (const { text, kind } of names)
        put(
          kind === "official" ? this.#names : kind === "acronym" ? this.#acronyms : this.#aliases,
          foldText(text),
          id,
        );
    }
  }

  /** Which one is meant. The same acronym alone is no proof: two bodies may share it. */
  find({ key, names, acronym, identifiers = [] }: Named): Match {
    if (key && this.#ids.has(key)) return { kind: "one", id: key, reason: "id" };
    const numbers = identifiers.map(({ scheme, value }) => `${scheme} ${value}`);
    const folded = names.map((name) => foldText(name ?? ""));
    return (
      found(this.#identifiers, numbers, "identifier") ??
      found(this.#names, folded, "name") ??
      found(this.#aliases, folded, "alias") ??
      found(this.#acronyms, folded, "acronym") ??
      weakly(found(this.#acronyms, [foldText(acronym ?? "")], "acronym")) ?? { kind: "none" }
    );
  }
}

function put(map: Map<string, Set<string>>, key: string, id: string): void {
  if (key === "") return;
  const known = map.get(key);
  if (known) known.add(id);
  else map.set(key, new Set([id]));
}

function found(map: Map<string, Set<string>>, keys: string[], reason: MatchReason): Match | null {
  const ids = [...new Set(keys.flatMap((key) => [...(map.get(key) ?? [])]))];
  const [id] = ids;
  if (id === undefined) return null;
  if (ids.length === 1) return { kind: "one", id, reason };
  return { kind: "several", candidates: ids.map((one) => ({ id: one, reason })) };
}

function weakly(match: Match | null): Match | null {
  if (match?.kind !== "one") return match;
  return { kind: "several", candidates: [{ id: match.id, reason: match.reason }] };
}
