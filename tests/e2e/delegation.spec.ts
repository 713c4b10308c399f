import { expect, test } from "vitest";
import { expectAccessible, newestMail, newVisitor, signIn } from "./visitor.ts";

const head = "marie@delegation.example";

test("a head of delegation opens the mailed link, nominates, substitutes and hands in a letter", async () => {
  const organiser = await newVisitor();
  await signIn(organiser, "organiser");
  await organiser.goto("/en/organise/octopus-demonstration/delegations/new");
  await organiser.getByLabel("Name in English").fill("Lantania (fictional)");
  await organiser.getByLabel("Name in French").fill("Lantanie (fictive)");
  await organiser.getByLabel("Quota: Government").fill("3");
  await organiser.locator("input[name=headName]").fill("Marie Prado");
  await organiser.locator("input[name=headEmail]").fill(head);
  await organiser.locator("select[name=headLocale]").selectOption("fr");
  await organiser.getByRole("button", { name: "Add a delegation" }).click();
  await organiser.getByText("its head is invited by mail").waitFor();
  const mail = await newestMail(organiser, head);
  const link = /https?:\/\/[^/]+(\/fr\/d\/[\w-]{43})/.exec(mail)?.[1] ?? "";

  const page = await newVisitor();
  await page.goto(link);
  await page.waitForURL(/\/fr\/delegations\/[\w-]+$/);
  await page.getByRole("heading", { level: 1, name: "Lantanie (fictive)" }).waitFor();
  await expectAccessible(page);
  await page.getByLabel("Nom", { exact: true }).fill("Rui Telles");
  await page.getByLabel("Adresse électronique").fill("rui@delegation.example");
  await page.getByLabel("Fonction").fill("Procureur");
  await page.getByLabel("Organisation").fill("Ministère de la Justice (fictif)");
  await page.locator("select[name=countryCode]").selectOption("PT");
  await page.getByRole("button", { name: "Désigner", exact: true }).click();
  await page.getByText("1 place prise sur 3").waitFor();

  await page.getByRole("link", { name: "Désigner plusieurs personnes à la fois" }).click();
  const list = page.getByLabel("Liste");
  await list.fill("Inês Prado; ines@delegation; Juge\nÅsa Berg; asa@delegation.example; Juge");
  await page.getByLabel("Organisation").fill("Ministère de la Justice (fictif)");
  await page.locator("select[name=countryCode]").selectOption("PT");
  await page.getByRole("button", { name: "Vérifier la liste" }).click();
  await page.getByText("Ce n’est pas une adresse électronique").waitFor();
  await expectAccessible(page);
  await list.fill("Inês Prado; ines@delegation.example; Juge\nÅsa Berg; asa@delegation.example; Juge");
  await page.getByRole("button", { name: "Vérifier la liste" }).click();
  await page.getByRole("button", { name: "Désigner les 2 personnes" }).click();
  await page.getByText("Tous les quotas sont atteints").waitFor();
  await page.getByText("3 places prises sur 3").waitFor();

  await page.getByRole("link", { name: "Remplacer Rui Telles" }).click();
  await page.getByLabel("Nom", { exact: true }).fill("Noé Farol");
  await page.getByLabel("Adresse électronique").fill("noe@delegation.example");
  await expectAccessible(page);
  await page.getByRole("button", { name: "Remplacer" }).click();
  await page.getByRole("row", { name: /Noé Farol/ }).waitFor();
  expect(await page.getByRole("row", { name: /Rui Telles/ }).innerText()).toContain("Retirée");

  const name = "note verbale.pdf";
  await page
    .getByLabel("Fichier")
    .setInputFiles({ name, mimeType: "application/pdf", buffer: Buffer.from("%PDF-1.7") });
  await page.getByRole("button", { name: "Remettre" }).click();
  await page.getByRole("link", { name }).waitFor();
  expect(await newestMail(organiser, "noe@delegation.example")).toContain("Marie Prado");
});
