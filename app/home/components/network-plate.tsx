import { useTranslations } from "use-intl";
import type { Drawing, Name } from "#app/home/drawing.ts";
import type { Plate } from "#app/home/queries.server.ts";
import { classNames } from "#app/ui/class-names.ts";
import { Icon } from "#app/ui/icon.tsx";
import { kindClass, lookOf, shapes } from "#app/ui/kind-palette.ts";
import { Link } from "#app/ui/link.tsx";

/** The network as a picture with a caption, like a plate in a book; all of it leads to the network page. */
export function NetworkPlate({ plate }: { plate: Plate }) {
  const t = useTranslations("home.plate");
  return (
    <figure className="plate">
      <Link to="/network" className="plate-picture" aria-label={t("open")} prefetch="intent">
        <Picture drawing={plate.drawing} title={t("alt")} />
      </Link>
      <figcaption className="plate-caption">
        <p>
          {t("caption", { organisations: plate.organisations, ties: plate.ties, partnerships: plate.partnerships })}
          {plate.years && t("years", { first: String(plate.years.first), last: String(plate.years.last) })}
          {t("sources", { sources: plate.sources })} {t("reading")}
        </p>
        <Link to="/network" className="arrow-link">
          {t("open")}
          <Icon name="arrow-right" size={16} />
        </Link>
      </figcaption>
    </figure>
  );
}

function Picture({ drawing, title }: { drawing: Drawing; title: string }) {
  return (
    <svg viewBox={drawing.viewBox} role="img" aria-label={title}>
      <Shapes drawing={drawing} />
      <g className="plate-ties">
        {drawing.ties.map(({ width, path }) => (
          <path key={width} d={path} strokeWidth={width} />
        ))}
      </g>
      {drawing.kinds.map(({ kind, marks }) => (
        <g key={kind ?? ""} className={kindClass(kind)}>
          {marks.map(({ x, y, size }) => (
            <use key={`${x} ${y}`} href={`#plate-${lookOf(kind).shape}`} x={x} y={y} width={size} height={size} />
          ))}
        </g>
      ))}
      <Names names={drawing.names.wide} className="plate-names-wide" />
      <Names names={drawing.names.narrow} className="plate-names-narrow" />
    </svg>
  );
}

function Shapes({ drawing }: { drawing: Drawing }) {
  const used = new Set(drawing.kinds.map(({ kind }) => lookOf(kind).shape));
  return (
    <defs>
      {[...used].map((shape) => (
        <symbol key={shape} id={`plate-${shape}`} viewBox="0 0 12 12">
          <path d={shapes[shape]} fill="currentColor" fillRule="evenodd" />
        </symbol>
      ))}
    </defs>
  );
}

function Names({ names, className }: { names: Name[]; className: string }) {
  return (
    <g className={classNames("plate-names", className)}>
      {names.map(({ x, y, text, end }) => (
        <text key={text} x={x} y={y} textAnchor={end ? "end" : undefined}>
          {text}
        </text>
      ))}
    </g>
  );
}
