export default {
  states: {
    pending: "waiting for approval",
    waiting: "on the waiting list",
    confirmed: "confirmed",
    declined: "declined",
    withdrawn: "withdrawn",
  },
  fields: {
    state: "State",
    categoryId: "Category",
    name: "Name",
    position: "Position",
    organisationName: "Organisation",
    countryCode: "Country",
    locale: "Language of correspondence",
    languages: "Languages spoken",
    interpretation: "Interpretation",
    accessNeeds: "Access needs",
  },
  accessNeedsGiven: "given",
};
