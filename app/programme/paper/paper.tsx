import { Document, Page, StyleSheet, Text, View } from "@react-pdf/renderer";
import { sans, serif } from "#app/platform/pdf/faces.server.ts";
import { paperAccent, paperInk, paperLine, paperMuted } from "#app/platform/pdf/paper-colours.ts";
import type { PdfDocument } from "#app/platform/pdf/render.server.ts";
import type { InBoth, PaperItem, ProgrammePaper } from "#app/programme/paper/content.server.ts";

const styles = StyleSheet.create({
  page: {
    paddingTop: 64,
    paddingBottom: 56,
    paddingHorizontal: 56,
    fontFamily: sans,
    fontSize: 9.5,
    lineHeight: 1.35,
    color: paperInk,
  },
  head: { position: "absolute", top: 30, left: 56, right: 56, fontSize: 8, color: paperMuted },
  foot: { position: "absolute", bottom: 28, left: 56, right: 56, fontSize: 8, color: paperMuted, textAlign: "center" },
  title: { fontFamily: serif, fontSize: 24, lineHeight: 1.25 },
  rule: { marginTop: 10, marginBottom: 10, width: 48, borderTopWidth: 2, borderTopColor: paperAccent },
  about: { marginBottom: 14, color: paperMuted },
  day: { fontFamily: serif, fontSize: 14, lineHeight: 1.3, marginBottom: 6 },
  item: { flexDirection: "row", paddingVertical: 5, borderTopWidth: 0.75, borderTopColor: paperLine },
  time: { width: 96, fontWeight: 700 },
  what: { flex: 1 },
  meta: { fontSize: 8, color: paperMuted },
  name: { fontWeight: 700, fontSize: 10 },
  other: { fontSize: 9.5 },
  people: { fontSize: 8.5, color: paperMuted, marginTop: 2 },
});

/** "Room 4 / Salle 4"; once where both languages say the same. */
function both([first, second]: InBoth): string {
  return first === second ? first : `${first} / ${second}`;
}

/** The programme to print and to carry: one day after the other, in both languages. */
export function programmePaperDocument(content: ProgrammePaper): PdfDocument {
  return {
    title: `${both(content.title)} – ${both(content.conference)}`,
    language: content.locale,
    portions: portionsOf(content),
    count: content.days.length,
  };
}

function* portionsOf(content: ProgrammePaper) {
  for (const [index, day] of content.days.entries()) yield <Day content={content} day={day} first={index === 0} />;
}

function Day({
  content,
  day,
  first,
}: {
  content: ProgrammePaper;
  day: ProgrammePaper["days"][number];
  first: boolean;
}) {
  return (
    <Document>
      <Page size="A4" style={styles.page}>
        <Text
          style={styles.head}
          fixed
          render={({ pageNumber, totalPages }) =>
            headOf(content, day, totalPages > 1 ? [pageNumber, totalPages] : null)
          }
        />
        {first && <Opening {...content} />}
        <Text style={styles.day}>{both(day.name)}</Text>
        {day.items.map((item, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a printed list stays as it is
          <Item key={index} item={item} />
        ))}
        <Text style={styles.foot} fixed>
          {both(content.version) || both(content.title)}
        </Text>
      </Page>
    </Document>
  );
}

/** Pages are counted day by day, where a day takes more than one. */
function headOf(content: ProgrammePaper, day: ProgrammePaper["days"][number], page: [number, number] | null): string {
  return [content.conference[0], both(day.name), page?.join("/")].filter(Boolean).join("   ·   ");
}

function Opening({ title, conference, dates, place, zone }: ProgrammePaper) {
  return (
    <View>
      <Text style={styles.title}>{both(title)}</Text>
      <View style={styles.rule} />
      {[0, 1].map((index) => (
        <Text key={index} style={index === 1 ? styles.about : { color: paperMuted }}>
          {[conference[index], dates[index], place[index], zone[index]].filter(Boolean).join(" · ")}
        </Text>
      ))}
    </View>
  );
}

function Item({ item }: { item: PaperItem }) {
  const { title, room, kind, languages, people, cancelled } = item;
  const meta = [both(room), item.isBreak ? "" : both(kind), languages, both(cancelled)].filter(Boolean).join("  ·  ");
  const struck = cancelled[0] ? { textDecoration: "line-through" as const } : {};
  return (
    <View style={styles.item} wrap={false}>
      <Text style={styles.time}>{item.time}</Text>
      <View style={styles.what}>
        <Text style={styles.meta}>{meta}</Text>
        <Text style={{ ...(item.isBreak ? styles.other : styles.name), ...struck }}>{title[0]}</Text>
        {title[1] !== title[0] && <Text style={{ ...styles.other, ...struck }}>{title[1]}</Text>}
        {people[0] !== "" && <Text style={styles.people}>{people[0]}</Text>}
      </View>
    </View>
  );
}
