import { expect, test } from "vitest";
import { expectAccessible, newestMail, newVisitor, signIn } from "./visitor.ts";

const desk = "/en/organise/octopus-demonstration/programme";
const lead = "lina@author.example";
const coAuthor = "noe@author.example";
const title = "Mapping requests by sea";

test("a proposal with a co-author is reviewed by keyboard, accepted by an organiser, and becomes a session", async () => {
  // The author has no JavaScript, and the co-author reads French.
  const author = await newVisitor({ javaScriptEnabled: false });
  await author.goto("/en/conferences/octopus-demonstration/call");
  await author.getByLabel("Name", { exact: true }).fill("Lina Berg");
  await author.getByLabel("E-mail address").fill(lead);
  await author.getByLabel("I agree that what I enter").check();
  await author.getByRole("button", { name: "Begin" }).click();
  await author.waitForURL(/\/en\/proposals\/PRO-/);
  const reference = new URL(author.url()).pathname.split("/").at(-1) ?? "";
  await author.getByLabel("Title in English").fill(title);
  await author.getByRole("button", { name: "Submit" }).click();
  await author.getByText("saved, but not submitted yet").waitFor();
  await author.getByRole("link", { name: /Abstract in English/ }).waitFor();
  expect(await author.getByLabel("Title in English").inputValue()).toBe(title);
  await author.getByLabel("Abstract in English").fill("What a chart of requests shows.");
  await author.getByLabel(/^Workshop/).check();
  await author.getByLabel("Track").selectOption({ label: "Electronic evidence" });
  await author.getByLabel("Language you will speak").selectOption("en");
  await author.getByLabel("Police").check();
  await author.getByLabel("One attached file").setInputFiles({
    name: "Lina Berg.pdf",
    mimeType: "application/pdf",
    buffer: Buffer.from("%PDF-1.7"),
  });
  const you = author.locator("#proposal");
  await you.getByLabel("Position").fill("Prosecutor");
  await you.getByLabel("Organisation").fill("Coastal Prosecution (fictional)");
  await you.getByLabel("Country").selectOption("PT");
  await author.getByRole("button", { name: "Submit" }).click();
  await author.getByText("Submitted on").waitFor();
  await author.getByText("Add a co-author").click();
  const co = author.locator("#co-author");
  await co.getByLabel("Name", { exact: true }).fill("Noé Farol");
  await co.getByLabel("E-mail address").fill(coAuthor);
  await co.getByLabel("Language of our mails").selectOption("fr");
  await co.getByRole("button", { name: "Invite" }).click();
  await author.getByText("has not answered").waitFor();

  const organiser = await newVisitor();
  await signIn(organiser, "organiser");
  const mail = await newestMail(organiser, coAuthor);
  const link = /https?:\/\/[^/]+(\/fr\/p\/[\w-]{43})/.exec(mail)?.[1] ?? "";
  const other = await newVisitor({ viewport: { width: 390, height: 844 } });
  await other.goto(link);
  await other.getByText("Lina Berg vous désigne comme coauteur").waitFor();
  await expectAccessible(other);
  await other.getByRole("button", { name: "Oui, j’y participe" }).click();
  await other.getByText("Vous avez confirmé que vous êtes coauteur").waitFor();

  await organiser.goto(`${desk}/proposals?q=${reference}`);
  await organiser.getByLabel(`Tick “${title}”`).check();
  await organiser.locator("#desk-reviewer").selectOption({ index: 3 });
  await organiser.getByRole("button", { name: "Give to" }).click();
  await organiser.getByText("1 proposal was given out").waitFor();

  const reviewer = await newVisitor();
  await signIn(reviewer, "partner");
  await reviewer.goto(`/en/reviews/octopus-demonstration/${reference}`);
  await reviewer.getByRole("heading", { level: 1, name: title }).waitFor();
  expect(await reviewer.locator("main").innerText()).not.toMatch(/Lina|Noé|Coastal|author\.example/);
  await expectAccessible(reviewer);
  await reviewer.getByText("Keys: 1 to 5").waitFor();
  for (const key of ["5", "4", "5"]) await reviewer.keyboard.press(key);
  await reviewer.keyboard.type("Of use to many.");
  await reviewer.keyboard.press("Control+Enter");
  await reviewer.getByText("Your review is saved.").waitFor();

  await organiser.goto(`${desk}/proposals?q=${reference}`);
  await organiser.getByText("4.83").waitFor();
  await organiser.getByLabel(`Tick “${title}”`).check();
  await organiser.getByRole("button", { name: "Accept", exact: true }).click();
  await organiser.getByText("1 session is made in the draft").waitFor();
  await organiser.getByText("1 in English, 1 in French").waitFor();
  await expectAccessible(organiser);
  await organiser.getByRole("button", { name: "Accept 1 proposal" }).click();
  await organiser.getByText("The mails leave in").waitFor();
  await organiser.goto(`${desk}/proposals/${reference}`);
  await organiser.getByRole("link", { name: title, exact: true }).click();
  await organiser.waitForURL(/\/programme\/sessions\//);
  expect(await newestMail(organiser, coAuthor)).toContain("est acceptée");
});
