import { type ComponentPropsWithoutRef, forwardRef } from "react";
import { classNames } from "#app/ui/class-names.ts";

export type ButtonVariant = "primary" | "secondary" | "quiet" | "danger";
export type ButtonSize = "md" | "sm";

const variants: Record<ButtonVariant, string> = {
  primary: "border-transparent bg-accent text-accent-ink hover:bg-accent-strong",
  secondary: "border-control bg-raised text-ink hover:border-ink hover:bg-sunken",
  quiet: "border-transparent text-link hover:bg-sunken hover:text-ink",
  danger: "border-danger bg-raised text-danger hover:bg-danger-soft",
};

const sizes: Record<ButtonSize, string> = {
  md: "min-h-11 px-5 py-2 text-base",
  sm: "min-h-8 px-3 py-1 text-sm",
};

/** The classes of a button, for whatever else should look like one. */
export function buttonClass(variant: ButtonVariant, size: ButtonSize, more?: string): string {
  return classNames("button", variants[variant], sizes[size], more);
}

export type ButtonProps = ComponentPropsWithoutRef<"button"> & { variant?: ButtonVariant; size?: ButtonSize };

/** A native button; submits its form unless `type` says otherwise. */
export const Button = forwardRef<HTMLButtonElement, ButtonProps>(function Button(
  { variant = "secondary", size = "md", type = "submit", className, ...props },
  ref,
) {
  return <button ref={ref} type={type} className={buttonClass(variant, size, className)} {...props} />;
});
