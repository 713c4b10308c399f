import type { ReactNode } from "react";
import { classNames } from "#app/ui/class-names.ts";

export type TagTone = "neutral" | "info" | "success" | "warning" | "danger";
/** The sign before the words, so that colour is never alone. */
export type TagShape = "dot" | "ring" | "half" | "quarter" | "diamond" | "check" | "cross" | "bar";

const tones: Record<TagTone, string> = {
  neutral: "border-line bg-sunken text-ink [&_svg]:text-muted",
  info: "border-transparent bg-info-soft text-ink [&_svg]:text-info",
  success: "border-transparent bg-success-soft text-ink [&_svg]:text-success",
  warning: "border-transparent bg-warning-soft text-ink [&_svg]:text-warning",
  danger: "border-transparent bg-danger-soft text-ink [&_svg]:text-danger",
};

const usualShape: Record<TagTone, TagShape> = {
  neutral: "ring",
  info: "half",
  success: "check",
  warning: "half",
  danger: "cross",
};

/** The state of something in a word or two, a space after the words before it. */
export function Tag({
  tone = "neutral",
  shape = usualShape[tone],
  children,
  className,
}: {
  tone?: TagTone;
  shape?: TagShape;
  children: ReactNode;
  className?: string;
}) {
  return (
    <>
      {" "}
      <span className={classNames("tag", tones[tone], className)}>
        <svg viewBox="0 0 12 12" width="10" height="10" aria-hidden="true" focusable="false" className="shrink-0">
          <Shape shape={shape} />
        </svg>
        <span className="first-letter:uppercase">{children}</span>
      </span>
    </>
  );
}

function Shape({ shape }: { shape: TagShape }) {
  const line = { fill: "none", stroke: "currentColor", strokeWidth: 2.2, strokeLinecap: "round" } as const;
  switch (shape) {
    case "dot":
      return <circle cx="6" cy="6" r="4.5" fill="currentColor" />;
    case "ring":
      return <circle cx="6" cy="6" r="4" {...line} strokeWidth={2} />;
    case "quarter":
      return (
        <>
          <circle cx="6" cy="6" r="4.5" {...line} strokeWidth={1.5} />
          <path d="M6 6V1.5A4.5 4.5 0 0 1 10.5 6Z" fill="currentColor" />
        </>
      );
    case "diamond":
      return <path d="M6 1 11 6 6 11 1 6Z" fill="currentColor" />;
    case "half":
      return (
        <>
          <circle cx="6" cy="6" r="4.5" {...line} strokeWidth={1.5} />
          <path d="M6 1.5a4.5 4.5 0 0 1 0 9Z" fill="currentColor" />
        </>
      );
    case "check":
      return <path d="M1.8 6.6 4.8 9.4 10.2 2.8" {...line} />;
    case "cross":
      return <path d="m2.2 2.2 7.6 7.6M9.8 2.2 2.2 9.8" {...line} />;
    case "bar":
      return <path d="M1.8 6h8.4" {...line} />;
  }
}
