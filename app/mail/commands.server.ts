import { randomUUID } from "node:crypto";
import { isMailAddress } from "#app/mail/address.ts";
import type { Act } from "#app/platform/act.ts";
import type { Tx } from "#app/platform/db.ts";
import { AppError } from "#app/platform/errors.ts";
import type { Locale } from "#app/platform/locale.ts";
import { cleanLine } from "#emails/inert.ts";
import { renderLetter } from "#emails/render.tsx";
import type { LetterInput } from "#emails/templates.ts";
import type { Prisma } from "#prisma/generated/client.ts";

export type { LetterInput } from "#emails/templates.ts";

export type MailAttachment = { filename: string; contentType: string; content: string | Buffer };

/** A message to write: a template with its props, and to whom it goes. */
export type MessageInput = LetterInput & {
  locale: Locale;
  to: { email: string; name: string };
  /** What the message is about, for instance `registration` and its id. */
  subject: { type: string; id: string };
  /** Not to leave before this instant; until then it can be cancelled. */
  notBefore?: Date | undefined;
  attachments?: MailAttachment[] | undefined;
};

const attachmentLimit = 5_000_000;

/** Renders a message and puts it into the queue, in the caller's transaction. After the commit: `jobs.wake("mail")`. */
export async function writeMessage(tx: Tx, act: Act, input: MessageInput): Promise<{ id: string }> {
  const row = prepareMessage(act, input);
  await tx.message.create({ data: row, select: { id: true } });
  return { id: row.id };
}

/** Many messages in one statement; the ids come in the order of the inputs. */
export async function writeMessages(tx: Tx, act: Act, inputs: MessageInput[]): Promise<{ id: string }[]> {
  const rows = inputs.map((input) => prepareMessage(act, input));
  await storeMessages(tx, rows);
  return rows.map(({ id }) => ({ id }));
}

/** Prepared messages go into the queue. */
export async function storeMessages(tx: Tx, messages: PreparedMessage[]): Promise<void> {
  if (messages.length > 0) await tx.message.createMany({ data: messages });
}

/** Takes a message back that has not left. False when it has, or may have. */
export async function cancelMessage(tx: Tx, id: string): Promise<boolean> {
  const { count } = await tx.message.updateMany({
    where: { id, state: "queued", firstAttemptAt: null },
    data: { state: "cancelled" },
  });
  return count === 1;
}

export type PreparedMessage = ReturnType<typeof prepareMessage>;

/** The frozen row: what is sent is exactly this, however often it is tried. Where many are written, before the transaction. */
export function prepareMessage(act: Act, input: MessageInput) {
  if (!isMailAddress(input.to.email)) throw new AppError("invalid_input");
  const id = randomUUID();
  const letter = renderLetter(input, input.locale, act.appUrl);
  return {
    id,
    template: input.template,
    locale: input.locale,
    toEmail: input.to.email,
    toName: cleanLine(input.to.name),
    ...letter,
    headers: { "Auto-Submitted": "auto-generated", "X-Entity-Ref-ID": id } satisfies Prisma.InputJsonObject,
    attachments: (input.attachments ?? []).map(frozenAttachment),
    notBefore: input.notBefore ?? act.now,
    subjectType: input.subject.type,
    subjectId: input.subject.id,
    createdAt: act.now,
  };
}

function frozenAttachment({ filename, contentType, content }: MailAttachment) {
  const bytes = Buffer.from(content);
  if (bytes.byteLength > attachmentLimit) throw new RangeError(`attachment ${filename} is too large`);
  return {
    filename: cleanLine(filename, 100),
    contentType: cleanLine(contentType, 100),
    content: bytes.toString("base64"),
  };
}
