export default {
  title: "Feedback",
  lead: "What those who were there think, in fives: nobody can tell who said what.",
  form: {
    title: "What did you think?",
    lead: "Your answer is anonymous: that you have answered is kept, not what you said. Speakers and organisers see answers only together with those of others.",
    rating: "How useful was it to you?",
    ratings: { "1": "1, not at all", "2": "2", "3": "3", "4": "4", "5": "5, very" },
    good: "What was good?",
    better: "What could be better?",
    send: "Send",
    thanks: "Thank you. Your answer is with the others now.",
    none: "There is nothing to answer here",
    noneText:
      "Feedback is open to those who were at the session, for some weeks after it, once. Open the personal link in one of our mails, or sign in, so that we know you.",
  },
  asked: {
    title: "What did you think?",
    lead: "You were at these sessions. It takes a minute, and nobody learns who said what.",
  },
  results: {
    none: "No feedback yet",
    noneText: "Those who were at a session are asked in their agenda once it is over.",
    few: "{given, plural, one {# answer} other {# answers}}. Results are shown from five answers on.",
    count: "{count, plural, one {# answer} other {# answers}}",
    waiting: "{count, plural, one {# more waits} other {# more wait}} for others",
    mean: "{mean} of 5",
    chart: "Ratings",
    rating: "Rating",
    answers: "Answers",
    good: "Good",
    better: "Could be better",
  },
};
