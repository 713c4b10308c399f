import { expect, test } from "vitest";
import { fileResponse, readFile, saveFile } from "#app/conferences/files.server.ts";
import type { Upload } from "#app/platform/uploads.server.ts";
import { testNow } from "#tests/factories/account.ts";
import { createConference } from "#tests/factories/conference.ts";
import { testDatabase } from "#tests/setup/database.ts";

const db = await testDatabase();

/** Every byte there is. */
const upload: Upload = {
  name: "Pièce jointe № 1 “свидетельство”.pdf",
  mediaType: "application/pdf",
  bytes: Uint8Array.from({ length: 512 }, (_, index) => index % 256),
};

test("a file comes back byte for byte, as something to save, and only where it belongs", async () => {
  const [one, other] = [await createConference(db), await createConference(db)];
  const id = await saveFile(db, testNow, one.id, "badge_photo", upload);
  const kept = await readFile(db, one.id, "badge_photo", id);
  expect(kept).toMatchObject({ name: upload.name, size: 512 });
  if (!kept) throw new Error("it is gone");
  const answer = fileResponse(kept);
  expect(new Uint8Array(await answer.arrayBuffer())).toEqual(upload.bytes);
  expect(answer.headers.get("Content-Disposition")).toMatch(/^attachment; filename\*=UTF-8''Pi%C3%A8ce/);
  expect(answer.headers.get("X-Content-Type-Options")).toBe("nosniff");
  expect(answer.headers.get("Cache-Control")).toMatch(/^private/);
  expect(await readFile(db, other.id, "badge_photo", id)).toBeNull();
  expect(await readFile(db, one.id, "answer", id)).toBeNull();
});

test("a file of a transaction that fails is not kept, and one goes with its conference", async () => {
  const { id } = await createConference(db);
  const failing = db.$transaction(async (tx) => {
    await saveFile(tx, testNow, id, "answer", upload);
    throw new Error("no");
  });
  await expect(failing).rejects.toThrow("no");
  expect(await db.storedFile.count()).toBe(0);
  await saveFile(db, testNow, id, "answer", upload);
  await db.conference.delete({ where: { id } });
  expect(await db.storedFile.count()).toBe(0);
});
