import type { CitationView } from "#app/organisations/citation.ts";
import { CountryLink } from "#app/organisations/components/refs.tsx";
import type { CountryRef } from "#app/organisations/views.ts";
import { English } from "#app/ui/content-text.tsx";
import { SourceMark } from "#app/ui/source-mark.tsx";

type Listed = {
  slug: string;
  name: string;
  position: string | null;
  country?: CountryRef | null;
  citations: CitationView[];
};

/** People with the position in which the documents name them. */
export function PersonList({ people }: { people: Listed[] }) {
  return (
    <ul>
      {people.map((person) => (
        <li key={person.slug} className="border-t border-line py-3">
          <p className="font-semibold">
            {person.name}
            <SourceMark citations={person.citations} />
          </p>
          <p className="text-sm text-muted">
            {person.position && <English>{person.position}</English>}
            {person.country && (
              <>
                {" · "}
                <CountryLink country={person.country} />
              </>
            )}
          </p>
        </li>
      ))}
    </ul>
  );
}
