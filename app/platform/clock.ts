/** Where time comes from; tests hand in a fixed one. */
export type Clock = { now(): Date };

export const systemClock: Clock = { now: () => new Date() };
