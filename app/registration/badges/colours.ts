/** Colours of categories by their place, chosen to stay apart for colour-blind readers; the word stands beside each. */
const palette = ["#24407a", "#b9412b", "#2d8484", "#b57a1c", "#675499", "#4f7a2b", "#852b09", "#318fd4", "#5c5d5e"];

/** The colour of the category at a place in the list that nobody has given one. */
export function defaultColour(position: number): string {
  return palette[position % palette.length] ?? "#5c5d5e";
}
