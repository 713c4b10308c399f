import { choiceParam, numberParam, textParam } from "#app/platform/search-params.ts";
import type { SpeakerGap } from "#app/programme/speakers/rules.ts";
import { SessionRoleState } from "#prisma/generated/enums.ts";

export const speakerGapNames = ["address", "biography", "portrait"] as const satisfies SpeakerGap[];

export type SpeakerFilter = {
  search: string;
  state: SessionRoleState | null;
  gap: SpeakerGap | null;
  page: number;
};

/** Reads which speakers are asked for from an address; what cannot be understood is left out. */
export function parseSpeakerFilter(params: URLSearchParams): SpeakerFilter {
  return {
    search: textParam(params, "q"),
    state: choiceParam(params, "state", Object.values(SessionRoleState)),
    gap: choiceParam(params, "missing", speakerGapNames),
    page: numberParam(params, "page", 10_000, 1),
  };
}
