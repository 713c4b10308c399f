import type { MailConference } from "./letter.ts";
import type { LetterInput } from "./templates.ts";

const conference: MailConference = {
  name: "Octopus Conference (demonstration)",
  dates: "21–23 January 2026",
  place: "Palais de l’Europe, Strasbourg",
  zone: "Europe/Paris",
  url: "https://octopus.example/conferences/octopus-demonstration",
  isDemonstration: true,
};
const name = "Ana Beatriz Lima";
const delegation = "Ministry of Justice of Lantania";
const reference = "OCT-7K3M-9QXR";
const url = "https://octopus.example/r/3vJr0oZs6yT4nQ1kXw8uLbMhCe5pDfGa2iBx7zYRtNc";
const registration = { name, conference, reference, url };
const proposed = { name, conference, reference: "PRO-7K3M-9QXR", title: "Preserving data across borders", url };

const workshop = { title: "Joint investigation teams in practice", when: "14:15–16:15 (CET)", where: "Room 4" };

/** One message of every kind and state, to look at and to test with. */
export const examples: LetterInput[] = [
  { template: "verify-email", props: { name, url, hours: 24 } },
  { template: "account-exists", props: { name, signInUrl: "https://octopus.example/sign-in", resetUrl: url } },
  { template: "reset-password", props: { name, url, minutes: 60 } },
  { template: "password-changed", props: { name, when: "5 January 2026, 09:12 UTC", resetUrl: url } },
  { template: "change-email", props: { name, url, hours: 24 } },
  {
    template: "email-changed",
    props: { name, newEmailMasked: "a•••@justice.example", when: "5 January 2026, 09:12 UTC" },
  },
  ...(["endorsing", "pending", "waiting", "confirmed"] as const).map(
    (state): LetterInput => ({
      template: "registration-received",
      props: { ...registration, state, category: "Criminal justice" },
    }),
  ),
  {
    template: "registration-changed",
    props: {
      ...registration,
      changes: [
        { label: "Position", from: "Prosecutor", to: "Senior prosecutor, cybercrime unit" },
        { label: "Access needs", from: "", to: "Step-free way to the room" },
      ],
    },
  },
  ...(["confirmed", "declined", "waiting", "pending"] as const).map(
    (state): LetterInput => ({
      template: "registration-decided",
      props: {
        ...registration,
        state,
        reason:
          state === "declined"
            ? "The delegation of your country is complete.\nPlease write to its head if you think otherwise."
            : null,
      },
    }),
  ),
  ...(["confirmed", "declined"] as const).map(
    (state): LetterInput => ({
      template: "registration-decided",
      props: { ...registration, state, reason: state === "declined" ? "We send two people only." : null, byHead: true },
    }),
  ),
  ...(["confirmed", "pending", "endorsing"] as const).map(
    (state): LetterInput => ({ template: "registration-promoted", props: { ...registration, state } }),
  ),
  {
    template: "letter-issued",
    props: { ...registration, title: "Certificate of attendance", number: "0012" },
  },
  ...[false, true].map(
    (reminder): LetterInput => ({
      template: "registration-offered",
      props: { ...registration, expires: "12 January 2026, 18:00 (CET)", reminder },
    }),
  ),
  { template: "registration-offer-lapsed", props: { name, conference, reference } },
  { template: "registration-withdrawn", props: { name, conference, reference } },
  { template: "registration-withdrawn", props: { name, conference, reference, byHead: true } },
  { template: "registration-withdrawn", props: { name, conference, reference, byHead: true, substituted: true } },
  ...(["pending", "waiting", "confirmed"] as const).map(
    (state): LetterInput => ({
      template: "registration-nominated",
      props: { ...registration, state, category: "Criminal justice", delegation, head: "Joana Prado" },
    }),
  ),
  { template: "delegation-head", props: { name, conference, delegation, url } },
  { template: "delegation-head-replaced", props: { name, conference, delegation } },
  ...["Rui Telles", "Rui Telles, Inês Prado"].map(
    (people, index): LetterInput => ({
      template: "delegation-waiting",
      props: { name, conference, delegation, people, count: index + 1, url },
    }),
  ),
  ...[2, 0].map(
    (open): LetterInput => ({
      template: "speaker-asked",
      props: {
        ...{ name, conference, url, open },
        parts: [
          { role: "Panellist", title: "Evidence in the cloud", remark: "Wednesday 21 January, 14:15–16:15" },
          { role: "Moderator", title: "Common standards and joint action", remark: "" },
        ],
      },
    }),
  ),
  ...[null, "Room 4 has a new projector.\nPlease bring slides."].map(
    (message): LetterInput => ({
      template: "programme-changed",
      props: {
        name,
        conference,
        message,
        changes: [
          { state: { kind: "new", fields: [] }, title: "Opening", from: "", to: "16 March 2027, 09:00–10:00, Room 1" },
          {
            state: { kind: "moved", fields: [] },
            title: "Evidence in the cloud",
            from: "16 March 2027, 11:00–12:00, Room 1",
            to: "17 March 2027, 09:00–10:00, Room 4",
          },
          {
            state: { kind: "moved", fields: [] },
            title: "Help desk",
            from: "",
            to: "17 March 2027, 14:00–15:00, Room 4",
          },
          { state: { kind: "moved", fields: [] }, title: "Clinic", from: "17 March 2027, 16:00–17:00, Room 4", to: "" },
          { state: { kind: "changed", fields: ["title", "people"] }, title: "Closing words", from: "", to: "" },
        ],
        url,
      },
    }),
  ),
  { template: "registration-link", props: registration },
  { template: "registration-merged", props: { ...registration, gone: "OCT-2222-3333" } },
  { template: "registration-merged", props: { ...registration, gone: "OCT-2222-3333", url: null } },
  {
    template: "invitation",
    props: {
      name,
      conference,
      category: "Academia",
      message: "Dear Ana,\nyour work on electronic evidence would be of great value to the workshop on Thursday.",
      acceptUrl: `${url}/accept`,
      declineUrl: `${url}/decline`,
      senderName: "Jean Moreau",
      expires: "12 January 2026",
    },
  },
  ...(["begun", "received", "reminder", "link", "withdrawn"] as const).map(
    (state): LetterInput => ({
      template: "proposal",
      props: {
        ...proposed,
        state,
        closes: state === "link" || state === "withdrawn" ? "" : "12 January 2026, 18:00 (CET)",
      },
    }),
  ),
  { template: "proposal", props: { ...proposed, title: "", state: "begun", closes: "" } },
  { template: "proposal-author", props: { ...proposed, lead: "Joana Prado" } },
  ...(["accepted", "waiting", "declined"] as const).map(
    (state): LetterInput => ({
      template: "proposal-decided",
      props: {
        ...proposed,
        state,
        reason:
          state === "declined"
            ? "Two other proposals cover the same ground.\nPlease think of the poster session."
            : null,
        comments:
          state === "declined" ? ["Clear, and of use.\nThe method could be shorter.", "A case would help."] : [],
      },
    }),
  ),
  ...[0, 7].map(
    (count): LetterInput => ({
      template: "confirm-entry",
      props: { name, organisation: delegation, count, days: 90, url },
    }),
  ),
  ...[1, 4].map((count): LetterInput => ({ template: "review-assigned", props: { name, conference, count, url } })),
  ...(["promoted", "added", "removed"] as const).map(
    (news): LetterInput => ({
      template: "session-signup",
      props: {
        ...registration,
        news,
        sessions: [workshop],
        reason: news === "removed" ? "The room had to be changed for a smaller one." : null,
      },
    }),
  ),
  {
    template: "session-signup",
    props: {
      ...registration,
      news: "drawn",
      sessions: [
        { ...workshop, drawn: { outcome: "placed", lot: 7, people: 39, wish: 1 } },
        {
          ...{ ...workshop, title: "Seizing virtual assets" },
          drawn: { outcome: "waiting", lot: 7, people: 39, wish: 2 },
        },
      ],
      reason: null,
    },
  },
  { template: "agenda-reminder", props: { ...registration, kind: "evening", day: "22 January", sessions: [workshop] } },
  { template: "agenda-reminder", props: { ...registration, kind: "soon", day: "22 January", sessions: [workshop] } },
  ...(["asked", "accepted", "partly", "refused"] as const).map(
    (state): LetterInput => ({
      template: "record-proposal",
      props: {
        ...{ name, title: "Agency of Lantania for digital evidence", state, url },
        text: state === "accepted" ? "" : "Where does it stand that the agreement was signed in 2024?",
        left: state === "partly" ? 2 : 0,
      },
    }),
  ),
];
