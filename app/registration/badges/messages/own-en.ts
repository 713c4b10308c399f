/** What a delegate reads of their own badge; apart, because few words go to their page. */
export default {
  title: "Your badge",
  lead: "Show this code at the entrance, on your phone or printed. A printed badge waits for you there.",
  code: "QR code of your badge",
  spoken: "The code in letters, should a camera fail: {code}",
  photo_link: "Photo for your badge",
  photo: {
    title: "Photo for your badge",
    lead: "It is printed on your badge and helps the people at the door. You need not send one.",
    help: "JPEG or PNG, at most {kilobytes, number} kB. Only you and the organisers see it, and you can delete it at any time. Where and when it was taken is removed from the file.",
    alt: "Your photo",
    none: "No photo yet.",
    field: "Picture file",
    save: "Send this photo",
    remove: "Delete the photo",
    saved: "Your photo is kept.",
    removed: "Your photo is deleted.",
    closed: "A photo can no longer be sent for this registration.",
    back: "Your registration",
  },
};
