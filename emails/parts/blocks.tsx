import { Button, Link, Section, Text } from "react-email";
import type { Block, Change, Fact, LetterState } from "../letter.ts";
import { type PaintName, painted, type } from "./theme.ts";

/** One block of a letter, set for HTML. */
export function BlockView({ block }: { block: Block }) {
  switch (block.kind) {
    case "paragraph":
      return <Text {...painted(["ink"], { ...type.body, margin: "0 0 16px" })}>{block.text}</Text>;
    case "note":
      return <Text {...painted(["muted"], { ...type.small, margin: "0 0 16px" })}>{block.text}</Text>;
    case "quote":
      return <Quote intro={block.intro} text={block.text} />;
    case "facts":
      return <Facts rows={block.rows} />;
    case "changes":
      return <Changes rows={block.rows} />;
    case "action":
      return <Action label={block.label} url={block.url} fallback={block.fallback} />;
    case "aside":
      return <Aside text={block.text} label={block.label} url={block.url} />;
  }
}

function Quote({ intro, text }: { intro: string; text: string }) {
  const rule = painted(["accentLine"], { borderLeftWidth: 3, borderLeftStyle: "solid", padding: "2px 0 2px 16px" });
  return (
    <Section style={{ margin: "0 0 20px" }}>
      <Text {...painted(["muted"], { ...type.small, margin: "0 0 6px" })}>{intro}</Text>
      <div className={rule.className} style={rule.style}>
        <Text {...painted(["ink"], { ...type.body, margin: 0, whiteSpace: "pre-line" })}>{text}</Text>
      </div>
    </Section>
  );
}

function Facts({ rows }: { rows: Fact[] }) {
  return (
    <FactTable>
      {rows.map((row, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: rows are set once and never move
        <Row key={index} label={row.label}>
          <FactValue row={row} />
        </Row>
      ))}
    </FactTable>
  );
}

const signs = {
  endorsing: { sign: "◔", paint: "warning" },
  pending: { sign: "◐", paint: "warning" },
  waiting: { sign: "○", paint: "warning" },
  offered: { sign: "◇", paint: "warning" },
  confirmed: { sign: "✓", paint: "success" },
  declined: { sign: "✕", paint: "danger" },
  withdrawn: { sign: "–", paint: "muted" },
} as const satisfies Record<LetterState, { sign: string; paint: PaintName }>;

function FactValue({ row }: { row: Fact }) {
  return (
    <>
      {row.state && <StateSign state={row.state} />}
      <FactWords row={row} />
      {row.remark && (
        <>
          <br />
          <span {...painted(["muted"], type.small)}>{row.remark}</span>
        </>
      )}
    </>
  );
}

/** Decoration: the words beside it say the same. */
function StateSign({ state }: { state: LetterState }) {
  const { sign, paint } = signs[state];
  return (
    <span aria-hidden="true" {...painted([paint], { fontWeight: 600 })}>
      {`${sign}\u00a0`}
    </span>
  );
}

function FactWords({ row }: { row: Fact }) {
  const weight = row.strong ? 600 : 400;
  if (!row.url) return <span style={{ fontWeight: weight }}>{row.value}</span>;
  return (
    <Link href={row.url} {...painted(["link"], { fontWeight: weight, textDecoration: "underline" })}>
      {row.value}
    </Link>
  );
}

function Changes({ rows }: { rows: Change[] }) {
  return (
    <FactTable>
      {rows.map((row, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: rows are set once and never move
        <Row key={index} label={row.label}>
          <span style={{ fontWeight: 600 }}>{row.to}</span>
          <br />
          <span {...painted(["muted"], type.small)}>{row.before}</span>
        </Row>
      ))}
    </FactTable>
  );
}

function FactTable({ children }: { children: React.ReactNode }) {
  return (
    <table
      width="100%"
      cellPadding={0}
      cellSpacing={0}
      {...painted(["line"], {
        width: "100%",
        borderCollapse: "collapse",
        margin: "8px 0 24px",
        borderBottomWidth: 1,
        borderBottomStyle: "solid",
      })}
    >
      <tbody>{children}</tbody>
    </table>
  );
}

function Row({ label, children }: { label: string; children: React.ReactNode }) {
  const rule = { borderTopWidth: 1, borderTopStyle: "solid" } as const;
  const labelCell = painted(["muted", "line"], {
    ...type.small,
    ...rule,
    width: 128,
    padding: "9px 16px 9px 0",
    textAlign: "left",
    verticalAlign: "top",
    fontWeight: 400,
  });
  const valueCell = painted(["ink", "line"], {
    ...type.body,
    ...rule,
    padding: "7px 0 8px",
    textAlign: "left",
    verticalAlign: "top",
  });
  return (
    <tr>
      <th scope="row" className={`${labelCell.className} o-label`} style={labelCell.style}>
        {label}
      </th>
      <td className={`${valueCell.className} o-value`} style={valueCell.style}>
        {children}
      </td>
    </tr>
  );
}

function Action({ label, url, fallback }: { label: string; url: string; fallback: string }) {
  return (
    <Section style={{ margin: "4px 0 20px" }}>
      <Button
        href={url}
        {...painted(["button", "buttonInk"], { ...type.body, fontWeight: 600, padding: "12px 24px", borderRadius: 4 })}
      >
        {label}
      </Button>
      <Text {...painted(["muted"], { ...type.tiny, margin: "16px 0 0" })}>
        {fallback}
        <br />
        <Link href={url} {...painted(["link"], { ...type.tiny, wordBreak: "break-all", textDecoration: "underline" })}>
          {url}
        </Link>
      </Text>
    </Section>
  );
}

function Aside({ text, label, url }: { text: string; label: string; url: string }) {
  return (
    <Text {...painted(["ink"], { ...type.body, margin: "0 0 16px" })}>
      {text}{" "}
      <Link href={url} {...painted(["link"], { textDecoration: "underline" })}>
        {label}
      </Link>
    </Text>
  );
}
