type Underscored<Text extends string> = Text extends `${infer Head}-${infer Tail}`
  ? `${Head}_${Underscored<Tail>}`
  : Text;

/** The database's spelling of a value of the files: "co-funding" is `co_funding`. Null when there is none. */
export function enumValue<Text extends string>(value: Text): Underscored<Text>;
export function enumValue<Text extends string>(value: Text | undefined): Underscored<Text> | null;
export function enumValue(value: string | undefined): string | null {
  return value?.replaceAll("-", "_") ?? null;
}
