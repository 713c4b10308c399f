import { Document, Page, StyleSheet, Text, View } from "@react-pdf/renderer";
import { sans, serif } from "#app/platform/pdf/faces.server.ts";
import { linesOf } from "#app/platform/pdf/measure.server.ts";
import { paperAccent, paperInk, paperLine, paperMuted } from "#app/platform/pdf/paper-colours.ts";
import { QrCode } from "#app/platform/pdf/qr.tsx";
import type { PdfDocument } from "#app/platform/pdf/render.server.ts";
import type { LetterPaper } from "#app/registration/papers/letter-paper.server.ts";

const page = { width: 595, height: 842, side: 68 };
const width = page.width - 2 * page.side;
const size = 10.5;
const line = 16;
/** Lines that fit between head and foot: fewer on the first page, which has the title too. */
const linesOnFirst = 29;
const linesOnOthers = 36;

const styles = StyleSheet.create({
  page: {
    paddingTop: 56,
    paddingHorizontal: page.side,
    fontFamily: sans,
    fontSize: size,
    color: paperInk,
  },
  head: { borderTopWidth: 2, borderTopColor: paperAccent, paddingTop: 12 },
  conference: { fontFamily: serif, fontSize: 14, lineHeight: 1.3 },
  small: { fontSize: 8.5, lineHeight: 1.5, color: paperMuted },
  numbers: { flexDirection: "row", justifyContent: "space-between", marginTop: 28 },
  title: { fontFamily: serif, fontSize: 20, lineHeight: 1.3, marginTop: 28, marginBottom: 20 },
  foot: {
    position: "absolute",
    left: page.side,
    right: page.side,
    bottom: 40,
    flexDirection: "row",
    alignItems: "center",
    borderTopWidth: 0.75,
    borderTopColor: paperLine,
    paddingTop: 10,
  },
});

/** A letter: whose conference, what it says, and how to ask whether it is valid. */
export function letter(content: LetterPaper): PdfDocument {
  const pages = pagesOf(content.paragraphs);
  return {
    title: `${content.title} – ${content.conference.name}`,
    language: content.locale,
    portions: [
      <Document key="letter">
        {pages.map((lines, index) => (
          <Page key={String(index)} size={[page.width, page.height]} style={styles.page}>
            {index === 0 && <Head {...content} />}
            <Text style={{ fontSize: size, lineHeight: line / size }}>{lines.join("\n")}</Text>
            <Foot {...content} page={pages.length > 1 ? `${index + 1} / ${pages.length}` : ""} />
          </Page>
        ))}
      </Document>,
    ],
  };
}

/** Lines of the letter by pages: broken here, so that no page is ever cut. */
function pagesOf(paragraphs: readonly string[]): string[][] {
  const lines = paragraphs.flatMap((paragraph) => [...paragraph.split("\n").flatMap(broken), " "]).slice(0, -1);
  const pages = [lines.slice(0, linesOnFirst)];
  for (let at = linesOnFirst; at < lines.length; at += linesOnOthers) pages.push(lines.slice(at, at + linesOnOthers));
  return pages;
}

function broken(text: string): string[] {
  const lines = linesOf(text, size, width - 2);
  return lines.length > 0 ? lines : [" "];
}

function Head({ conference, number, date, title }: LetterPaper) {
  return (
    <View>
      <View style={styles.head}>
        <Text style={styles.conference}>{conference.name}</Text>
        <Text style={styles.small}>{[conference.dates, conference.place].filter(Boolean).join(" · ")}</Text>
      </View>
      <View style={styles.numbers}>
        <Text style={styles.small}>{number}</Text>
        <Text style={styles.small}>{date}</Text>
      </View>
      <Text style={styles.title}>{title}</Text>
    </View>
  );
}

function Foot({ number, verify, remark, page: pageWords }: LetterPaper & { page: string }) {
  return (
    <View style={styles.foot}>
      <QrCode text={verify.url} size={72} colour={paperInk} />
      <View style={{ marginLeft: 12, width: width - 84 }}>
        {remark ? <Text style={{ ...styles.small, color: paperAccent }}>{remark}</Text> : null}
        {verify.words.map((words) => (
          <Text key={words} style={styles.small}>
            {words}
          </Text>
        ))}
        <Text style={{ ...styles.small, color: paperInk }}>{verify.url}</Text>
        <Text style={styles.small}>{[number, verify.code, pageWords].filter(Boolean).join(" · ")}</Text>
      </View>
    </View>
  );
}
