// The floor of the page benchmark: renders one page with React for every request and does nothing else.
import { readFileSync } from "node:fs";
import { createServer } from "node:http";
import { createElement, type ReactNode } from "react";
import { renderToString } from "react-dom/server";

const [file = "", port = "0"] = process.argv.slice(2);
const text = readFileSync(file, "utf8");

const voidElements = new Set([
  "area",
  "base",
  "br",
  "col",
  "embed",
  "hr",
  "img",
  "input",
  "link",
  "meta",
  "source",
  "track",
  "wbr",
]);
const rawElements = new Set(["script", "style", "textarea", "title"]);
const token =
  /<!--[\s\S]*?-->|<!doctype[^>]*>|<\/([a-z0-9]+)>|<([a-z0-9]+)((?:\s[^\s=>]+(?:="[^"]*")?)*)\s*\/?>|([^<]+)/gi;

type Open = { tag: string; props: Record<string, string>; children: ReactNode[] };

/** The page's markup, as React wrote it, as the elements it was written from. */
function elementsOf(html: string): ReactNode {
  const root: Open = { tag: "", props: {}, children: [] };
  const stack = [root];
  token.lastIndex = 0;
  for (let match = token.exec(html); match; match = token.exec(html)) {
    const [, closed, opened, attributes = "", words] = match;
    const parent = stack.at(-1) ?? root;
    if (words) parent.children.push(decode(words));
    if (closed) close(stack);
    if (!opened) continue;
    const open = { tag: opened, props: propsOf(attributes), children: [] };
    if (voidElements.has(opened)) parent.children.push(createElement(opened, keyed(open.props, parent)));
    else if (rawElements.has(opened)) parent.children.push(rawElement(html, open, parent));
    else stack.push(open);
  }
  while (stack.length > 1) close(stack);
  return root.children;
}

function close(stack: Open[]): void {
  const done = stack.length > 1 ? stack.pop() : undefined;
  const parent = stack.at(-1);
  if (done && parent) parent.children.push(createElement(done.tag, keyed(done.props, parent), ...done.children));
}

/** A script or another element whose content is no markup: taken whole. */
function rawElement(html: string, { tag, props }: Open, parent: Open): ReactNode {
  const end = html.indexOf(`</${tag}>`, token.lastIndex);
  const content = html.slice(token.lastIndex, end);
  token.lastIndex = end + tag.length + 3;
  if (tag === "title") return createElement(tag, keyed(props, parent), decode(content));
  return createElement(tag, { ...keyed(props, parent), dangerouslySetInnerHTML: { __html: content } });
}

function keyed(props: Record<string, string>, parent: Open): Record<string, string> {
  return { ...props, key: String(parent.children.length) };
}

const reactNames: Record<string, string> = {
  class: "className",
  for: "htmlFor",
  value: "defaultValue",
  checked: "defaultChecked",
  selected: "data-selected",
};

function propsOf(attributes: string): Record<string, string> {
  const pairs = [...attributes.matchAll(/\s([^\s=>]+)(?:="([^"]*)")?/g)];
  return Object.fromEntries(pairs.map(([, name = "", value = ""]) => [reactNames[name] ?? name, decode(value)]));
}

const entities: Record<string, string> = { "&amp;": "&", "&lt;": "<", "&gt;": ">", "&quot;": '"', "&#x27;": "'" };

function decode(written: string): string {
  return written.replace(/&(?:amp|lt|gt|quot|#x27);/g, (entity) => entities[entity] ?? entity);
}

const isJson = text.startsWith("{");
const data: unknown = isJson ? JSON.parse(text) : null;
const page = isJson ? null : elementsOf(text);

createServer((_, response) => {
  response.setHeader("Content-Type", isJson ? "application/json" : "text/html; charset=utf-8");
  response.end(isJson ? JSON.stringify(data) : renderToString(page));
}).listen(Number(port), "127.0.0.1", () => process.stdout.write("ready\n"));
