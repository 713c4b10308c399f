import { expect, test } from "vitest";
import { addressesOf, findingsOf, type Thing } from "./findings.ts";
import { newVisitor, signIn } from "./visitor.ts";

const desk = "/organise/octopus-demonstration";
const pages = [
  "/programme/signups",
  "/programme/releases",
  "/programme/releases/1",
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
  "/programme/schedule",
  "/programme/schedule/break",
  "/programme/schedule/suggest?scope=unscheduled",
  "/programme/rooms",
  "/programme/rooms/new",
].map((end) => `${desk}${end}`);
const things: Thing[] = [
  [`${desk}/programme/sessions?q=preservation`, "tbody a[data-row-link]"],
  [`${desk}/programme/speakers`, "tbody a[data-row-link]"],
  [`${desk}/programme/rooms`, "tbody a"],
];

test("where the programme is built and its conclusions are kept, everything is accessible", async () => {
  const page = await newVisitor({ reducedMotion: "reduce" });
  await signIn(page, "administrator");
  const feedback = "/organise/octopus-demonstration-meeting/programme/feedback";
  const printed = "/organise/octopus-2007/conclusions/octopus-2007:conclusion:2?q=director";
  expect(await findingsOf(page, [...pages, feedback, printed, ...(await addressesOf(page, things))])).toEqual({});
});
