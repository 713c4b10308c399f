import { dayIn } from "#app/platform/time-zone.ts";
import { secretIn } from "#app/registration/badges/rules.ts";
import {
  answerAt,
  findIn,
  type KnownScan,
  platformTime,
  referenceIn,
  searchKey,
  type Told,
} from "#app/registration/door/judge.ts";
import {
  batchLimit,
  type Conflict,
  insideAfter,
  listLifeMs,
  type ScanDirection,
} from "#app/registration/door/rules.ts";
import type { SentScan } from "#app/registration/door/schemas.ts";
import type { DoorPerson, DoorScan, ScanOutcome, SyncAnswer } from "#app/registration/door/views.ts";
import { forgetLists, openVault, type Vault } from "./vault.client.ts";

/** Something that the desk should look at: the device could not know it when it answered. */
export type Finding = { id: string; registrationId: string | null; at: number; conflicts: (Conflict | "refused")[] };

type Kept = Pick<SyncAnswer, "timeZone" | "keeper" | "checkPoints" | "categories" | "countries" | "after"> & {
  people: DoorPerson[];
  scans: DoorScan[];
  findings: Finding[];
  /** When we last heard from the platform, by its clock; and how far it is ahead of ours. */
  syncedAt: number;
  ahead: number;
};

export type DoorStatus = "opening" | "ready" | "empty" | "expired" | "shut_out" | "unsupported";

export type DoorView = {
  status: DoorStatus;
  online: boolean;
  /** Scans that were not sent yet; when the device is shut out, those that wait until it is admitted again. */
  unsent: number;
  scansMade: number;
  list: Omit<Kept, "people" | "scans" | "after" | "ahead"> | null;
};

export type Person = DoorPerson & { key: string };

/** An answer on the screen; `id` is new each time, so that the same answer is announced again. */
export type Answer = Told & { id: string; person: Person | null; checkPointId: string };

const [syncEveryMs, wholeEveryMs, keepEveryMs] = [15_000, 600_000, 300_000];

/** A door on one device: answers from the list that it keeps, queues what it scanned, and talks to the platform when it can. */
export class Door {
  view: DoorView = { status: "opening", online: navigator.onLine, unsent: 0, scansMade: 0, list: null };
  private people = new Map<string, Person>();
  private byBadge = new Map<string, Person>();
  private byReference = new Map<string, Person>();
  private kept: Kept | null = null;
  private queue: SentScan[] = [];
  private vault: Vault | null = null;
  private syncing: Promise<void> | null = null;
  private wholeAt = 0;
  private keptAt = 0;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private closed = false;
  private readonly listeners = new Set<() => void>();

  private photos = new Set<string>();

  constructor(
    private readonly slug: string,
    /** Where the platform's side of this door is. */
    private readonly url: string,
  ) {}

  subscribe = (listener: () => void) => {
    this.listeners.add(listener);
    return () => void this.listeners.delete(listener);
  };

  getView = () => this.view;

  /** Reads what was kept, then asks what is new. Until `close` it keeps itself up to date. */
  async open(): Promise<void> {
    this.closed = false;
    if (!globalThis.crypto?.subtle || !globalThis.indexedDB) return this.show({ status: "unsupported" });
    try {
      this.vault = await openVault(this.slug);
      const found = await this.vault.readList(Date.now());
      this.photos = new Set(await this.vault.keptPhotos());
      this.queue = await this.vault.queued();
      if (found) this.take(found.list as Kept);
    } catch {
      return this.show({ status: "unsupported" });
    }
    if (this.closed) return;
    this.show({ status: this.kept ? "ready" : "empty", unsent: this.queue.length });
    addEventListener("online", this.wake);
    addEventListener("offline", this.noteOffline);
    document.addEventListener("visibilitychange", this.wake);
    this.wake();
  }

  close(): void {
    this.closed = true;
    clearTimeout(this.timer);
    removeEventListener("online", this.wake);
    removeEventListener("offline", this.noteOffline);
    document.removeEventListener("visibilitychange", this.wake);
  }

  person(id: string | null): Person | null {
    return (id && this.people.get(id)) || null;
  }

  search(typed: string): Person[] {
    return findIn(this.people.values(), typed);
  }

  /** Whether typed text is a code by itself, not the beginning of a search. */
  isCode(typed: string): boolean {
    const reference = referenceIn(typed);
    return secretIn(typed) !== null || (reference !== null && this.byReference.has(reference));
  }

  /** How many are in at a check point today; where nobody is scanned out, how many came. */
  countAt(checkPointId: string): number {
    const own = this.known().filter((scan) => scan.checkPointId === checkPointId && scan.day === this.today());
    return insideAfter(own.map((scan) => ({ ...scan, obstacle: null }))).size;
  }

  /** Somebody shows a badge or says a reference. */
  async scanCode(text: string, checkPointId: string, direction: ScanDirection): Promise<Answer | null> {
    const secret = secretIn(text);
    const badge = secret && (await sha256(secret));
    const person = badge ? this.byBadge.get(badge) : this.byReference.get(referenceIn(text) ?? "");
    return this.scan({ person: person ?? null, badge, checkPointId, direction });
  }

  /** Somebody whom the keeper knows. */
  scanPerson(id: string, checkPointId: string, direction: ScanDirection): Promise<Answer | null> {
    return this.scan({ person: this.person(id), badge: null, checkPointId, direction });
  }

  private async scan({
    person,
    badge,
    checkPointId,
    direction,
  }: {
    person: Person | null;
    badge: string | null;
    checkPointId: string;
    direction: ScanDirection;
  }): Promise<Answer | null> {
    const { kept, vault } = this;
    const checkPoint = kept?.checkPoints.find(({ id }) => id === checkPointId);
    if (!kept || !vault || !checkPoint) return null;
    const now = platformTime(Date.now(), kept, this.queue.length);
    const told = answerAt({ person, badge, checkPoint, direction, now, timeZone: kept.timeZone }, this.known());
    const scan: SentScan = {
      ...{ id: crypto.randomUUID(), checkPointId, direction, scannedAt: now, said: told.said },
      ...(person && { registrationId: person.id }),
      ...(badge && { badge }),
    };
    this.queue.push(scan);
    this.show({ unsent: this.queue.length, scansMade: this.view.scansMade + 1 });
    // Where nothing more can be stored the person gets an answer all the same; the scan is sent from memory.
    await vault.enqueue(scan).catch(() => {});
    this.wake();
    return { ...told, id: scan.id, person, checkPointId };
  }

  /** Somebody's photo as a data address: as it is kept, or fetched now; null where neither is possible. */
  async photo({ photo }: DoorPerson): Promise<string | null> {
    if (!photo || !this.vault) return null;
    return (await this.vault.readPhoto(photo)) ?? this.fetchPhoto(photo).catch(() => null);
  }

  /** One photo after the other, so that each is there when the network is not. */
  private async gatherPhotos(): Promise<void> {
    const wanted = [...this.people.values()].flatMap(({ photo }) => photo ?? []).filter((id) => !this.photos.has(id));
    // A few each time: scans go first.
    for (const id of this.view.online ? wanted.slice(0, 20) : []) {
      if (this.closed || this.queue.length > 0) return;
      await this.fetchPhoto(id).catch(() => null);
    }
  }

  private async fetchPhoto(id: string): Promise<string | null> {
    const response = await fetch(`${this.url}/photo/${id}`, { signal: AbortSignal.timeout(20_000) });
    // A picture that cannot be had, or not be read, is not asked for again and again before all others.
    this.photos.add(id);
    if (!response.ok) return null;
    const photo = await smallPicture(await response.blob());
    await this.vault?.keepPhoto(id, photo);
    return photo;
  }

  /** A finding that somebody has looked at. */
  async dismiss(id: string): Promise<void> {
    if (!this.kept) return;
    this.kept.findings = this.kept.findings.filter((one) => one.id !== id);
    this.show({ list: this.listView() });
    await this.keep();
  }

  private known(): KnownScan[] {
    const { kept } = this;
    if (!kept) return [];
    const seen = new Set(kept.scans.map(({ id }) => id));
    const own = this.queue
      .filter(({ id }) => !seen.has(id))
      .map((scan) => ({
        ...scan,
        registrationId: scan.registrationId ?? null,
        day: dayIn(new Date(scan.scannedAt), kept.timeZone),
      }));
    return [...kept.scans, ...own];
  }

  private today(): string {
    const { kept } = this;
    return kept ? dayIn(new Date(platformTime(Date.now(), kept, this.queue.length)), kept.timeZone) : "";
  }

  private readonly noteOffline = () => this.show({ online: false });

  private readonly wake = () => {
    clearTimeout(this.timer);
    if (this.closed || this.view.status === "shut_out") return;
    this.syncing ??= this.sync()
      .catch(() => this.show({ online: false }))
      .then(() => this.expire())
      .then(() => this.gatherPhotos())
      .finally(() => {
        this.syncing = null;
        // What was scanned while photos came does not wait for the next turn.
        const wait = this.view.online && this.queue.length > 0 ? 0 : syncEveryMs;
        if (!this.closed) this.timer = setTimeout(this.wake, wait);
      });
  };

  /** Sends what waits, a batch at a time, and takes over what is new; once at least. */
  private async sync(): Promise<void> {
    do {
      const batch = this.queue.slice(0, batchLimit);
      const whole = !this.kept || Date.now() - this.wholeAt > wholeEveryMs;
      const response = await fetch(`${this.url}/sync.json`, {
        method: "POST",
        body: new URLSearchParams({
          scans: JSON.stringify(batch),
          after: String(this.kept?.after ?? 0),
          since: String(whole ? 0 : (this.kept?.syncedAt ?? 0)),
        }),
        signal: AbortSignal.timeout(20_000),
      });
      if (response.status === 401 || response.status === 403) return this.forget();
      if (!response.ok) throw new Error(`answered with ${response.status}`);
      await this.apply((await response.json()) as SyncAnswer, batch);
    } while (this.queue.length > 0 && !this.closed);
  }

  private async apply(answer: SyncAnswer, batch: SentScan[]): Promise<void> {
    const before = this.kept;
    const people = new Map(answer.whole ? [] : before?.people.map((one) => [one.id, one]));
    for (const one of answer.people) people.set(one.id, one);
    const ahead = answer.now - Date.now();
    const today = dayIn(new Date(answer.now), answer.timeZone);
    const kept: Kept = {
      ...{ timeZone: answer.timeZone, keeper: answer.keeper, checkPoints: answer.checkPoints, after: answer.after },
      categories: answer.whole ? answer.categories : (before?.categories ?? []),
      countries: answer.whole ? answer.countries : (before?.countries ?? []),
      people: [...people.values()],
      scans: [...(before?.scans ?? []), ...answer.scans].filter(({ day }) => day >= today),
      findings: [...(before?.findings ?? []), ...findingsIn(answer.outcomes, batch)],
      ...{ syncedAt: answer.now, ahead },
    };
    if (answer.whole) this.wholeAt = Date.now();
    this.take(kept, answer.whole || answer.people.length > 0);
    const sent = new Set(answer.outcomes.map(({ id }) => id));
    const hasNews = answer.whole || answer.people.length + answer.scans.length + sent.size > 0;
    // The list first: whatever happens between the two, a scan is known twice rather than not at all.
    if (hasNews || Date.now() - this.keptAt > keepEveryMs) await this.keep();
    await this.vault?.dequeue([...sent]);
    this.queue = this.queue.filter(({ id }) => !sent.has(id));
    this.show({ status: "ready", online: true, unsent: this.queue.length });
  }

  private take(kept: Kept, isNewList = true): void {
    this.kept = kept;
    if (isNewList) {
      this.people = new Map(kept.people.map((one) => [one.id, { ...one, key: searchKey(one) }]));
      const all = [...this.people.values()];
      this.byBadge = new Map(all.flatMap((one) => one.badges.map(({ hash }) => [hash, one] as const)));
      this.byReference = new Map(all.map((one) => [referenceIn(one.reference) ?? one.reference, one]));
    }
    this.show({ list: this.listView() });
  }

  private listView(): DoorView["list"] {
    if (!this.kept) return null;
    const { people: _people, scans: _scans, after: _after, ahead: _ahead, ...list } = this.kept;
    return list;
  }

  private async keep(): Promise<void> {
    if (!this.kept) return;
    this.keptAt = Date.now();
    await this.vault?.keepList(this.kept, this.keptAt + listLifeMs);
  }

  /** Deletes the list when it was not renewed for too long. What was scanned stays until it is sent. */
  private async expire(): Promise<void> {
    if (!this.kept || Date.now() - (this.kept.syncedAt - this.kept.ahead) < listLifeMs) return;
    this.clear();
    await this.vault?.forgetList();
    this.show({ status: "expired", list: null });
  }

  /** Not admitted any more: nothing stays that names anybody. */
  private async forget(): Promise<void> {
    this.clear();
    await forgetLists();
    this.show({ status: "shut_out", list: null, unsent: this.queue.length });
  }

  private clear(): void {
    this.kept = null;
    for (const map of [this.people, this.byBadge, this.byReference]) map.clear();
  }

  private show(change: Partial<DoorView>): void {
    this.view = { ...this.view, ...change };
    for (const listener of this.listeners) listener();
  }
}

function findingsIn(outcomes: ScanOutcome[], batch: SentScan[]): Finding[] {
  return outcomes.flatMap((outcome) => {
    const conflicts: Finding["conflicts"] = "refused" in outcome ? ["refused"] : outcome.conflicts;
    const scan = batch.find(({ id }) => id === outcome.id);
    if (conflicts.length === 0 || !scan) return [];
    return [{ id: scan.id, registrationId: scan.registrationId ?? null, at: scan.scannedAt, conflicts }];
  });
}

const photoHeight = 320;

/** A picture no larger than a card needs it, as a data address. */
async function smallPicture(file: Blob): Promise<string> {
  const picture = await createImageBitmap(file);
  const scale = Math.min(1, photoHeight / picture.height);
  const canvas = new OffscreenCanvas(Math.round(picture.width * scale), Math.round(picture.height * scale));
  canvas.getContext("2d")?.drawImage(picture, 0, 0, canvas.width, canvas.height);
  picture.close();
  const bytes = new Uint8Array(await (await canvas.convertToBlob({ type: "image/jpeg", quality: 0.8 })).arrayBuffer());
  return `data:image/jpeg;base64,${btoa([...bytes].map((byte) => String.fromCharCode(byte)).join(""))}`;
}

async function sha256(text: string): Promise<string> {
  const bytes = new Uint8Array(await crypto.subtle.digest("SHA-256", new TextEncoder().encode(text)));
  return [...bytes].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}
