import { useNavigate } from "@remix-run/react";
import type { MouseEvent } from "react";
import { bendsOf, middleOf, pathOf, ringOf } from "#app/network/lines.ts";
import { isRightToLeft, lengthOf, type NamedPoint, type NameSide, placeNames } from "#app/network/naming.ts";
import { edgeWidth, type Picture, type PictureEdge, type PictureNode, type PictureTie } from "#app/network/view.ts";
import { groupColours, isLineShape, kindClass, lookOf, shapes } from "#app/ui/kind-palette.ts";
import { withPrefix } from "#app/ui/link.tsx";
import { usePrefix } from "#app/ui/root-data.ts";

/** Height of the letters and how wide one is on average, in units of the picture; the style sheet sets the same. */
const letter = { height: 24, width: 13, gap: 5 };
const mostNames = 30;
const longestName = 24;
/** The plain picture comes with the page, which must stay light: of more ties it has the strongest. */
export const plainTies = 3000;
const plainNodes = 1500;

type PictureSvgProps = {
  picture: Picture;
  chosen: string | null;
  /** Slugs of the organisations that are ringed. */
  pinned: string[];
  /** In the page of another site: what leads out of the picture opens beside it. */
  isGuest?: boolean;
  /** Slugs of the organisations on the way that is asked for; empty for none. */
  way: string[];
  toNode: (slug: string) => string;
};

/**
 * The network as plain SVG: what is there before the drawing starts, without JavaScript and where WebGL is missing.
 * Every organisation is a link that chooses it.
 */
export function PictureSvg({ picture, chosen, pinned, way, toNode, isGuest = false }: PictureSvgProps) {
  const { nodes, edges, ties, bounds, groups } = picture;
  const prefix = usePrefix();
  const follow = useFollow();
  const away = isGuest ? "_blank" : undefined;
  const hrefOf = ({ slug, href }: PictureNode) => withPrefix(prefix, slug === null ? (href ?? "") : toNode(slug));
  const byRadius = [...nodes].sort((a, b) => b.radius - a.radius).slice(0, plainNodes);
  const shown = new Set(byRadius);
  const strongest = edges.length > plainTies ? [...edges].sort((a, b) => b[2] - a[2]).slice(0, plainTies) : edges;
  const bends = bendsOf(strongest);
  const isApart = ties.length > 0;
  const [x, y] = [bounds.x + 60, bounds.y + 30];
  const short = byRadius.filter(({ acronym, name, slug }) => slug !== null && (acronym ?? name).length <= longestName);
  const sides = placeNames(short.slice(0, 10 * mostNames).map(pointOf), {
    ...{ height: letter.height, gap: letter.gap, most: mostNames },
    ...{ left: -x, right: x },
  });
  return (
    <svg
      onClick={follow}
      viewBox={`${-x} ${-y} ${2 * x} ${2 * y}`}
      className="network-svg"
      preserveAspectRatio="xMidYMid meet"
      aria-hidden="true"
    >
      <g className="network-edges">
        {strongest.map((edge, index) => {
          const [source, target, , , tie] = edge;
          const [from, to] = [nodes[source], nodes[target]];
          if (!from || !to || from === to || !shown.has(from) || !shown.has(to)) return null;
          const line = { edge, from: down(from), to: down(to), bend: bends[index] ?? 0 };
          return (
            <Line key={`${source} ${target} ${tie}`} {...line} tie={ties[tie ?? -1]} away={away} prefix={prefix} />
          );
        })}
      </g>
      <polyline points={wayPoints(nodes, way)} className="network-trail" />
      {byRadius.toReversed().map((node) => (
        <a
          key={keyOf(node)}
          href={hrefOf(node)}
          target={node.slug === null ? away : undefined}
          tabIndex={-1}
          className="network-node"
          data-chosen={node.slug === chosen || undefined}
        >
          <Mark node={node} coloured={groups.length > 0} />
          <Rings node={node} isApart={isApart} />
          {node.slug !== null && pinned.includes(node.slug) && (
            <circle cx={node.x} cy={-node.y} r={node.radius + 6} className="network-pin" />
          )}
          <NodeName node={node} side={sides.get(keyOf(node)) ?? (node.slug === chosen ? "right" : undefined)} />
        </a>
      ))}
      {strongest.map(([source, target, , count], index) => {
        const [from, to] = [nodes[source], nodes[target]];
        if (count < 2 || !from || !to || (from.slug !== chosen && to.slug !== chosen)) return null;
        const at = middleOf(down(from), down(to), bends[index] ?? 0);
        return (
          <text key={`${source} ${target}`} x={at.x} y={at.y + 6} className="network-count">
            {count}
          </text>
        );
      })}
    </svg>
  );
}

/** A click on one of the many links leads on without loading the page anew: one listener for all of them. */
function useFollow() {
  const navigate = useNavigate();
  return (event: MouseEvent<SVGSVGElement>) => {
    const link = (event.target as Element).closest("a");
    if (
      !link ||
      link.hasAttribute("target") ||
      event.button !== 0 ||
      event.metaKey ||
      event.ctrlKey ||
      event.shiftKey ||
      event.altKey
    )
      return;
    event.preventDefault();
    navigate(link.getAttribute("href") ?? "", { preventScrollReset: true });
  };
}

/** The place of a node where y points down. */
function down({ x, y }: PictureNode) {
  return { x, y: -y };
}

type LineProps = {
  edge: PictureEdge;
  from: { x: number; y: number };
  to: { x: number; y: number };
  bend: number;
  tie: PictureTie | undefined;
  away: string | undefined;
  prefix: string;
};

/** A line between two organisations; one that is a partnership by itself has its colour and leads to its page. */
function Line({ edge: [, , weight], from, to, bend, tie, away, prefix }: LineProps) {
  const path = pathOf(from, to, bend);
  if (!tie) return <path d={path} strokeWidth={edgeWidth(weight)} />;
  return (
    <a href={withPrefix(prefix, tie.href)} target={away} tabIndex={-1} className={kindClass(tie.kind)}>
      <title>{tie.name}</title>
      <path d={path} className="network-felt" />
      <path d={path} strokeWidth={edgeWidth(weight) + 0.5} className="network-tie" />
    </a>
  );
}

/** Ties of an organisation with itself: a ring for each, or one with their number. */
function Rings({ node, isApart }: { node: PictureNode; isApart: boolean }) {
  if (node.own === 0) return null;
  const rings = Array.from({ length: isApart ? node.own : 1 }, (_, place) =>
    ringOf({ ...down(node), radius: node.radius }, place),
  );
  return (
    <>
      {rings.map(({ x, y, radius }) => (
        <circle key={radius} cx={x} cy={y} r={radius} className="network-loop" />
      ))}
      {!isApart && node.own > 1 && (
        <text x={node.x + node.radius} y={-node.y - node.radius + 6} className="network-count">
          {node.own}
        </text>
      )}
    </>
  );
}

function wayPoints(nodes: PictureNode[], way: string[]): string {
  const stops = way.flatMap((slug) => nodes.find((node) => node.slug === slug) ?? []);
  return stops.map(({ x, y }) => `${x},${-y}`).join(" ");
}

/** What tells a node from all others. */
export function keyOf({ slug, href }: Pick<PictureNode, "slug" | "href">): string {
  return slug ?? href ?? "";
}

function pointOf(node: PictureNode): NamedPoint {
  const { x, y, radius, acronym, name } = node;
  return { id: keyOf(node), x, y: -y, radius, width: lengthOf(acronym ?? name) * letter.width };
}

function NodeName({ node, side }: { node: PictureNode; side: NameSide | undefined }) {
  if (!side) return null;
  const away = node.radius + letter.gap;
  const name = node.acronym ?? node.name;
  const turned = isRightToLeft(name);
  return (
    <text
      x={side === "right" ? node.x + away : node.x - away}
      y={-node.y + letter.height / 3}
      // Where a name is read from right to left, its end is at the left.
      textAnchor={(side === "left") !== turned ? "end" : undefined}
      direction={turned ? "rtl" : undefined}
    >
      {name}
    </text>
  );
}

function Mark({ node, coloured }: { node: PictureNode; coloured: boolean }) {
  const look = lookOf(node.kind);
  const colours = coloured && node.slug !== null ? groupColours(node.group) : look;
  const { x, y, radius } = node;
  const path = (colour: string) =>
    isLineShape(node.kind) ? { fill: "none", stroke: colour, strokeWidth: 1.5 } : { fill: colour };
  return (
    <g transform={`translate(${x - radius} ${-y - radius}) scale(${radius / 6})`}>
      <title>{node.name}</title>
      <path d={shapes[look.shape]} {...path(colours.light)} fillRule="evenodd" className="only-light" />
      <path d={shapes[look.shape]} {...path(colours.dark)} fillRule="evenodd" className="only-dark" />
    </g>
  );
}
