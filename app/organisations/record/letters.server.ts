import { writeMessage } from "#app/mail/commands.server.ts";
import type { Act } from "#app/platform/act.ts";
import type { Tx } from "#app/platform/db.ts";
import type { Locale } from "#app/platform/locale.ts";

type Addressee = { name: string; email: string; emailVerifiedAt: Date | null; locale: Locale };
type About = { id: string; title: string; account: Addressee | null };

/** Tells who proposed something what became of it. `left`: fields that were not taken. */
export async function writeProposalLetter(
  tx: Tx,
  act: Act,
  { id, title, account }: About,
  { state, text, left }: { state: "asked" | "accepted" | "refused"; text: string; left: string[] },
): Promise<void> {
  if (!account?.emailVerifiedAt) return;
  await writeMessage(tx, act, {
    template: "record-proposal",
    locale: account.locale,
    to: { email: account.email, name: account.name },
    subject: { type: "record_proposal", id },
    props: {
      ...{ name: account.name, title, text, left: left.length },
      state: state === "accepted" && left.length > 0 ? "partly" : state,
      url: `${act.appUrl}/${account.locale}/record/proposals/${id}`,
    },
  });
}
