import type { Db } from "#app/platform/db.ts";

/** The latest message to an address, of one template when it is named. */
export function lastMail(db: Db, email: string, template?: string) {
  return db.message.findFirst({
    where: { toEmail: email, ...(template ? { template } : {}) },
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
  });
}

/** The secret in the link of the latest message to an address. */
export async function tokenFor(db: Db, email: string, template: string): Promise<string> {
  const token = /[?&]token=([\w-]{43})/.exec((await lastMail(db, email, template))?.text ?? "")?.[1];
  if (!token) throw new Error(`no link in a ${template} to ${email}`);
  return token;
}
