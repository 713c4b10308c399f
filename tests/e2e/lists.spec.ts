import { expect, test } from "vitest";
import { expectAccessible, newVisitor, signIn } from "./visitor.ts";

const desk = "/fr/organise/octopus-demonstration";

const people = `Prénom;Nom;Courriel;Organisme;Pays;Genre de participant;Remarque
Jan;van der Berg;jan@import.example;Cellule (fictive);Pays-Bas;Justice pénale;Arrive tard
İpek;Denizaltı;ipek@import.example;Police (fictive);Turquie;Justice pénale;
Sean;O'Neill;sean(at)import.example;Garda (fictive);Irlande;Justice pénale;
Jan;van der Berg;JAN@import.example;Cellule (fictive);Pays-Bas;Justice pénale;
`;

test("an organiser imports a file with errors in French, merges a duplicate, and keeps a view of the list", async () => {
  const page = await newVisitor({ viewport: { width: 1440, height: 900 } });
  await signIn(page, "organiser");
  await page.goto(`${desk}/import`);
  await page.getByLabel("Fichier").setInputFiles({
    name: "personnes.csv",
    mimeType: "text/csv",
    // As a spreadsheet writes what it calls Unicode text.
    buffer: Buffer.from(`\uFEFF${people.replaceAll("\n", "\r\n")}`, "utf16le"),
  });
  await page.getByRole("button", { name: "Lire le fichier" }).click();
  await page.waitForURL(/import\/[0-9a-f-]{36}$/);
  const encoding = page.getByLabel("Encodage");
  expect([await encoding.inputValue(), await page.getByLabel("Entre les cellules").inputValue()]).toEqual([
    "utf-16le",
    "semicolon",
  ]);
  await expectAccessible(page);
  await page.getByLabel("La colonne Genre de participant contient").selectOption("category");
  await page.getByRole("button", { name: "Examiner le fichier" }).last().click();
  await page.getByText("2 personnes seraient inscrites sur 4 lignes").waitFor();
  await page.getByText("n’est pas une adresse").waitFor();
  await expectAccessible(page);
  const confirm = page.getByRole("button", { name: "Importer 2 personnes" });
  await confirm.click();
  await page.getByText("Des lignes ne peuvent pas être importées").waitFor();
  await page.getByLabel("Laisser de côté 2 lignes").check();
  await confirm.click();
  await page.getByText("2 personnes ont été inscrites.").waitFor();

  await page.goto(`${desk}/duplicates`);
  const pair = page.locator(".desk-pair").first();
  await expectAccessible(page);
  await pair.getByRole("button", { name: "Réunir" }).click();
  await page.getByText("C’est fait.").waitFor();
  expect(await page.locator(".desk-pair").count()).toBe(1);

  await page.goto(`${desk}/registrations?q=import.example&sort=name&direction=asc`);
  expect(await page.locator("tbody a[data-row-link]").allInnerTexts()).toEqual(["Jan van der Berg", "İpek Denizaltı"]);
  await page.locator("summary", { hasText: "Colonnes" }).click();
  await page.getByRole("checkbox", { name: "Adresse électronique" }).check();
  await page.getByRole("button", { name: "Afficher ces colonnes" }).click();
  await page.getByRole("cell", { name: "jan@import.example" }).waitFor();
  await page.locator("summary", { hasText: "Vues" }).click();
  await page.getByLabel("Nom de la vue").fill("Importés");
  await page.getByRole("button", { name: "Enregistrer la vue" }).click();
  await page.locator("summary", { hasText: "Vue : Importés" }).waitFor();
  await page.goto(`${desk}/registrations`);
  await page.locator("summary", { hasText: "Vue" }).click();
  await page.getByRole("link", { name: "Importés" }).click();
  await page.getByRole("cell", { name: "jan@import.example" }).waitFor();
});
