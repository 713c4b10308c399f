import { queryOf } from "#app/network/stories/story.ts";
import type { Item } from "../item.ts";
import type { RowOf } from "../schemas.ts";
import { row } from "../tables.ts";

/** A tour through the network, and the views that it leads through: each is a thing of its own. */
export function tourItems({ id, title, titleFr, intro, introFr, steps }: RowOf<"tours">): Item[] {
  return [
    ...steps.map(viewItem),
    {
      kind: "network_tour",
      id,
      rows: [
        row("NetworkTour", {
          ...{ id, slug: id, version: 1 },
          ...{ titleEn: title, titleFr, introEn: intro, introFr },
        }),
        ...steps.map((step, position) => row("NetworkTourStep", { tourId: id, position, viewId: step.id })),
      ],
    },
  ];
}

function viewItem({ id, title, titleFr, note, noteFr, query, sources }: RowOf<"tours">["steps"][number]): Item {
  return {
    kind: "network_view",
    id,
    rows: [
      row("NetworkView", {
        ...{ id, slug: id, version: 1, query: queryOf(query) },
        ...{ titleEn: title, titleFr, noteEn: note, noteFr },
      }),
      ...sources.map(({ document, section }, position) =>
        row("NetworkViewCitation", { viewId: id, position, sourceId: document, section }),
      ),
    ],
  };
}
