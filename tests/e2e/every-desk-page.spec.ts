import { expect, test } from "vitest";
import { addressesOf, findingsOf, type Thing } from "./findings.ts";
import { newVisitor, signIn } from "./visitor.ts";

const deskPages = [
  "",
  "/registrations",
  "/tags",
  "/duplicates",
  "/import",
  "/registrations/new",
  "/statistics",
  "/badges",
  "/badges/print",
  "/places",
  "/delegations",
  "/delegations/new",
  "/invitations",
  "/programme/signups",
  "/programme/feedback",
  "/programme/releases",
  "/programme/releases/1",
  "/letters",
  "/letters/visa",
  "/letters/issue?q=ma",
  "/team",
  "/questions",
  "/questions/new",
  "/setup",
  "/programme/sessions",
  "/programme/sessions/new",
  "/programme/tracks",
  "/programme/speakers",
  "/programme/interpretation",
  "/programme/interpretation/teams",
  "/conclusions",
  "/conclusions/new",
  "/programme/call",
  "/programme/proposals",
  "/programme/proposals/PRO-DEMO-2008",
  "/programme/proposals/statistics",
  "/programme/reviewers",
  "/door",
  "/door/board",
  "/programme/schedule",
  "/programme/schedule/break",
  "/programme/schedule/suggest?scope=unscheduled",
  "/programme/rooms",
  "/programme/rooms/new",
].map((end) => `/organise/octopus-demonstration${end}`);

const personalPages = [
  ...["", "/by-hand?q=demo", "/walk-in"].map((end) => `/door/octopus-demonstration${end}`),
  ...[
    "/organise",
    "/sign-out",
    "/account",
    "/account/security",
    "/account/data",
    "/registrations",
    "/proposals",
    "/reviews",
  ],
  ...[
    "/admin/accounts",
    "/admin/conferences",
    "/admin/log",
    "/admin/retention",
    "/admin/notice",
    "/organisations/oas/edit",
    "/organise/octopus-2007/conclusions/octopus-2007:conclusion:2?q=director",
  ],
];
const personalThings: Thing[] = [
  ["/organise/octopus-demonstration/registrations", "tbody a[data-row-link]"],
  ["/organise/octopus-demonstration/delegations", "main table a"],
  ["/organise/octopus-demonstration/programme/sessions?q=preservation", "tbody a[data-row-link]"],
  ["/organise/octopus-demonstration/programme/speakers", "tbody a[data-row-link]"],
  ["/organise/octopus-demonstration/questions", ".builder-words a"],
  ["/organise/octopus-demonstration/programme/rooms", "tbody a"],
  ["/admin/accounts", "tbody a"],
];

test("the desk, the account and the administration are accessible", async () => {
  const page = await newVisitor({ reducedMotion: "reduce" });
  await signIn(page, "administrator");
  const paths = [...deskPages, ...personalPages, ...(await addressesOf(page, personalThings))];
  expect(await findingsOf(page, paths)).toEqual({});
});
