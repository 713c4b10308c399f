import type { ReactNode } from "react";
import type { Mark, TextMark } from "#app/registration/badges/draw.ts";
import { type BadgeSize, badgeSizes } from "#app/registration/badges/layout.ts";
import { classNames } from "#app/ui/class-names.ts";

type BadgeSvgProps = {
  size: BadgeSize;
  marks: Mark[];
  /** What a reader who does not see it is told; without it the picture is decoration. */
  label?: string;
  /** Address of a picture; undefined: a drawn head stands for one. */
  photoHref?: string | undefined;
  className?: string;
  /** Drawn above the badge. */
  children?: ReactNode;
};

/** A badge as it will be printed, as large as there is room. */
export function BadgeSvg({ size, marks, label, photoHref, className, children }: BadgeSvgProps) {
  const { width, height } = badgeSizes[size];
  return (
    // biome-ignore lint/a11y/noSvgWithoutTitle: it has a label, or what stands on it has.
    <svg
      viewBox={`0 0 ${width} ${height}`}
      className={classNames("badge-svg", className)}
      {...(label ? { role: "img", "aria-label": label } : {})}
    >
      <g aria-hidden={label ? undefined : true}>
        {marks.map((mark, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: marks are drawn in this order and have no other identity.
          <DrawnMark key={index} mark={mark} photoHref={photoHref} />
        ))}
      </g>
      {children}
    </svg>
  );
}

function DrawnMark({ mark, photoHref }: { mark: Mark; photoHref?: string | undefined }) {
  switch (mark.kind) {
    case "area":
      return <rect x={mark.x} y={mark.y} width={mark.width} height={mark.height} fill={mark.fill} />;
    case "shape":
      return <path d={mark.path} fill={mark.fill} />;
    case "picture":
      return photoHref ? (
        <image
          href={photoHref}
          x={mark.x}
          y={mark.y}
          width={mark.width}
          height={mark.height}
          preserveAspectRatio="xMidYMid slice"
        />
      ) : (
        <Head {...mark} />
      );
    case "text":
      return <Line mark={mark} />;
  }
}

/** Stands for a picture. */
function Head({ x, y, width, height }: { x: number; y: number; width: number; height: number }) {
  return (
    // biome-ignore lint/a11y/noSvgWithoutTitle: a part of the badge, which has a label.
    <svg x={x} y={y} width={width} height={height} viewBox="0 0 30 40" preserveAspectRatio="xMidYMid slice">
      <rect x="-30" y="-30" width="90" height="100" fill="#d8dde2" />
      <circle cx="15" cy="15" r="7.5" fill="#9aa5b1" />
      <path d="M1 40c0-9 6-15 14-15s14 6 14 15Z" fill="#9aa5b1" />
    </svg>
  );
}

const rightToLeft = /^[^\p{L}]*[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}]/u;
const anchors = { left: "start", center: "middle", right: "end" } as const;
const mirrored = { start: "end", middle: "middle", end: "start" } as const;

function Line({ mark }: { mark: TextMark }) {
  const turned = rightToLeft.test(mark.text);
  const anchor = anchors[mark.align];
  return (
    <text
      x={mark.x}
      y={mark.baseline}
      fontSize={mark.size}
      fontWeight={mark.bold ? 700 : 400}
      fill={mark.fill}
      direction={turned ? "rtl" : "ltr"}
      textAnchor={turned ? mirrored[anchor] : anchor}
      xmlSpace="preserve"
    >
      {mark.text}
    </text>
  );
}
