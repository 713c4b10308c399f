import type { Bilingual } from "#app/platform/locale.ts";
import type { CheckPointKind, Judged, ScanAnswer, ScanDirection, SessionList } from "#app/registration/door/rules.ts";
import type { RegistrationState } from "#app/registration/rules.ts";

/** A check point as a door needs it. */
export type CheckPointView = {
  id: string;
  name: Bilingual;
  kind: CheckPointKind;
  /** Ids of the categories that are let in; null: all. */
  admits: string[] | null;
  days: string[];
  inAndOut: boolean;
  /** Only who has a place in a session is let in; null: it is not that of a session. */
  session: SessionList | null;
};

/** What the door sees of a person. Of those who are not confirmed it is no more than the name. */
export type DoorPerson = {
  id: string;
  reference: string;
  name: string;
  state: RegistrationState;
  categoryId: string;
  position: string;
  organisation: string;
  country: string;
  /** Another file for another photo; null: there is none. */
  photo: string | null;
  /** What the organisers want the door to know. */
  notes: string[];
  /** Only where those at the door may see it. */
  accessNeeds: string;
  /** SHA-256 of the secrets of their badges; `until` is when one ceased to be valid. */
  badges: { hash: string; until: number | null }[];
};

/** A passage that another device may have seen. */
export type DoorScan = {
  number: number;
  id: string;
  checkPointId: string;
  registrationId: string;
  direction: ScanDirection;
  scannedAt: number;
  day: string;
  said: ScanAnswer;
};

/** What became of a scan that was sent; `refused`: it belongs to another conference or check point. */
export type ScanOutcome = { id: string } & (Judged | { refused: true });

/** What a device gets whenever it asks. */
export type SyncAnswer = {
  /** Our clock, in milliseconds: devices say the time of a scan by it. */
  now: number;
  timeZone: string;
  keeper: string;
  outcomes: ScanOutcome[];
  checkPoints: CheckPointView[];
  categories: { id: string; name: Bilingual }[];
  countries: { code: string; name: { en: string; fr: string } }[];
  /** True: `people` is everybody, and who is not among them is gone. */
  whole: boolean;
  people: DoorPerson[];
  /** The newest number, and what happened since the one that the device had; of today and later. */
  after: number;
  scans: DoorScan[];
};
