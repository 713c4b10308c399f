const ties =
  "M21.3 12C25.5 13.9 25.4 15.9 29.4 12.6M20.2 13.5C23.6 16.7 24.9 21.1 28.7 19.1M18.7 14.7C20.9 18.8 22.4 24.8 25 24.5M16.9 15.3C17.7 19.9 18.3 26 19.3 27.6M15.1 15.3C14.3 19.9 13.7 26 12.7 27.6M13.3 14.7C11.1 18.8 9.6 24.8 7 24.5M11.8 13.5C8.4 16.7 7.1 21.1 3.3 19.1M10.7 12C6.5 13.9 6.6 15.9 2.6 12.6";
const ends =
  "M27.7 12.6a1.7 1.7 0 1 0 3.4 0a1.7 1.7 0 1 0-3.4 0M27 19.1a1.7 1.7 0 1 0 3.4 0a1.7 1.7 0 1 0-3.4 0M23.3 24.5a1.7 1.7 0 1 0 3.4 0a1.7 1.7 0 1 0-3.4 0M17.6 27.6a1.7 1.7 0 1 0 3.4 0a1.7 1.7 0 1 0-3.4 0M11 27.6a1.7 1.7 0 1 0 3.4 0a1.7 1.7 0 1 0-3.4 0M5.3 24.5a1.7 1.7 0 1 0 3.4 0a1.7 1.7 0 1 0-3.4 0M1.6 19.1a1.7 1.7 0 1 0 3.4 0a1.7 1.7 0 1 0-3.4 0M0.9 12.6a1.7 1.7 0 1 0 3.4 0a1.7 1.7 0 1 0-3.4 0";

/** The sign of the platform: an octopus that is a network, one node with eight ties. */
export function Mark({ size = 32 }: { size?: number }) {
  return (
    <svg viewBox="0 0 32 32" width={size} height={size} aria-hidden="true" focusable="false" className="mark">
      <path d={ties} fill="none" stroke="currentColor" strokeWidth="1.5" strokeLinecap="round" />
      <circle cx="16" cy="9.5" r="6.5" fill="currentColor" />
      <path d={ends} fill="currentColor" />
    </svg>
  );
}
