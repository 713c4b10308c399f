import { SaxesParser, type SaxesTagPlain } from "saxes";
import { limits, UnreadableFile } from "#app/organisations/record/import/shape.ts";

/** An element that begins, without the prefix of its name. */
export type Opened = { name: string; line: number; get(attribute: string): string };

export type XmlReader = {
  open(element: Opened, path: readonly string[]): void;
  /** `text`: all that stood in it directly. */
  close(name: string, text: string): void;
};

const declares = /<!(?:DOCTYPE|ENTITY)/i;

/**
 * Goes through a document. Refused before a single element is read: what declares types or entities of its own, with
 * which a few lines can unfold to gigabytes; nothing here needs them.
 */
export function readXml(text: string, reader: XmlReader): void {
  const declared = declares.exec(text);
  if (declared) throw new UnreadableFile("entities", lineAt(text, declared.index));
  const parser = new SaxesParser();
  const path: string[] = [];
  const texts: string[] = [];
  let ended = false;
  parser.on("error", (error) => {
    // The parser goes on after an error; nobody who reads a half file is served by that.
    throw new UnreadableFile(isCutOff(error.message, path.length) ? "cut_off" : "not_xml", parser.line);
  });
  parser.on("opentag", (tag) => {
    const name = localName(tag.name);
    if (path.length >= limits.depth) throw new UnreadableFile("too_deep", parser.line);
    reader.open({ name, line: parser.line, get: (attribute) => attributeOf(tag, attribute) }, path);
    path.push(name);
    texts.push("");
  });
  const add = (more: string) => {
    if (texts.length > 0) texts[texts.length - 1] += more;
  };
  parser.on("text", add);
  parser.on("cdata", add);
  parser.on("closetag", (tag) => {
    path.pop();
    reader.close(localName(tag.name), texts.pop() ?? "");
  });
  parser.on("end", () => {
    ended = true;
  });
  parser.write(text).close();
  if (!ended) throw new UnreadableFile("cut_off");
}

function isCutOff(message: string, depth: number): boolean {
  return depth > 0 && /unclosed tag|unexpected end|unexpected EOF/i.test(message);
}

function localName(name: string): string {
  return name.slice(name.indexOf(":") + 1);
}

function attributeOf(tag: SaxesTagPlain, name: string): string {
  const value: unknown = tag.attributes[name];
  return typeof value === "string" ? value : "";
}

function lineAt(text: string, index: number): number {
  return text.slice(0, index).split("\n").length;
}
