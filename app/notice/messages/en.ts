export default {
  version: "Version of {date}",
  current: "the present one",
  versions: "All versions",
  notCurrent: "This is not the present version.",
  readCurrent: "Read the present one",
  changed: "What was new in it",
  changedTitle: "What changed line by line",
  same: "No line was changed.",
  added: "Added:",
  removed: "Taken out:",
} as const;
