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
  "/letters",
  "/letters/visa",
  "/letters/issue?q=ma",
  "/team",
  "/questions",
  "/questions/new",
  "/setup",
  "/door",
  "/door/board",
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
    ...["", "/views/24-7-rome-2006", "/tours/new"].map((end) => `/admin/network${end}`),
    "/organisations/oas/edit",
    "/organisations/oas/history",
    "/organisations/oas/people/new",
    "/organisations/new",
    "/partnerships/new",
    "/record",
    "/record/proposals",
    "/record/proposals?state=asked",
    ...["partnership", "paste", "import", "duplicates", "confirmations", "sources"].map((end) => `/record/${end}`),
    "/record/duplicates/merge?type=organisation&keep=interpol&drop=europol",
  ],
];
const personalThings: Thing[] = [
  ["/organise/octopus-demonstration/registrations", "tbody a[data-row-link]"],
  ["/organise/octopus-demonstration/delegations", "main table a"],
  ["/organise/octopus-demonstration/questions", ".builder-words a"],
  ["/admin/accounts", "tbody a"],
  ["/record/proposals", "tbody a"],
];

test("the desk, the account and the administration are accessible", async () => {
  const page = await newVisitor({ reducedMotion: "reduce" });
  await signIn(page, "administrator");
  const paths = [...deskPages, ...personalPages, ...(await addressesOf(page, personalThings))];
  expect(await findingsOf(page, paths)).toEqual({});
});
