import { edgeWidth, type NetworkView, nodeRadius, type PictureNode } from "#app/network/view.ts";
import { lookOf, shapes } from "#app/ui/kind-palette.ts";
import { Link } from "#app/ui/link.tsx";

const labelled = 26;

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
  const named = new Set(byDegree.slice(0, labelled).map(({ id }) => id));
  const [x, y] = [bounds.x + 60, bounds.y + 30];
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
          {(named.has(node.id) || node.slug === chosen?.slug) && (
            <text x={node.x + nodeRadius(node.degree) + 4} y={-node.y + 5}>
              {node.acronym ?? node.name}
            </text>
          )}
        </Link>
      ))}
    </svg>
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
