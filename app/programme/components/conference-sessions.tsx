import { SessionDetails } from "#app/programme/components/session-details.tsx";
import { SessionKindWords } from "#app/programme/components/session-words.tsx";
import type { SessionView } from "#app/programme/views.ts";
import { ContentText } from "#app/ui/content-text.tsx";
import { Link } from "#app/ui/link.tsx";

/** The sessions of a short programme, each with everything known of it. */
export function ConferenceSessions({ sessions }: { sessions: SessionView[] }) {
  return sessions.map((session) => (
    <article
      key={session.slug}
      id={session.slug}
      className="scroll-mt-4 border-t border-line py-6 first:border-0 first:pt-0"
    >
      <p className="text-sm text-muted">
        <SessionKindWords session={session} />
      </p>
      <h3 className="mb-3 font-serif text-lg font-semibold">
        <Link to={`/conferences/${session.conference.slug}/programme/${session.slug}`} className="text-ink">
          <ContentText text={session.title} />
        </Link>
      </h3>
      <SessionDetails session={session} level={4} />
    </article>
  ));
}
