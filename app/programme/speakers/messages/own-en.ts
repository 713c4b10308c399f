export default {
  title: "My parts in programmes",
  lead: "On your own page you confirm or decline, say who you are, and hand in materials.",
  conference: "Conference",
  dates: "Dates",
  parts: "Parts",
};
