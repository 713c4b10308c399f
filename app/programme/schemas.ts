import { choiceParam, textParam } from "#app/platform/search-params.ts";
import { isSlug } from "#app/platform/text.ts";
import type { ProgrammeFilter } from "#app/programme/rules.ts";
import { SessionKind } from "#prisma/generated/enums.ts";

const sessionKinds = Object.values(SessionKind);

export type ProgrammeSearch = { day: string | null; filter: ProgrammeFilter };

/** Reads what the programme is asked for from an address; what cannot be understood is left out. */
export function parseProgrammeSearch(params: URLSearchParams): ProgrammeSearch {
  const day = params.get("day") ?? "";
  const language = params.get("language") ?? "";
  const room = textParam(params, "room");
  return {
    day: /^(\d{4}-\d{2}-\d{2}|none)$/.test(day) ? day : null,
    filter: {
      kind: choiceParam(params, "kind", sessionKinds),
      language: /^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/.test(language) ? language : null,
      room: isSlug(room) ? room : null,
      q: textParam(params, "q"),
    },
  };
}
