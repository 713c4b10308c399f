import { classNames } from "#app/ui/class-names.ts";

// Drawn on a grid of 20, one stroke width, round ends.
const paths = {
  menu: "M3.5 6h13M3.5 10h13M3.5 14h13",
  close: "M5 5l10 10M15 5 5 15",
  search: "M8.75 14a5.25 5.25 0 1 0 0-10.5 5.25 5.25 0 0 0 0 10.5ZM12.6 12.6 16.5 16.5",
  "chevron-down": "M5.5 8l4.5 4.5L14.5 8",
  "chevron-right": "M8 5.5l4.5 4.5L8 14.5",
  "chevron-left": "M12 5.5 7.5 10l4.5 4.5",
  "arrow-right": "M4 10h12M11.5 5.5 16 10l-4.5 4.5",
  external: "M8 4.5H5A1.5 1.5 0 0 0 3.5 6v9A1.5 1.5 0 0 0 5 16.5h9a1.5 1.5 0 0 0 1.5-1.5v-3M11.5 3.5h5v5M16 4l-7 7",
  calendar:
    "M4.5 5h11A1.5 1.5 0 0 1 17 6.5v8a1.5 1.5 0 0 1-1.5 1.5h-11A1.5 1.5 0 0 1 3 14.5v-8A1.5 1.5 0 0 1 4.5 5ZM3 9h14M7 3v4M13 3v4",
  place: "M10 17s5.5-4.7 5.5-9A5.5 5.5 0 0 0 4.5 8c0 4.3 5.5 9 5.5 9ZM10 10a2 2 0 1 0 0-4 2 2 0 0 0 0 4Z",
  person: "M10 10a3 3 0 1 0 0-6 3 3 0 0 0 0 6ZM4 16.5c.6-3 2.9-4.5 6-4.5s5.4 1.5 6 4.5",
  people:
    "M7.5 10a2.75 2.75 0 1 0 0-5.5 2.75 2.75 0 0 0 0 5.5ZM2.5 16c.4-2.7 2.3-4 5-4s4.6 1.3 5 4M12.5 4.8a2.7 2.7 0 0 1 0 5M14.2 12.3c1.9.5 3 1.7 3.3 3.7",
  headset: "M4 12.5V10a6 6 0 0 1 12 0v2.5M4 11.5h2.5V16H5a1 1 0 0 1-1-1v-3.5ZM16 11.5h-2.5V16H15a1 1 0 0 0 1-1v-3.5Z",
  check: "M4 10.5l4 4 8-9",
  warning: "M10 3.5 17.5 16h-15L10 3.5ZM10 8v4M10 14v.01",
  info: "M10 17a7 7 0 1 0 0-14 7 7 0 0 0 0 14ZM10 9.5V14M10 6.5v.01",
  danger: "M7 3h6l4 4v6l-4 4H7l-4-4V7l4-4ZM10 6.5v4.5M10 13.5v.01",
  sun: "M10 13a3 3 0 1 0 0-6 3 3 0 0 0 0 6ZM10 2.5v1.5M10 16v1.5M2.5 10H4M16 10h1.5M4.7 4.7l1 1M14.3 14.3l1 1M15.3 4.7l-1 1M5.7 14.3l-1 1",
  moon: "M16.5 11.8A7 7 0 0 1 8.2 3.5a7 7 0 1 0 8.3 8.3Z",
  system:
    "M4.5 4h11A1.5 1.5 0 0 1 17 5.5v6a1.5 1.5 0 0 1-1.5 1.5h-11A1.5 1.5 0 0 1 3 11.5v-6A1.5 1.5 0 0 1 4.5 4ZM7 16.5h6M10 13v3.5",
  download: "M10 3.5v9M6 9l4 4 4-4M4 16.5h12",
  filter: "M3.5 5.5h13M6 10h8M8.5 14.5h3",
  "sort-up": "M10 15.5v-11M6 8.5l4-4 4 4",
  "sort-down": "M10 4.5v11M6 11.5l4 4 4-4",
  sort: "M6.5 8 10 4.5 13.5 8M6.5 12l3.5 3.5 3.5-3.5",
  letter: "M5 3.5h7l3 3v10H5zM12 3.5v3h3M7.5 10h5M7.5 13h5",
  edit: "M4 16l.7-3.2L13 4.5a1.6 1.6 0 0 1 2.3 0l.2.2a1.6 1.6 0 0 1 0 2.3L7.2 15.3 4 16Z",
  mail: "M4 5h12a1 1 0 0 1 1 1v8a1 1 0 0 1-1 1H4a1 1 0 0 1-1-1V6a1 1 0 0 1 1-1ZM3.5 6l6.5 5 6.5-5",
  chart: "M3.5 16.5h13M5.5 13.5v-4M10 13.5v-9M14.5 13.5V7.5",
  clock: "M10 17a7 7 0 1 0 0-14 7 7 0 0 0 0 14ZM10 6v4l2.5 2",
  undo: "M4 8.5h7.5a4 4 0 0 1 0 8H8M4 8.5 7.5 5M4 8.5 7.5 12",
  star: "M10 3.2l2.1 4.4 4.8.6-3.5 3.3.9 4.8L10 14l-4.3 2.3.9-4.8-3.5-3.3 4.8-.6Z",
  plus: "M10 4v12M4 10h12",
  minus: "M4 10h12",
  badge:
    "M5 5.5h10a1 1 0 0 1 1 1V16a1 1 0 0 1-1 1H5a1 1 0 0 1-1-1V6.5a1 1 0 0 1 1-1ZM8.5 5.5V3h3v2.5M10 11.2a1.6 1.6 0 1 0 0-3.2 1.6 1.6 0 0 0 0 3.2ZM7.2 14.5c.3-1.4 1.3-2 2.8-2s2.5.6 2.8 2",
  whole:
    "M4 7.5V5a1 1 0 0 1 1-1h2.5M12.5 4H15a1 1 0 0 1 1 1v2.5M16 12.5V15a1 1 0 0 1-1 1h-2.5M7.5 16H5a1 1 0 0 1-1-1v-2.5",
  document: "M5.5 3h6l3.5 3.5V16a1 1 0 0 1-1 1h-8.5a1 1 0 0 1-1-1V4a1 1 0 0 1 1-1ZM11.5 3v3.5H15M7.5 10.5h5M7.5 13.5h5",
} as const;

export type IconName = keyof typeof paths;

/** A line icon in the colour of the text around it. It is decoration: the words beside it say the same. */
export function Icon({ name, className, size = 20 }: { name: IconName; className?: string; size?: 16 | 20 | 24 }) {
  return (
    <svg
      viewBox="0 0 20 20"
      width={size}
      height={size}
      fill="none"
      stroke="currentColor"
      strokeWidth="1.5"
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
      focusable="false"
      className={classNames("shrink-0", className)}
    >
      <path d={paths[name]} />
    </svg>
  );
}
