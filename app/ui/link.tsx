import {
  type FormProps,
  Form as RemixForm,
  Link as RemixLink,
  type LinkProps as RemixLinkProps,
  NavLink as RemixNavLink,
  type NavLinkProps as RemixNavLinkProps,
} from "@remix-run/react";
import { type ComponentPropsWithoutRef, forwardRef, type ReactNode } from "react";
import { type ButtonSize, type ButtonVariant, buttonClass } from "#app/ui/button.tsx";
import { usePrefix } from "#app/ui/root-data.ts";

/** Adds the language prefix to an absolute path of this site; anything else (`?page=2`, `#id`, `https:`) stays. */
export function withPrefix(prefix: string, to: string): string {
  if (!to.startsWith("/") || to.startsWith("//") || prefix === "") return to;
  if (to === "/") return prefix;
  return to.startsWith("/?") || to.startsWith("/#") ? prefix + to.slice(1) : prefix + to;
}

export type LinkProps = Omit<RemixLinkProps, "to"> & { to: string };

/** A link to a page of this site that keeps the language of the address. */
export const Link = forwardRef<HTMLAnchorElement, LinkProps>(function Link({ to, ...props }, ref) {
  return <RemixLink ref={ref} to={withPrefix(usePrefix(), to)} {...props} />;
});

/** A link that says when it leads to the page being shown (aria-current). */
export function NavLink({ to, ...props }: Omit<RemixNavLinkProps, "to"> & { to: string }) {
  return <RemixNavLink to={withPrefix(usePrefix(), to)} {...props} />;
}

/** A link that looks like a button: it leads somewhere and changes nothing. */
export function LinkButton({
  variant = "secondary",
  size = "md",
  className,
  ...props
}: LinkProps & { variant?: ButtonVariant; size?: ButtonSize }) {
  return <Link className={buttonClass(variant, size, className)} {...props} />;
}

/** A form whose action keeps the language of the address; works without JavaScript. */
export const Form = forwardRef<HTMLFormElement, Omit<FormProps, "action"> & { action?: string }>(function Form(
  { action, ...props },
  ref,
) {
  const prefix = usePrefix();
  return <RemixForm ref={ref} {...(action === undefined ? {} : { action: withPrefix(prefix, action) })} {...props} />;
});

/** A link to another site: opens in the same tab and says where it leads by its text. */
export function ExternalLink({
  children,
  ...props
}: ComponentPropsWithoutRef<"a"> & { href: string; children: ReactNode }) {
  return (
    <a rel="noreferrer" {...props}>
      {children}
    </a>
  );
}
