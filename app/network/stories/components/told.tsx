import { useTranslations } from "use-intl";
import { type NetworkAddress, networkPath } from "#app/network/address.ts";
import { partsOf } from "#app/network/stories/note.ts";
import type { Stories, Story } from "#app/network/stories/story.ts";
import { Icon } from "#app/ui/icon.tsx";
import { Link, LinkButton } from "#app/ui/link.tsx";
import { SourceMark } from "#app/ui/source-mark.tsx";

/** What there is to see in the picture beneath, and the way on through the tour. */
export function Told({ address, story }: { address: NetworkAddress; story: Story }) {
  const t = useTranslations("network.story");
  const { title, tour } = story;
  return (
    <section className="network-story" aria-labelledby="network-story-title">
      <p className="text-sm text-muted">
        {tour ? (
          <>
            <span lang={tour.title.lang}>{tour.title.name}</span> ·{" "}
            {t("step", { place: tour.place + 1, count: tour.steps.length })}
          </>
        ) : (
          t("view")
        )}
      </p>
      <h2 id="network-story-title" lang={title.lang} tabIndex={-1}>
        {title.name}
      </h2>
      <Note story={story} />
      {story.isLeft && (
        <p className="text-sm">
          {t("left")}{" "}
          <Link to={story.href} preventScrollReset>
            {t("return")}
          </Link>
        </p>
      )}
      <Ways address={address} tour={tour} />
    </section>
  );
}

/** The words, each sentence with the mark of what it rests on. */
function Note({ story: { note, citations } }: { story: Story }) {
  let at = 0;
  return (
    <p lang={note.lang}>
      {partsOf(note.name).map((part) => {
        at += 1;
        if ("text" in part) return <span key={at}>{part.text}</span>;
        return <SourceMark key={at} citations={citations.slice(part.mark, part.mark + 1)} />;
      })}
    </p>
  );
}

function Ways({ address, tour }: { address: NetworkAddress; tour: Story["tour"] }) {
  const t = useTranslations("network.story");
  const end = networkPath(address, { look: { saved: null, tour: null } });
  const [before, next] = tour ? [tour.steps[tour.place - 1], tour.steps[tour.place + 1]] : [];
  return (
    <nav aria-label={t("ways")} className="network-story-ways">
      {before && (
        <LinkButton to={before.href} size="sm" preventScrollReset>
          <Icon name="chevron-left" size={16} /> {t("previous")}
        </LinkButton>
      )}
      {next && (
        <LinkButton to={next.href} size="sm" variant="primary" preventScrollReset>
          {t("next")} <Icon name="chevron-right" size={16} />
        </LinkButton>
      )}
      {tour && (
        <ol>
          {tour.steps.map(({ title, href }, index) => (
            <li key={href}>
              <Link
                to={href}
                preventScrollReset
                aria-current={index === tour.place ? "step" : undefined}
                aria-label={t("to_step", { place: index + 1, title: title.name })}
                title={title.name}
              >
                {index + 1}
              </Link>
            </li>
          ))}
        </ol>
      )}
      <Link to={end} preventScrollReset className="text-sm">
        {tour ? t("end") : t("close")}
      </Link>
    </nav>
  );
}

/** What can be told, beside the filters. */
export function StoryList({ stories: { tours, views } }: { stories: Stories }) {
  const t = useTranslations("network.story");
  if (tours.length + views.length === 0) return null;
  return (
    <nav aria-labelledby="network-stories" className="network-stories">
      <h2 id="network-stories">{t("title")}</h2>
      <ul>
        {tours.map(({ title, intro, steps, href }) => (
          <li key={href}>
            <Link to={href} lang={title.lang}>
              {title.name}
            </Link>{" "}
            <span className="text-muted">({t("steps", { count: steps })})</span>
            <span className="block text-sm text-muted" lang={intro.lang}>
              {intro.name}
            </span>
          </li>
        ))}
        {views.map(({ title, href }) => (
          <li key={href}>
            <Link to={href} lang={title.lang}>
              {title.name}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
