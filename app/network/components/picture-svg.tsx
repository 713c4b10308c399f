import { type NamedPoint, type NameSide, placeNames } from "#app/network/naming.ts";
import { edgeWidth, type NetworkView, nodeRadius, type PictureNode } from "#app/network/view.ts";
import { lookOf, shapes } from "#app/ui/kind-palette.ts";
import { Link } from "#app/ui/link.tsx";

/** Height of the letters and how wide one is on average, in units of the picture; the style sheet sets the same height. */
const letter = { height: 24, width: 13, gap: 5 };

/**
 * The network as plain SVG: what is there before the drawing starts, without JavaScript and where WebGL is missing.
 * Every organisation is a link that chooses it.
 */
export function PictureSvg({
  view,
  toNode,
}: {
  view: Pick<NetworkView, "nodes" | "edges" | "bounds" | "chosen">;
  toNode: (slug: string) => string;
}) {
  const { nodes, edges, bounds, chosen } = view;
  const places = new Map(nodes.map((node) => [node.id, node]));
  const byDegree = [...nodes].sort((a, b) => b.degree - a.degree);
  const [x, y] = [bounds.x + 60, bounds.y + 30];
  const sides = placeNames(byDegree.filter(({ acronym, name }) => (acronym ?? name).length <= 24).map(pointOf), {
    height: letter.height,
    gap: letter.gap,
    most: 30,
    left: -x,
    right: x,
  });
  return (
    <svg
      viewBox={`${-x} ${-y} ${2 * x} ${2 * y}`}
      className="network-svg"
      preserveAspectRatio="xMidYMid meet"
      aria-hidden="true"
    >
      <g className="network-edges">
        {edges.map(({ source, target, weight }) => {
          const [from, to] = [places.get(source), places.get(target)];
          return (
            from &&
            to && (
              <line
                key={`${source} ${target}`}
                x1={from.x}
                y1={-from.y}
                x2={to.x}
                y2={-to.y}
                strokeWidth={edgeWidth(weight)}
              />
            )
          );
        })}
      </g>
      {[...byDegree].reverse().map((node) => (
        <Link
          key={node.id}
          to={toNode(node.slug)}
          tabIndex={-1}
          preventScrollReset
          className="network-node"
          data-chosen={node.slug === chosen?.slug || undefined}
        >
          <Mark node={node} />
          <NodeName node={node} side={sides.get(node.id) ?? (node.slug === chosen?.slug ? "right" : undefined)} />
        </Link>
      ))}
    </svg>
  );
}

function pointOf({ id, x, y, degree, acronym, name }: PictureNode): NamedPoint {
  return { id, x, y: -y, radius: nodeRadius(degree), width: (acronym ?? name).length * letter.width };
}

function NodeName({ node, side }: { node: PictureNode; side: NameSide | undefined }) {
  if (!side) return null;
  const away = nodeRadius(node.degree) + letter.gap;
  return (
    <text
      x={side === "right" ? node.x + away : node.x - away}
      y={-node.y + letter.height / 3}
      textAnchor={side === "left" ? "end" : undefined}
    >
      {node.acronym ?? node.name}
    </text>
  );
}

function Mark({ node }: { node: PictureNode }) {
  const look = lookOf(node.kind);
  const radius = nodeRadius(node.degree);
  const place = `translate(${node.x - radius} ${-node.y - radius}) scale(${radius / 6})`;
  return (
    <g transform={place}>
      <title>{node.name}</title>
      <path d={shapes[look.shape]} fill={look.light} fillRule="evenodd" className="only-light" />
      <path d={shapes[look.shape]} fill={look.dark} fillRule="evenodd" className="only-dark" />
    </g>
  );
}
