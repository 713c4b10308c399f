import type { SlotWish } from "#app/programme/schedule/commands/edit.server.ts";
import { type EditKind, type VersionedSlot, withChanges } from "#app/programme/schedule/edits.ts";
import type { EditNews, ScheduleNews } from "#app/programme/schedule/queries/changes.server.ts";
import type { EditAnswer } from "#app/programme/schedule/sync.server.ts";

/** What is sent to the server. */
export type EditMessage = { kind: EditKind; wishes: SlotWish[] } | { direction: "undo" | "redo" };

/** How the store reaches the server; null: it could not be reached. */
export type Server = {
  edit(message: EditMessage): Promise<EditAnswer | null>;
  news(since: number): Promise<ScheduleNews | null>;
};

/** What the editor shows. */
export type EditorState = {
  /** The schedule as it is, with what was done here and is still on its way. */
  slots: VersionedSlot[];
  saving: boolean;
  canUndo: boolean;
  canRedo: boolean;
  /** What others did lately, the newest first. */
  news: EditNews[];
  /** Why something was not done; "" where the server was not reached. */
  refused: string | null;
};

export type Start = {
  slots: VersionedSlot[];
  revision: number;
  canUndo: boolean;
  canRedo: boolean;
  recent: EditNews[];
};

/**
 * The schedule in the browser. What is done here shows at once and is sent in its order; what others do is put under it.
 * Each edit says which version of a slot it saw, so that the server refuses it where somebody else was quicker: it is then
 * taken back here, and what followed from it, and the reason is said.
 */
export class ScheduleStore {
  private known: VersionedSlot[];
  private revision: number;
  private waiting: EditMessage[] = [];
  private busy = false;
  private listeners = new Set<() => void>();
  /** Slots that this editor changed, and in which revision: news from before it say nothing of them. */
  private own = new Map<string, number>();
  private state: EditorState;

  constructor(
    start: Start,
    private readonly server: Server,
    /** Asks for everything anew: something besides slots is different. */
    private readonly readAgain: () => void,
  ) {
    this.known = start.slots;
    this.revision = start.revision;
    const { slots, canUndo, canRedo, recent: news } = start;
    this.state = { slots, canUndo, canRedo, news, saving: false, refused: null };
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  readonly current = (): EditorState => this.state;

  /** Everything was read anew. */
  restart({ slots, revision, canUndo, canRedo, recent }: Start): void {
    if (revision < this.revision) return;
    const newer = this.known.filter(({ id }) => (this.own.get(id) ?? 0) > revision);
    this.known = [...slots.filter(({ id }) => (this.own.get(id) ?? 0) <= revision), ...newer];
    this.revision = revision;
    this.show({ canUndo, canRedo, news: recent });
  }

  /** Does something here at once, and asks the server for it. */
  do(message: EditMessage): void {
    if ("wishes" in message && message.wishes.length === 0) return;
    this.waiting.push(message);
    this.show({ refused: null });
    void this.send();
  }

  private async send(): Promise<void> {
    if (this.busy) return;
    this.busy = true;
    for (let next = this.waiting[0]; next; next = this.waiting[0]) {
      const answer = await this.server.edit(next).catch(() => null);
      this.waiting.shift();
      if (answer?.ok) this.accept(answer);
      else this.refuse(next, answer);
    }
    this.busy = false;
    this.show({});
  }

  private accept(answer: EditAnswer & { ok: true }): void {
    this.known = withChanges(this.known, answer.changes);
    for (const { id } of answer.changes) this.own.set(id, answer.revision);
    // Where nobody else did anything in between, nothing has been missed.
    if (answer.revision === this.revision + 1) this.revision = answer.revision;
    const versions = new Map(answer.changes.map(({ id, version }) => [id, version]));
    this.waiting = this.waiting.map((message) => seen(message, versions));
    this.show({ canUndo: answer.canUndo, canRedo: answer.canRedo });
  }

  /** What was not done is taken back, also what was done to the same slots after it: it built on something that is not so. */
  private refuse(message: EditMessage, answer: (EditAnswer & { ok: false }) | null): void {
    const ids = new Set("wishes" in message ? message.wishes.map(({ id }) => id) : []);
    this.waiting = this.waiting.filter((later) => !("wishes" in later && later.wishes.some(({ id }) => ids.has(id))));
    if (answer) {
      const asked = new Set(answer.ids);
      this.known = [...this.known.filter(({ id }) => !asked.has(id)), ...answer.slots];
      for (const { id } of answer.slots) this.own.delete(id);
    }
    this.show({ refused: answer?.why ?? "", ...(answer && { canUndo: answer.canUndo, canRedo: answer.canRedo }) });
  }

  /** Forgets why something was refused. */
  readonly understood = (): void => this.show({ refused: null });

  /** Asks what others did. */
  async hear(): Promise<void> {
    if (this.busy) return;
    const news = await this.server.news(this.revision).catch(() => null);
    if (!news || news.revision <= this.revision) return;
    if (news.other) {
      this.readAgain();
      return;
    }
    const told = new Set(news.edits.flatMap(({ changes }) => changes.map(({ id }) => id)));
    const isOld = (id: string) => (this.own.get(id) ?? 0) > news.revision;
    this.known = [
      ...this.known.filter(({ id }) => !told.has(id) || isOld(id)),
      ...news.slots.filter(({ id }) => !isOld(id)),
    ];
    this.revision = news.revision;
    const fresh = news.edits.filter(({ id }) => !this.state.news.some((one) => one.id === id)).reverse();
    this.show({ news: [...fresh, ...this.state.news].slice(0, 12) });
  }

  private show(changes: Partial<EditorState>): void {
    const slots = this.waiting.reduce((now, message) => withWishes(now, message), this.known);
    this.state = { ...this.state, ...changes, slots, saving: this.waiting.length > 0 };
    for (const listener of this.listeners) listener();
  }
}

/** The schedule as it will be when an edit is done. */
function withWishes(slots: VersionedSlot[], message: EditMessage): VersionedSlot[] {
  if (!("wishes" in message)) return slots;
  return withChanges(
    slots,
    message.wishes.map(({ id, to, version }) => ({ id, before: null, after: to, version: version ?? 0 })),
  );
}

/** An edit that waits has seen what was done here before it. */
function seen(message: EditMessage, versions: Map<string, number>): EditMessage {
  if (!("wishes" in message)) return message;
  return {
    ...message,
    wishes: message.wishes.map((wish) => ({ ...wish, version: versions.get(wish.id) ?? wish.version })),
  };
}
