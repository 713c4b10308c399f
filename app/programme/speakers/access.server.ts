import { z } from "zod";
import type { AppContext } from "#app/platform/context.ts";
import { signedCookie } from "#app/platform/cookie.server.ts";

const keysSchema = z.array(z.string().max(100)).max(10);
const sevenDays = 7 * 24 * 60 * 60;

/** Which links of speakers were opened in this browser: signed, so that nobody can add one by hand. */
function cookie(context: AppContext) {
  return signedCookie(context, "speaking", sevenDays);
}

/** The links that this browser opened, by the hashes of their tokens. Whether they still open anything, the database says. */
export async function openedSpeakerLinks(context: AppContext, request: Request): Promise<string[]> {
  const parsed = keysSchema.safeParse(await cookie(context).parse(request.headers.get("Cookie")));
  return parsed.success ? parsed.data : [];
}

/** The header that remembers a link. */
export async function rememberSpeakerLink(context: AppContext, request: Request, id: string): Promise<string> {
  const others = (await openedSpeakerLinks(context, request)).filter((other) => other !== id);
  return cookie(context).serialize([id, ...others].slice(0, 10));
}
