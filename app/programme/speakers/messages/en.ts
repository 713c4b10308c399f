export default {
  states: { proposed: "Not asked yet", invited: "Asked", confirmed: "Confirmed", declined: "Declined" },
};
