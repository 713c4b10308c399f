import { gzipSync } from "node:zlib";
import { fail, report } from "#tests/bench/figure.ts";
import { startDemo, withDirectory } from "#tests/setup/demo-process.ts";

const mostScriptKb = 120;

export const measuredPages = {
  home: "/en",
  conferences: "/en/conferences",
  conference: "/en/conferences/octopus-demonstration",
  programme: "/en/conferences/octopus-demonstration/programme",
  register: "/en/conferences/octopus-demonstration/register",
  organisations: "/en/organisations",
  organisation: "/en/organisations/coe",
  network: "/en/network",
  "sign-in": "/en/sign-in",
};

/** What a browser fetches of each public page before anybody touches it, gzipped. */
export async function measureSizes(): Promise<void> {
  await withDirectory(async (dataDir) => {
    const demo = await startDemo(dataDir);
    try {
      for (const [name, path] of Object.entries(measuredPages)) await measurePage(name, demo.baseUrl, path);
    } finally {
      await demo.stop();
    }
  });
}

async function measurePage(name: string, baseUrl: string, path: string): Promise<void> {
  const answer = await fetch(baseUrl + path);
  const html = await answer.text();
  if (!answer.ok) return fail(`${path} answered ${answer.status}`);
  // What the page names and imports; the addresses of other pages' scripts, which it also lists, are not fetched.
  const scripts = linked(
    html,
    /<link rel="modulepreload" href="([^"]+)"|<script[^>]+src="([^"]+)"|\bimport\s[^;"]*"(\/assets\/[^"]+\.js)"/g,
  );
  const styles = linked(html, /<link rel="stylesheet" href="([^"]+)"/g);
  const script = await kilobytes(baseUrl, scripts);
  report({ bench: "size", figure: `${name}: script`, value: script, unit: "kB gzip" });
  report({ bench: "size", figure: `${name}: style`, value: await kilobytes(baseUrl, styles), unit: "kB gzip" });
  report({ bench: "size", figure: `${name}: page`, value: gzipSync(html).length / 1000, unit: "kB gzip" });
  if (script > mostScriptKb) fail(`${path} loads ${Math.round(script)} kB of script`);
}

function linked(html: string, pattern: RegExp): Set<string> {
  return new Set(
    [...html.matchAll(pattern)].flatMap((match) => match.slice(1).filter((address) => address !== undefined)),
  );
}

async function kilobytes(baseUrl: string, addresses: Set<string>): Promise<number> {
  let bytes = 0;
  for (const address of addresses) {
    const answer = await fetch(new URL(address, baseUrl));
    bytes += gzipSync(Buffer.from(await answer.arrayBuffer())).length;
  }
  return bytes / 1000;
}
