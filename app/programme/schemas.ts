import { choiceParam, textParam } from "#app/platform/search-params.ts";
import { isSlug } from "#app/platform/text.ts";
import { type ProgrammeFilter, type ProgrammeView, programmeViews } from "#app/programme/rules.ts";
import { SessionAccess, SessionKind } from "#prisma/generated/enums.ts";

const sessionKinds = Object.values(SessionKind);

const accesses = Object.values(SessionAccess);

export type ProgrammeSearch = {
  view: ProgrammeView;
  /** A day one after the other, also where there is room for the grid. */
  list: boolean;
  day: string | null;
  filter: ProgrammeFilter;
};

/** Reads what the programme is asked for from an address; what cannot be understood is left out. */
export function parseProgrammeSearch(params: URLSearchParams): ProgrammeSearch {
  const day = params.get("day") ?? "";
  const language = params.get("language") ?? "";
  const room = textParam(params, "room");
  const track = textParam(params, "track");
  return {
    view: choiceParam(params, "view", programmeViews) ?? "day",
    list: params.get("as") === "list",
    day: /^(\d{4}-\d{2}-\d{2}|none)$/.test(day) ? day : null,
    filter: {
      kind: choiceParam(params, "kind", sessionKinds),
      language: /^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/.test(language) ? language : null,
      room: isSlug(room) ? room : null,
      track: isSlug(track) ? track : null,
      access: choiceParam(params, "access", accesses),
      q: textParam(params, "q"),
    },
  };
}
