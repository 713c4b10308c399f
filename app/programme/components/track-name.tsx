import type { Bilingual } from "#app/platform/locale.ts";
import { trackLook } from "#app/programme/track-colours.ts";
import { ContentText } from "#app/ui/content-text.tsx";
import { shapes } from "#app/ui/kind-palette.ts";

/** A track by its mark and its name. */
export function TrackName({ track }: { track: { name: Bilingual; colour: number } }) {
  return (
    <span className="track-name">
      <TrackMark colour={track.colour} />
      <ContentText text={track.name} />
    </span>
  );
}

/** The colour and shape of a track. Decoration: the name stands beside it. */
export function TrackMark({ colour }: { colour: number }) {
  return (
    <svg
      viewBox="0 0 12 12"
      width="12"
      height="12"
      aria-hidden="true"
      focusable="false"
      className={`shrink-0 track-${colour}`}
    >
      <path d={shapes[trackLook(colour).shape]} fillRule="evenodd" fill="currentColor" />
    </svg>
  );
}
