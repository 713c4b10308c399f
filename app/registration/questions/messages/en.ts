export default {
  given: "Yes",
  choose: "Please choose",
  noAnswer: "No answer",
  removed: "(no longer offered)",
  full: "(full: whoever chooses it waits for a place)",
  fileHelp: "A PDF, JPEG or PNG file of up to 5 MB.",
  fileKept: "Sent: <name></name>. You can choose another file in its place.",
  fileRemove: "Remove this file",
  organisationHelp: "Type its name; those of the directory are offered.",
  kept: "Deleted {days, plural, =0 {when the conference is over} one {# day after the conference} other {# days after the conference}}.",
  step: "{count, plural, one {One more question} other {# more questions}} for you",
  stepText:
    "Your answers lead to {count, plural, one {a question} other {questions}} that could not be asked before. Nothing you typed is lost.",
  filters: {
    title: "By answers",
    any: "any",
    answered: "answered",
    unanswered: "not answered",
    contains: "contains ...",
  },
};
