/** The colours of the light theme, for paper. */
export const paperInk = "#1c2733";
export const paperMuted = "#55616e";
export const paperLine = "#cfc9bc";
export const paperAccent = "#b9412b";
