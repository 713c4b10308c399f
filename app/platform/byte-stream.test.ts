import { expect, test } from "vitest";
import { textStream } from "#app/platform/byte-stream.server.ts";

function pieces(made: string[], ended: () => void) {
  return (async function* () {
    try {
      for (let n = 1; n <= 1000; n++) {
        made.push(`é${n}`);
        yield `é${n};`;
      }
    } finally {
      ended();
    }
  })();
}

test("text comes out as UTF-8, whole", async () => {
  const made: string[] = [];
  const text = await new Response(textStream(pieces(made, () => {}))).text();
  expect(text).toBe(made.map((piece) => `${piece};`).join(""));
});

test("no more is made than is read, and nothing once the reader has left", async () => {
  const made: string[] = [];
  let ended = false;
  const reader = textStream(pieces(made, () => (ended = true))).getReader();
  await reader.read();
  await reader.read();
  expect(made.length).toBeLessThan(5);
  await reader.cancel();
  expect(ended).toBe(true);
});

test("a failure is the reader's too", async () => {
  async function* broken() {
    yield "one";
    throw new Error("the database is gone");
  }
  await expect(new Response(textStream(broken())).text()).rejects.toThrow("the database is gone");
});
