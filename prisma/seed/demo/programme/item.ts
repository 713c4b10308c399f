import type { SessionKind } from "#prisma/generated/enums.ts";

export type RoomSlug = "hemicycle" | "room-1" | "room-2" | "room-3" | "room-4" | "foyer";

/** One session of the demonstration programme: times are those of Strasbourg. */
export type ProgrammeItem = {
  kind: Extract<SessionKind, "plenary" | "workshop" | "panel" | "keynote" | "side_event" | "break">;
  from: string;
  to: string;
  room: RoomSlug;
  titleEn: string;
  titleFr: string;
  descriptionEn?: string;
  descriptionFr?: string;
  /** Spoken language; none for breaks. */
  language?: "en" | "fr";
  /** How many people have which role; otherwise as usual for the kind of session. */
  roles?: Partial<Record<"chair" | "moderator" | "speaker" | "panellist" | "rapporteur", number>>;
};
