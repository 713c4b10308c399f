/** What somebody thinks of a session: one to five, what was good, what could be better. Nothing says whose it is. */
export type Answer = { rating: number; good: string; better: string };

/** Answers join the results so many at a time: fewer would give people away, also to who looks before and after. */
export const together = 5;

export const textLimit = 600;

/** How many days after the conference feedback can be given. */
export const openDays = 30;

export type Box = { shown: Answer[]; pending: Answer[] };

/** Puts an answer in, and shuffles, so that no order tells who came when. `below` draws a whole number below another. */
export function put({ shown, pending }: Box, answer: Answer, below: (end: number) => number): Box {
  const waiting = [...pending, answer];
  if (waiting.length < together) return { shown, pending: shuffled(waiting, below) };
  return { shown: shuffled([...shown, ...waiting], below), pending: [] };
}

function shuffled<Item>(items: Item[], below: (end: number) => number): Item[] {
  const mixed = [...items];
  for (let end = mixed.length - 1; end > 0; end--) {
    const other = below(end + 1);
    [mixed[end], mixed[other]] = [mixed[other] as Item, mixed[end] as Item];
  }
  return mixed;
}

export type Results = {
  /** How many are shown; 0: too few yet. */
  count: number;
  /** One decimal. */
  mean: number | null;
  /** How many gave one, two ... five. */
  ratings: number[];
  good: string[];
  better: string[];
};

/** What may be told of a session: nothing of answers that still wait for others. */
export function resultsOf({ shown }: Pick<Box, "shown">): Results {
  const ratings = [1, 2, 3, 4, 5].map((rating) => shown.filter((answer) => answer.rating === rating).length);
  const sum = shown.reduce((total, { rating }) => total + rating, 0);
  return {
    count: shown.length,
    mean: shown.length > 0 ? Math.round((sum / shown.length) * 10) / 10 : null,
    ratings,
    // In an order of their own, so that no two texts can be told to come from one person.
    good: shown
      .map(({ good }) => good)
      .filter(Boolean)
      .sort(),
    better: shown
      .map(({ better }) => better)
      .filter(Boolean)
      .sort(),
  };
}

/** Whether feedback on a session can be given now: it has taken place, and the conference was not long ago. */
export function isFeedbackOpen(
  session: { cancelled: boolean; slots: readonly { endsAt: Date }[] },
  now: Date,
): boolean {
  const ends = session.slots.map(({ endsAt }) => endsAt.getTime());
  if (session.cancelled || ends.length === 0) return false;
  const last = Math.max(...ends);
  return last <= now.getTime() && now.getTime() < last + openDays * 86_400_000;
}
