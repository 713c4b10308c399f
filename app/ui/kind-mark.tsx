import { classNames } from "#app/ui/class-names.ts";
import { isLineShape, lookOf, shapes } from "#app/ui/kind-palette.ts";

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
  const look = lookOf(kind);
  const line = isLineShape(kind);
  const path = shapes[look.shape];
  // Both colours are drawn and the theme shows one: a colour that depends on the theme cannot be an attribute.
  return (
    <svg
      viewBox="0 0 12 12"
      width={size}
      height={size}
      aria-hidden="true"
      focusable="false"
      className={classNames("kind-mark", className)}
    >
      {(["light", "dark"] as const).map((theme) => (
        <path
          key={theme}
          d={path}
          className={`only-${theme}`}
          fillRule="evenodd"
          {...(line
            ? { fill: "none", stroke: look[theme], strokeWidth: 1.5, strokeLinecap: "round", strokeLinejoin: "round" }
            : { fill: look[theme] })}
        />
      ))}
    </svg>
  );
}
