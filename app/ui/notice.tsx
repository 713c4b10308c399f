import type { ReactNode } from "react";
import { classNames } from "#app/ui/class-names.ts";
import { Icon, type IconName } from "#app/ui/icon.tsx";

export type Tone = "info" | "success" | "warning" | "danger";

/** The icon of a tone: the sign beside the colour. */
export const toneIcon: Record<Tone, IconName> = {
  info: "info",
  success: "check",
  warning: "warning",
  danger: "danger",
};

const tones: Record<Tone, string> = {
  info: "border-info bg-info-soft [&_svg]:text-info",
  success: "border-success bg-success-soft [&_svg]:text-success",
  warning: "border-warning bg-warning-soft [&_svg]:text-warning",
  danger: "border-danger bg-danger-soft [&_svg]:text-danger",
};

/** Something to know on this page, with a sign and a colour for its weight. */
export function Notice({
  tone,
  title,
  children,
  className,
}: {
  tone: Tone;
  title?: ReactNode;
  children?: ReactNode;
  className?: string;
}) {
  return (
    <div className={classNames("notice", tones[tone], className)}>
      <Icon name={toneIcon[tone]} className="mt-1" />
      <div className="min-w-0">
        {title && <p className="font-semibold">{title}</p>}
        {children && <div className="notice-text">{children}</div>}
      </div>
    </div>
  );
}
