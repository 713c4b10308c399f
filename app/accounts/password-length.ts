/** Length is what makes a password hard to guess; no kind of character is asked for. */
export const passwordLength = { min: 12, max: 200 };
