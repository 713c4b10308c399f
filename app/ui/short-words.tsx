/** A word for the eye, which sees what it stands beside, and the whole for those who hear it alone. */
export function ShortWords({ shown, spoken }: { shown: string; spoken: string }) {
  return (
    <>
      <span aria-hidden="true">{shown}</span>
      <span className="sr-only">{spoken}</span>
    </>
  );
}
