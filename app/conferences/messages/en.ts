export default {
  calendar: {
    confirmed: "{conference}",
    tentative: "{conference} (not confirmed yet)",
    cancelled: "{conference} (cancelled)",
    reference: "Your reference: {reference}",
  },
};
