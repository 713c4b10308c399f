export default {
  title: "Materials",
  kinds: {
    slides: "Slides",
    paper: "Paper",
    minutes: "Minutes",
    recording: "Recording",
    link: "Link",
  },
  registered: "For registered delegates",
  by: "from {name}",
  size: "{kind}, {size}",
};
