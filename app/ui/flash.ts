/** One line about what just happened, shown once on the next page. */
export type Flash = {
  /** Tells two equal messages apart. */
  id: string;
  tone: "success" | "info" | "warning" | "danger";
  text: string;
};
