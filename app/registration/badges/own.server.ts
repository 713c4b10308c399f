import { actOf } from "#app/platform/act.ts";
import type { AppContext } from "#app/platform/context.ts";
import { inTransaction } from "#app/platform/transaction.server.ts";
import type { OwnBadgeView } from "#app/registration/badges/components/own-badge.tsx";
import { readDesign } from "#app/registration/badges/design.server.ts";
import { drawCode, inkOn } from "#app/registration/badges/draw.ts";
import { badgeOf } from "#app/registration/badges/issue.server.ts";
import { badgeCode } from "#app/registration/badges/rules.ts";
import type { OwnRegistration } from "#app/registration/queries/own.server.ts";

const side = 100;

/** The delegate's own badge to be shown at the entrance; null while they are not confirmed. */
export async function ownBadge(context: AppContext, registration: OwnRegistration): Promise<OwnBadgeView | null> {
  const { id, state, category, conference } = registration;
  if (state !== "confirmed") return null;
  const badge = await inTransaction(context.db, (tx) => badgeOf(tx, actOf(context), id));
  if (!badge) return null;
  const code = badgeCode(badge.secret);
  const shape = drawCode(code, { x: 0, y: 0, width: side, height: side }).find((mark) => mark.kind === "shape");
  const { categories } = await readDesign(context.db, conference.id);
  const colour = categories.find((one) => one.id === category.id)?.colour ?? "#5c5d5e";
  return { code, path: shape?.path ?? "", side, colour, ink: inkOn(colour) };
}
