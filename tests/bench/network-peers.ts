import { readFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { edgeWidth, type Picture } from "#app/network/view.ts";

/** A drawing library on a page of its own that does nothing else, with the same positions. */
export type Peer = "sigma" | "cytoscape" | "vis-network";
export const peers: readonly Peer[] = ["sigma", "cytoscape", "vis-network"];

const modules = join(import.meta.dirname, "../../node_modules");
const scripts: Record<Peer, string[]> = {
  sigma: ["graphology/dist/graphology.umd.min.js", "sigma/dist/sigma.min.js"],
  cytoscape: ["cytoscape/dist/cytoscape.min.js"],
  "vis-network": ["vis-network/standalone/umd/vis-network.min.js"],
};

/** What each needs to draw the picture of `data` into `box`; calls `drawn` after its first frame. */
const starts: Record<Peer, string> = {
  sigma: `
    const graph = new graphology.Graph({ type: "undirected" });
    for (const { id, x, y, size } of data.nodes) graph.addNode(id, { x, y, size, label: id, color: "#318fd4" });
    for (const { source, target, size } of data.edges) graph.addEdge(source, target, { size, color: "#84898f" });
    const sigma = new Sigma(graph, box);
    sigma.once("afterRender", drawn);
    sigma.refresh();`,
  cytoscape: `
    const cy = cytoscape({
      container: box,
      elements: [
        ...data.nodes.map(({ id, x, y, size }) => ({ data: { id, size: 2 * size }, position: { x, y: -y } })),
        ...data.edges.map(({ source, target, size }) => ({ data: { source, target, size } })),
      ],
      layout: { name: "preset" },
      style: [
        { selector: "node", style: { width: "data(size)", height: "data(size)", label: "data(id)", "font-size": 13, "background-color": "#318fd4" } },
        { selector: "edge", style: { width: "data(size)", "line-color": "#84898f", "curve-style": "haystack" } },
      ],
    });
    cy.ready(() => requestAnimationFrame(() => requestAnimationFrame(drawn)));`,
  "vis-network": `
    const network = new vis.Network(
      box,
      {
        nodes: data.nodes.map(({ id, x, y, size }) => ({ id, x, y: -y, size, label: id, shape: "dot" })),
        edges: data.edges.map(({ source, target, size }) => ({ from: source, to: target, width: size })),
      },
      { physics: false, edges: { smooth: false, color: "#84898f" }, interaction: { hideEdgesOnDrag: false } },
    );
    network.once("afterDrawing", drawn);`,
};

function pageOf(peer: Peer): string {
  const loaded = scripts[peer].map((path) => `<script src="/${path}"></script>`).join("");
  return `<!doctype html><meta charset="utf-8"><style>body{margin:0}#box{width:766px;height:660px}</style><div id="box"></div>${loaded}
<script>fetch("/data.json").then((answer) => answer.json()).then((data) => {
  const box = document.getElementById("box");
  const drawn = () => requestAnimationFrame(() => { window.isDrawn = true; });
  ${starts[peer]}
});</script>`;
}

/** Serves the pages of the peers with one picture; what is returned closes them. */
export async function servePeers(picture: Picture): Promise<{ url: (peer: Peer) => string; close: () => void }> {
  const data = JSON.stringify({
    nodes: picture.nodes.map(({ x, y, radius }, id) => ({ id: String(id), x, y, size: radius })),
    edges: picture.edges.map(([source, target, weight]) => ({
      ...{ source: String(source), target: String(target) },
      size: edgeWidth(weight),
    })),
  });
  const known = new Map(Object.values(scripts).flatMap((paths) => paths.map((path) => [`/${path}`, path])));
  const server = createServer(({ url = "/" }, response) => {
    const script = known.get(url);
    const peer = peers.find((one) => url === `/${one}`);
    response.setHeader("Content-Type", script ? "text/javascript" : peer ? "text/html" : "application/json");
    response.end(script ? readFileSync(join(modules, script)) : peer ? pageOf(peer) : data);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return { url: (peer) => `http://127.0.0.1:${port}/${peer}`, close: () => server.close() };
}

/** Seconds from the address to the first full picture; null when it is not there within two minutes. */
export async function openPeer(page: Page, url: string): Promise<number | null> {
  const began = performance.now();
  await page.goto(url);
  try {
    await page.waitForFunction("window.isDrawn === true", undefined, { timeout: 120_000 });
  } catch {
    return null;
  }
  return (performance.now() - began) / 1000;
}
