import { beforeEach, describe, expect, test } from "vitest";
import { bodyFor, PageMemory, type RememberedPage } from "#server/edge/page-memory.ts";

const path = "/en/organisations";
const key = `en http://octopus.example${path}`;

let now: number;
let memory: PageMemory;

beforeEach(() => {
  now = 0;
  memory = new PageMemory(() => now);
  memory.hears(true);
});

function page(text: string): RememberedPage {
  return { headers: [], tag: `W/"${text.length}"`, text, madeFor: { nonce: "nonce-1", id: "id-1" } };
}

test("a page is sent again until it is old", async () => {
  memory.begin(key, path)(page("one"));
  now = 9_999;
  expect((await memory.find(key))?.text).toBe("one");
  now = 10_001;
  expect(await memory.find(key)).toBeNull();
});

test("a change forgets it; what was begun before the change is not kept", async () => {
  memory.begin(key, path)(page("one"));
  memory.changed("content");
  expect(await memory.find(key)).toBeNull();
  const keep = memory.begin(key, path);
  memory.changed("content");
  keep(page("old"));
  expect(await memory.find(key)).toBeNull();
});

test("when places are taken only pages that tell their number are forgotten", async () => {
  const kept = ["/organisations", "/en/conferences", "/conferences/octopus/programme", "/fr/network"];
  const forgotten = ["/", "/en", "/fr/", "/conferences/octopus", "/en/conferences/octopus"];
  for (const one of [...kept, ...forgotten]) memory.begin(one, one)(page(one));
  memory.changed("places");
  for (const one of kept) expect(await memory.find(one), one).not.toBeNull();
  for (const one of forgotten) expect(await memory.find(one), one).toBeNull();
});

describe("who asks while a page is being rendered", () => {
  test("gets the same one", async () => {
    const keep = memory.begin(key, path);
    const others = [memory.find(key), memory.find(key)];
    keep(page("one"));
    expect((await Promise.all(others)).map((one) => one?.text)).toEqual(["one", "one"]);
  });

  test("is told when there is none to share, and has it rendered", async () => {
    const keep = memory.begin(key, path);
    const other = memory.find(key);
    keep(null);
    expect(await other).toBeNull();
    expect(await memory.find(key)).toBeNull();
  });

  test("does not wait for one that was begun before a change", async () => {
    memory.begin(key, path);
    memory.changed("content");
    expect(await memory.find(key)).toBeNull();
  });
});

test("nothing is kept while changes are not heard of", async () => {
  memory.begin(key, path)(page("one"));
  memory.hears(false);
  expect(await memory.find(key)).toBeNull();
  memory.begin(key, path)(page("two"));
  expect(await memory.find(key)).toBeNull();
  memory.hears(true);
  expect(await memory.find(key)).toBeNull();
});

test("the oldest pages go when there are too many", async () => {
  const large = "x".repeat(1_900_000);
  for (let index = 0; index < 30; index++) memory.begin(`${index}`, path)(page(large));
  expect(await memory.find("0")).toBeNull();
  expect(await memory.find("29")).not.toBeNull();
  memory.begin("too large", path)(page("x".repeat(2_000_001)));
  expect(await memory.find("too large")).toBeNull();
});

test("each reader gets a nonce and an id of their own, and every byte as it was", () => {
  const original = Buffer.from([0, 200, 255, ...Buffer.from('<script nonce="nonce-1">id-1</script>é')]);
  const body = bodyFor(page(original.toString("latin1")), { nonce: "other+/==", id: "id-2" });
  expect(body).toEqual(Buffer.from([0, 200, 255, ...Buffer.from('<script nonce="other+/==">id-2</script>é')]));
});
