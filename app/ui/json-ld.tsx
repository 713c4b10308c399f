import { useContext } from "react";
import { NonceContext } from "#app/nonce.ts";

/** What the page says, for machines (schema.org). Escaped so that no text of the data can end the script element. */
export function JsonLd({ data }: { data: Record<string, unknown> }) {
  const nonce = useContext(NonceContext);
  const json = JSON.stringify({ "@context": "https://schema.org", ...data }).replace(/</g, "\\u003c");
  return (
    <script
      type="application/ld+json"
      nonce={nonce}
      suppressHydrationWarning
      // biome-ignore lint/security/noDangerouslySetInnerHtml: JSON without "<", which is all that could end the element
      dangerouslySetInnerHTML={{ __html: json }}
    />
  );
}
