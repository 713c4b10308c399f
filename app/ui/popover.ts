// React 18 passes the popover attributes through but its types do not know them yet.
type Attributes = { [name: string]: string };

/** Makes an element one that its button opens; works without JavaScript. */
export const popoverAttributes: Attributes = { popover: "auto" };

/** Makes a button open and close the popover with this id. */
export function popoverTarget(id: string, action: "toggle" | "show" | "hide" = "toggle"): Attributes {
  return { popovertarget: id, popovertargetaction: action };
}
