import { Document, Page, StyleSheet, Text, View } from "@react-pdf/renderer";
import { sans, serif } from "#app/platform/pdf/faces.server.ts";
import { linesOf } from "#app/platform/pdf/measure.server.ts";
import { paperAccent, paperInk, paperLine, paperMuted } from "#app/platform/pdf/paper-colours.ts";
import type { PdfDocument } from "#app/platform/pdf/render.server.ts";
import type { InBoth, ParticipantsPaper } from "#app/registration/participants/paper-content.server.ts";
import {
  lineHeights,
  type PlacedRow,
  pagesOfRows,
  type Row,
  type Section,
} from "#app/registration/participants/paper-pages.ts";

const page = { width: 595, height: 842, side: 56, top: 72, bottom: 64 };
const nameWidth = 196;
const indent = 12;
const gap = 12;
const columnWidth = page.width - 2 * page.side;
const sizes = { country: 13, organisation: 9.5, person: 9.5 };

const styles = StyleSheet.create({
  cover: { padding: 72, fontFamily: sans, fontSize: 11, lineHeight: 1.5, color: paperInk },
  coverTitle: { fontFamily: serif, fontSize: 30, lineHeight: 1.25 },
  coverRule: { marginTop: 24, marginBottom: 24, width: 64, borderTopWidth: 2, borderTopColor: paperAccent },
  page: { fontFamily: sans, fontSize: sizes.person, color: paperInk },
  head: { position: "absolute", top: 32, left: page.side, right: page.side, fontSize: 8, color: paperMuted },
  foot: {
    position: "absolute",
    bottom: 32,
    left: page.side,
    right: page.side,
    fontSize: 8,
    color: paperMuted,
    textAlign: "center",
  },
  country: { fontFamily: serif, fontSize: sizes.country, borderBottomWidth: 0.75, borderBottomColor: paperLine },
  organisation: { fontWeight: 700 },
});

/** "Germany / Allemagne"; once where both languages say the same. */
function both([first, second]: InBoth): string {
  return first === second ? first : `${first} / ${second}`;
}

/** The list of participants as intergovernmental bodies print it: by country and organisation, in both languages. */
export function participantsPaper(content: ParticipantsPaper): PdfDocument {
  const sections = content.countries.map(sectionOf);
  const pages = pagesOfRows(sections, page.height - page.top - page.bottom);
  return {
    title: `${both(content.title)} – ${both(content.conference)}`,
    language: content.locale,
    portions: portionsOf(content, pages),
    count: pages.length + 1,
  };
}

/** One page after the other: the layout engine takes far longer over many at once. */
function* portionsOf(content: ParticipantsPaper, pages: PlacedRow[][]) {
  yield <Cover {...content} />;
  for (const [index, rows] of pages.entries())
    yield (
      <Rows
        rows={rows}
        head={both(content.conference)}
        foot={`${index + 2} / ${pages.length + 1}`}
        continued={both(content.continued)}
      />
    );
}

function sectionOf({ name, organisations }: ParticipantsPaper["countries"][number]): Section {
  const serifLetters = { stack: serif };
  return {
    country: {
      kind: "country",
      // Room for the words that it goes on.
      lines: linesOf(both(name), sizes.country, columnWidth - 110, serifLetters),
      continued: false,
    },
    organisations: organisations.map((organisation) => ({
      heading: {
        kind: "organisation",
        lines: linesOf(both(organisation.name), sizes.organisation, columnWidth, { weight: 700 }),
      },
      people: organisation.people.map((person) => ({
        kind: "person",
        name: linesOf(person.name, sizes.person, nameWidth - indent - gap),
        position: linesOf(person.position, sizes.person, columnWidth - nameWidth),
      })),
    })),
  };
}

function Cover({ conference, title, dates, place, asOf, notListed, demonstration, notes }: ParticipantsPaper) {
  return (
    <Document>
      <Page size={[page.width, page.height]} style={styles.cover}>
        <View style={{ marginTop: 120 }}>
          {title.map((words) => (
            <Text key={words} style={styles.coverTitle}>
              {words}
            </Text>
          ))}
        </View>
        <View style={styles.coverRule} />
        {[0, 1].map((index) => (
          <View key={index} style={{ marginBottom: 16 }}>
            <Text style={{ fontWeight: 700 }}>{conference[index]}</Text>
            <Text>{[dates[index], place[index]].filter(Boolean).join(" · ")}</Text>
          </View>
        ))}
        {/* The cover is one page, also with footnotes. */}
        <View style={{ marginTop: notes.length > 0 ? 48 : 160, fontSize: 9.5, color: paperMuted }}>
          {[0, 1].map((index) => (
            <Text key={index} style={{ marginBottom: 8 }}>
              {[asOf[index], notListed[index], demonstration[index]].filter(Boolean).join(" ")}
            </Text>
          ))}
          {notes.map((note) => (
            <Text key={note} style={{ marginBottom: 4, fontSize: 7.5, lineHeight: 1.3 }}>
              {note}
            </Text>
          ))}
        </View>
      </Page>
    </Document>
  );
}

function Rows({ rows, head, foot, continued }: { rows: PlacedRow[]; head: string; foot: string; continued: string }) {
  return (
    <Document>
      <Page size={[page.width, page.height]} style={styles.page}>
        <Text style={styles.head}>{head}</Text>
        {rows.map(({ row, top }) => (
          <View key={top} style={{ position: "absolute", top: page.top + top, left: page.side, width: columnWidth }}>
            <RowText row={row} continued={continued} />
          </View>
        ))}
        <Text style={styles.foot}>{foot}</Text>
      </Page>
    </Document>
  );
}

function RowText({ row, continued }: { row: Row; continued: string }) {
  if (row.kind === "person")
    return (
      <View style={{ flexDirection: "row" }}>
        <View style={{ width: nameWidth, paddingLeft: indent }}>
          <Lines of={row.name} kind="person" />
        </View>
        <View style={{ width: columnWidth - nameWidth, color: paperMuted }}>
          <Lines of={row.position} kind="person" />
        </View>
      </View>
    );
  const goesOn = row.kind === "country" && row.continued ? ` (${continued})` : "";
  const lines = row.lines.map((line, index) => (index === row.lines.length - 1 ? line + goesOn : line));
  return (
    <View style={styles[row.kind]}>
      <Lines of={lines} kind={row.kind} />
    </View>
  );
}

/** The engine is told the size beside the height of lines, else it takes another. */
function Lines({ of, kind }: { of: string[]; kind: Row["kind"] }) {
  const fontSize = sizes[kind];
  return <Text style={{ fontSize, lineHeight: lineHeights[kind] / fontSize, flexShrink: 0 }}>{of.join("\n")}</Text>;
}
