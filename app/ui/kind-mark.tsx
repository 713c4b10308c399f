import { classNames } from "#app/ui/class-names.ts";
import { isLineShape, kindClass, lookOf, shapes } from "#app/ui/kind-palette.ts";

const line = {
  fill: "none",
  stroke: "currentColor",
  strokeWidth: 1.5,
  strokeLinecap: "round",
  strokeLinejoin: "round",
} as const;

/** The colour and shape of a kind of organisation or partnership. Decoration: the kind's name stands beside it. */
export function KindMark({
  kind,
  size = 12,
  className,
}: {
  kind: string | null | undefined;
  size?: 12 | 16;
  className?: string;
}) {
  return (
    <svg
      viewBox="0 0 12 12"
      width={size}
      height={size}
      aria-hidden="true"
      focusable="false"
      className={classNames("kind-mark", kindClass(kind), className)}
    >
      <path
        d={shapes[lookOf(kind).shape]}
        fillRule="evenodd"
        {...(isLineShape(kind) ? line : { fill: "currentColor" })}
      />
    </svg>
  );
}
