import { NavLink } from "#app/ui/link.tsx";

/** The parts of an area, above its pages; the one being shown is marked. */
export function SectionsNav({ label, items }: { label: string; items: { to: string; text: string; end?: boolean }[] }) {
  return (
    <nav aria-label={label} className="sections-nav">
      <ul>
        {items.map(({ to, text, end }) => (
          <li key={to}>
            <NavLink to={to} end={end ?? false}>
              {text}
            </NavLink>
          </li>
        ))}
      </ul>
    </nav>
  );
}
