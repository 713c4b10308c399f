import { afterAll, expect, test } from "vitest";
import { paperKind } from "#app/platform/press.ts";
import { type LetterPaper, letterPaperKind } from "#app/registration/papers/letter-paper.server.ts";
import { ThreadPress } from "#server/press/press.ts";
import { pdfText } from "#tests/setup/pdf-text.ts";

const press = new ThreadPress();
afterAll(() => press.close());

const unknown = paperKind<{ name: string }>("unknown");

test("what the thread cannot print is refused, and it goes on", async () => {
  await expect(press.print(unknown, { name: "A" })).rejects.toThrow("no paper unknown");
  await expect(press.print(unknown, { name: "B" })).rejects.toThrow("no paper unknown");
});

test("what is aborted is given up, running or waiting, and what waits is printed by a new thread", async () => {
  const running = new AbortController();
  const waiting = new AbortController();
  const first = press.print(unknown, { name: "A" }, { signal: running.signal });
  const second = press.print(unknown, { name: "B" }, { signal: waiting.signal });
  const third = press.print(unknown, { name: "C" });
  waiting.abort();
  running.abort();
  await expect(first).rejects.toThrow("aborted");
  await expect(second).rejects.toThrow("aborted");
  await expect(third).rejects.toThrow("no paper unknown");
});

test("a paper is printed in the thread, and what may be kept is printed once", async () => {
  const content: LetterPaper = {
    locale: "en",
    conference: { name: "Octopus", dates: "1 March 2027", place: "Strasbourg" },
    ...{ number: "No. 0001", date: "1 February 2027", title: "Confirmation", remark: "" },
    // As two signs, which faces have as one.
    paragraphs: ["Dear Jose\u0301 陈晓明,"],
    verify: { url: "https://octopus.example/verify/X", code: "X", words: [] },
  };
  const file = await press.print(letterPaperKind, content, { keep: true });
  expect(await pdfText(file)).toContain("José 陈晓明");
  expect(await press.print(letterPaperKind, { ...content }, { keep: true })).toBe(file);
});

test("no more wait than can be served", async () => {
  const all = Array.from({ length: 30 }, () => press.print(unknown, { name: "A" }));
  const outcomes = await Promise.allSettled(all);
  const codes = outcomes.map((outcome) => (outcome.status === "rejected" ? String(outcome.reason) : ""));
  expect(codes.filter((code) => code.includes("busy"))).toHaveLength(9);
});
