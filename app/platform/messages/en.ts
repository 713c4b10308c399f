export default {
  errors: {
    title: "This did not work",
    not_found: "We could not find what this address names. It may have moved, or the link may be incomplete.",
    forbidden: "Your account may not do this. If you think it should, ask an organiser of the conference.",
    sign_in_required: "Please sign in first.",
    invalid_input: "Something in what was sent is not as it should be. Please check the form.",
    too_many_attempts:
      "There were too many attempts. Please wait {minutes, plural, one {# minute} other {# minutes}} and try again.",
    too_large: "What was sent is too large.",
    cross_site: "This request came from another site, so we did not carry it out. Open the page here and try again.",
    changed_meanwhile: "Somebody else changed this in the meantime. Look at the current state and try again.",
    closed: "Registration is closed.",
    wrong_state: "This is no longer possible in the current state.",
    too_late: "It is too late for that.",
    link_invalid: "This link is no longer valid. It may have been used already, or have expired.",
    busy: "Many people are doing this at the same moment. Nothing was lost; please try again.",
    unexpected: "Something failed on our side. It has been recorded. Please try again in a moment.",
    reference: "Request {id}",
    home: "Go to the start page",
  },
};
