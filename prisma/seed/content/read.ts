import { readFile } from "node:fs/promises";
import type { z } from "zod";
import { checkContent } from "./check.ts";
import { ContentError, fieldName, rowId } from "./errors.ts";
import { type Content, type FileName, fileNames, rowSchemas } from "./schemas.ts";

const dataFolder = new URL("../data/", import.meta.url);

/** Reads and checks all content files; throws a ContentError that names file, row and field. */
export async function readContent(folder: URL = dataFolder): Promise<Content> {
  const texts = await Promise.all(fileNames.map((file) => readOne(folder, file)));
  return parseContent(Object.fromEntries(texts) as Record<FileName, string>);
}

async function readOne(folder: URL, file: FileName): Promise<[FileName, string]> {
  try {
    return [file, await readFile(new URL(`${file}.json`, folder), "utf8")];
  } catch {
    throw new ContentError({ file }, "cannot be read");
  }
}

/** The same for texts at hand. */
export function parseContent(texts: Record<FileName, string>): Content {
  const content = Object.fromEntries(fileNames.map((file) => [file, parseFile(file, texts[file])])) as Content;
  checkContent(content);
  return content;
}

function parseFile(file: FileName, text: string): unknown[] {
  const value = parseJson(file, text);
  if (!Array.isArray(value)) throw new ContentError({ file }, "is not a list of rows");
  return value.map((row: unknown, index) => {
    const result = rowSchemas[file].safeParse(row);
    if (result.success) return result.data;
    const { field, problem } = describe(result.error.issues);
    throw new ContentError({ file, index, id: rowId(row), field }, problem);
  });
}

function parseJson(file: FileName, text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch (error) {
    throw new ContentError({ file }, `is not JSON (${error instanceof Error ? error.message : "unreadable"})`);
  }
}

function describe(issues: z.core.$ZodIssue[]): { field: string; problem: string } {
  const issue = issues[0];
  if (!issue) return { field: "", problem: "is not valid" };
  if (issue.code === "unrecognized_keys") {
    return { field: fieldName([...issue.path, issue.keys[0] ?? ""]), problem: "is not a known field" };
  }
  return { field: fieldName(issue.path), problem: issue.message };
}
