import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { translatorFor } from "#app/messages.server.ts";
import { locales } from "#app/platform/locale.ts";
import { answering } from "#app/platform/responses.server.ts";
import { VerifyPage } from "#app/registration/papers/components/verify-page.tsx";
import { isCodeValid } from "#app/registration/papers/queries.server.ts";
import { codeOf } from "#app/registration/papers/rules.ts";

// A letter that is revoked is not valid from that moment.
export const headers = () => ({ "Cache-Control": "no-store" });

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data ? `${data.title} · Octopus` : "Octopus" },
  { name: "robots", content: "noindex" },
];

/** Says of a code whether its letter is valid, and nothing else: not whose it is, nor whether there ever was one. */
export async function loader({ params, context }: LoaderFunctionArgs) {
  return answering(async () => {
    await context.limiter.consume("verify_address", context.request.ip);
    // What cannot be a code is asked about too, so that it takes as long.
    const valid = await isCodeValid(context.db, codeOf(params.code ?? "") ?? "");
    const inBoth = locales.map((locale) => {
      const t = translatorFor(locale, "papers.verify");
      return {
        locale,
        title: t("title"),
        answer: t(valid ? "valid" : "invalid"),
        text: t(valid ? "validText" : "invalidText"),
      };
    });
    const title = translatorFor(context.visitor.locale, "papers.verify")("title");
    return { title, valid, inBoth };
  });
}

export default function Verify() {
  return <VerifyPage {...useLoaderData<typeof loader>()} />;
}
