import { z } from "zod";
import { line, paragraphs } from "#app/platform/lines.server.ts";
import { isSafeLine } from "#app/platform/safe-text.ts";
import { hasGoodLinks } from "#app/platform/text-page.ts";
import { materialKinds } from "#app/programme/materials/rules.ts";
import { idField, languageField } from "#app/programme/sessions/schemas.server.ts";

const blank = (text: string | undefined) => text || null;
const text = paragraphs(20_000).refine(hasGoodLinks, "markup_link").transform(blank);

/** Where something lies elsewhere: encrypted, and without a name and password in it. */
const url = z
  .string()
  .trim()
  .max(1000)
  .refine(isHttps, "https")
  .transform((address) => new URL(address).href)
  .optional()
  .transform(blank);

function isHttps(address: string): boolean {
  if (!isSafeLine(address) || !URL.canParse(address)) return false;
  const { protocol, username, password, hostname } = new URL(address);
  return protocol === "https:" && username === "" && password === "" && hostname.includes(".");
}

const material = {
  kind: z.enum(materialKinds),
  titleEn: line(200),
  titleFr: line(200).optional().transform(blank),
  language: languageField,
  access: z.enum(["public", "registered"]),
  url,
  textEn: text,
  textFr: text,
};

/** A material; its file is taken out of the form before. */
export const materialForm = z.strictObject({
  intent: z.literal("material"),
  sessionId: idField.optional(),
  ...material,
});

/** The same of one that is there; a file takes the place of its file. */
export const materialEditForm = z.strictObject({
  intent: z.literal("material_edit"),
  sessionId: idField.optional(),
  materialId: idField,
  ...material,
});

export const materialStepForm = z.strictObject({
  intent: z.enum(["material_up", "material_down", "material_remove", "material_open", "material_close"]),
  materialId: idField,
});
