import type { RetentionRule } from "#app/platform/retention.ts";
import {
  deleteOldSpeakerLinks,
  forgetAddresses,
  forgetPortraits,
} from "#app/programme/speakers/personal-data.server.ts";

/** How long is kept what speakers said of themselves. Names and biographies stay with the published programme. */
export const speakerRetention: RetentionRule[] = [
  { kind: "speaker_links", from: "expired", days: 0, apply: (db, { now }) => deleteOldSpeakerLinks(db, now) },
  { kind: "speaker_contacts", from: "conference", days: 180, range: { min: 0, max: 3650 }, apply: forgetAddresses },
  { kind: "speaker_portraits", from: "conference", days: 1095, range: { min: 30, max: 3650 }, apply: forgetPortraits },
];
