/** The same keys as the English messages, with any text: what a French file must satisfy. */
export type SameKeys<Messages> = {
  [Key in keyof Messages]: Messages[Key] extends string ? string : SameKeys<Messages[Key]>;
};
