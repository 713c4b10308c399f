/** The desk page on which a programme is published. */
export default {
  title: "Publish the programme",
  lead: "The draft is private. Publishing freezes it as a version that everybody sees.",
  back: "Publishing",
  sourced: {
    title: "This programme is shown as its sources have it",
    text: "To change it, begin a draft. What the public sees now becomes the first version and stays until you publish another.",
    start: "Begin a draft",
    done: "The draft has begun. The public sees what it saw before.",
  },
  only_editors: "Editors and owners publish the programme; you can look at every version.",
  next: "What publishing would change",
  compared: "Compared with version {number}.",
  compared_none: "Nothing has been published yet: everything is new.",
  unchanged: "The draft shows what the public sees already. There is nothing to publish.",
  warnings: {
    title: "Before you publish",
    sign_ups_vanish:
      "{count, plural, one {# person has} other {# people have}} signed up for <b>{title}</b>, which would no longer take place.",
    unconfirmed:
      "{count, plural, one {One person has not confirmed and is left out:} other {# people have not confirmed and are left out:}}",
    unplaced:
      "{count, plural, one {One session has} other {# sessions have}} no room and no time, and will be public without: {titles}.",
    clashes:
      "{count, plural, one {One clash} other {# clashes}} in the schedule that cannot be held as it is: {titles}.",
    acknowledge: "I have read this and publish all the same",
    unread: "Please read what is said here, and say that you have.",
  },
  form: {
    title: "Publish",
    name: "Name of the version",
    name_help: "Everybody sees it. “Version {number}”, or what fits: “After the deadline”.",
    note_en: "Note in English",
    note_fr: "Note in French",
    note_help: "Stands above the changes, in the feed and in the mails.",
    tells:
      "{count, plural, =0 {Nobody has to be told} one {Tell the person whom this concerns} other {Tell the # people whom this concerns}}",
    tells_help: "One mail each, about their own sessions: those who speak in them, have signed up or follow them.",
    submit: "Publish version {number}",
  },
  refused: {
    changed_meanwhile:
      "The draft was changed or published by somebody else while you looked. This is how it is now; look once more.",
    unchanged: "There is nothing new to publish.",
    unseen_warnings: "There is something that you have not seen yet. It stands below.",
  },
  done: "Version {number} is published. {told, plural, =0 {Nobody had to be told.} one {One person is told by mail.} other {# people are told by mail.}}",
  versions: "Versions",
  none: "No version yet",
  none_lead: "The public sees that the programme is not published yet.",
  current: "What the public sees",
  by: "{when}, by {name}",
  without_name: "{when}",
  restore: {
    action: "Put back into the draft",
    title: "Put “{name}” back into the draft?",
    lead: "The public sees nothing of it before you publish. Times, rooms and words of its sessions become what they were; what you changed in them since and did not publish is replaced. Sessions that came later stay; where their room is taken again they lose their time. Nobody is taken out of a session.",
    done: "“{name}” is in the draft again. Look at what publishing would change.",
  },
};
