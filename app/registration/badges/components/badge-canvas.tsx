import { type KeyboardEvent, type PointerEvent, useRef } from "react";
import { useTranslations } from "use-intl";
import { BadgeSvg } from "#app/registration/badges/components/badge-svg.tsx";
import type { Mark } from "#app/registration/badges/draw.ts";
import {
  type BadgeElement,
  type BadgeLayout,
  type BadgeSize,
  type Box,
  badgeSizes,
  withinBadge,
} from "#app/registration/badges/layout.ts";

type CanvasProps = {
  layout: BadgeLayout;
  marks: Mark[];
  chosen: number | null;
  helpId: string;
  onChoose(index: number): void;
  onMove(index: number, box: Box): void;
};

/** The badge with its elements to be moved: dragged, or with arrow keys. The figures beside it do the same. */
export function BadgeCanvas({ layout, marks, chosen, helpId, onChoose, onMove }: CanvasProps) {
  return (
    <BadgeSvg size={layout.size} marks={marks} className="badge-canvas">
      {layout.elements.map((element, index) =>
        element.shown ? (
          <Handle
            key={element.kind}
            element={element}
            size={layout.size}
            isChosen={index === chosen}
            helpId={helpId}
            onChoose={() => onChoose(index)}
            onMove={(box) => onMove(index, withinBadge(box, layout.size))}
          />
        ) : null,
      )}
    </BadgeSvg>
  );
}

type HandleProps = {
  element: BadgeElement;
  size: BadgeSize;
  isChosen: boolean;
  helpId: string;
  onChoose(): void;
  onMove(box: Box): void;
};

type Drag = { from: { x: number; y: number }; box: Box; resizes: boolean; perPixel: number };

function Handle({ element, size, isChosen, helpId, onChoose, onMove }: HandleProps) {
  const t = useTranslations("badges");
  const drag = useRef<Drag | null>(null);
  const { kind, x, y, width, height } = element;
  const begin = (resizes: boolean) => (event: PointerEvent<SVGGraphicsElement>) => {
    const shown = event.currentTarget.ownerSVGElement?.getBoundingClientRect();
    if (!shown || event.button !== 0) return;
    event.currentTarget.setPointerCapture(event.pointerId);
    const perPixel = badgeSizes[size].width / shown.width;
    drag.current = {
      from: { x: event.clientX, y: event.clientY },
      box: { x, y, width, height },
      ...{ resizes, perPixel },
    };
    onChoose();
  };
  const move = (event: PointerEvent<SVGGraphicsElement>) => {
    if (!drag.current) return;
    const { from, box, resizes, perPixel } = drag.current;
    onMove(shifted(box, (event.clientX - from.x) * perPixel, (event.clientY - from.y) * perPixel, resizes));
  };
  const end = () => {
    drag.current = null;
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const step = arrows[event.key];
    if (!step || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    onMove(shifted({ x, y, width, height }, step[0], step[1], event.shiftKey));
  };
  const dragged = { onPointerMove: move, onPointerUp: end, onPointerCancel: end };
  return (
    <g className="badge-handle" data-chosen={isChosen || undefined}>
      {/* biome-ignore lint/a11y/useSemanticElements: a button cannot stand inside a picture. */}
      <rect
        {...{ x, y, width, height }}
        role="button"
        tabIndex={0}
        aria-label={t("design.item", { name: t(`elements.${kind}`), x, y, width, height })}
        aria-describedby={helpId}
        onFocus={onChoose}
        onKeyDown={onKeyDown}
        onPointerDown={begin(false)}
        {...dragged}
      />
      <rect
        className="badge-corner"
        x={x + width - corner / 2}
        y={y + height - corner / 2}
        width={corner}
        height={corner}
        onPointerDown={begin(true)}
        {...dragged}
      />
    </g>
  );
}

const corner = 3;
const arrows: Record<string, [number, number]> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

function shifted(box: Box, right: number, down: number, resizes: boolean): Box {
  if (resizes) return { ...box, width: box.width + right, height: box.height + down };
  return { ...box, x: box.x + right, y: box.y + down };
}
