import { useEffect, useRef, useState } from "react";
import { useTranslations } from "use-intl";
import type { Camera } from "#app/network/address.ts";
import { PictureSvg } from "#app/network/components/picture-svg.tsx";
import type { NetworkDrawing, PictureLook } from "#app/network/components/sigma.client.ts";
import { canDraw } from "#app/network/components/webgl.ts";
import type { Picture as PictureData } from "#app/network/view.ts";
import { Button } from "#app/ui/button.tsx";
import { classNames } from "#app/ui/class-names.ts";
import { Icon } from "#app/ui/icon.tsx";
import { groupColours, isLineShape, lookOf, shapes } from "#app/ui/kind-palette.ts";

type PictureProps = {
  picture: PictureData;
  chosen: string | null;
  /** Slugs of the organisations on the way that is asked for; empty for none. */
  way: string[];
  camera: Camera | null;
  toNode: (slug: string) => string;
  onChoose: (slug: string | null) => void;
  onOpen: (href: string) => void;
  /** The visitor has moved the camera; null when all is in view again. */
  onLook: (camera: Camera | null) => void;
};

type Stage = "plain" | "drawn" | "no_webgl";

/** The network drawn with sigma where the browser has WebGL, else as SVG. */
export function Picture(props: PictureProps) {
  const { picture, chosen, toNode } = props;
  const t = useTranslations("network.picture");
  const box = useRef<HTMLDivElement>(null);
  const { stage, drawing } = useDrawing(box, props);
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for fields
    <div className="network-picture" role="group" aria-label={t("label")}>
      <div
        ref={box}
        className={classNames("network-canvas", stage === "plain" && "invisible")}
        hidden={stage === "no_webgl"}
      />
      {stage !== "drawn" && <PictureSvg picture={picture} chosen={chosen} way={props.way} toNode={toNode} />}
      {stage === "drawn" && (
        <div className="network-tools">
          <Button
            type="button"
            size="sm"
            aria-label={t("zoom_in")}
            title={t("zoom_in")}
            onClick={() => drawing.current?.zoom("in")}
          >
            <Icon name="plus" size={16} />
          </Button>
          <Button
            type="button"
            size="sm"
            aria-label={t("zoom_out")}
            title={t("zoom_out")}
            onClick={() => drawing.current?.zoom("out")}
          >
            <Icon name="minus" size={16} />
          </Button>
          <Button
            type="button"
            size="sm"
            aria-label={t("whole")}
            title={t("whole")}
            onClick={() => drawing.current?.fly(null)}
          >
            <Icon name="whole" size={16} />
          </Button>
        </div>
      )}
      {stage === "no_webgl" && <p className="network-remark">{t("no_webgl")}</p>}
    </div>
  );
}

/** Starts the drawing once, then keeps it in step with the picture, the chosen node and the theme. */
function useDrawing(box: React.RefObject<HTMLDivElement>, props: PictureProps) {
  const { picture, chosen } = props;
  const [stage, setStage] = useState<Stage>("plain");
  const [round, setRound] = useState(0);
  const drawing = useRef<NetworkDrawing | null>(null);
  const latest = useRef(props);
  latest.current = props;

  // `round` rises when the browser took the WebGL context away: the picture is then drawn anew.
  useEffect(() => {
    let gone = false;
    if (!canDraw() || round > 3) return setStage("no_webgl");
    import("#app/network/components/sigma.client.ts").then(({ drawNetwork }) => {
      if (gone || !box.current) return;
      const { picture: first, camera, chosen: at } = latest.current;
      drawing.current = drawNetwork(box.current, first, lookOfPage(), {
        camera,
        onChoose: (slug) => latest.current.onChoose(slug),
        onOpen: (href) => latest.current.onOpen(href),
        onLook: (next) => latest.current.onLook(next),
        onReady: () => !gone && setStage("drawn"),
        onLost: () => !gone && setRound((before) => before + 1),
      });
      drawing.current.choose(at);
    });
    return () => {
      gone = true;
      drawing.current?.kill();
      drawing.current = null;
    };
  }, [round, box]);

  useEffect(() => drawing.current?.show(picture), [picture]);
  const way = props.way.join(" ");
  // biome-ignore lint/correctness/useExhaustiveDependencies: another picture has other ties for the same way
  useEffect(() => {
    if (stage === "drawn") drawing.current?.trail(way === "" ? [] : way.split(" "));
  }, [way, stage, picture]);
  const flown = useRef(chosen);
  useEffect(() => {
    if (stage !== "drawn") return;
    drawing.current?.choose(chosen);
    if (chosen !== null && flown.current !== chosen) drawing.current?.fly(chosen);
    flown.current = chosen;
  }, [chosen, stage]);

  useEffect(() => {
    const relook = () => drawing.current?.relook(lookOfPage());
    const media = matchMedia("(prefers-color-scheme: dark)");
    const theme = new MutationObserver(relook);
    media.addEventListener("change", relook);
    theme.observe(document.documentElement, { attributeFilter: ["data-theme"] });
    return () => {
      media.removeEventListener("change", relook);
      theme.disconnect();
    };
  }, []);
  return { stage, drawing };
}

/** The page's own colours, as sigma needs them. */
function lookOfPage(): PictureLook {
  const dark = isDark();
  return {
    paper: hexOf("--color-raised"),
    ink: hexOf("--color-ink"),
    line: hexOf("--color-control"),
    strong: hexOf("--color-link"),
    way: hexOf("--color-accent"),
    font: getComputedStyle(document.body).fontFamily,
    image: (kind, group) => {
      const look = lookOf(kind);
      const colours = group === undefined ? look : groupColours(group);
      const colour = dark ? colours.dark : colours.light;
      const paint = isLineShape(kind)
        ? `fill="none" stroke="${colour}" stroke-width="1.5"`
        : `fill="${colour}" fill-rule="evenodd"`;
      const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="96" height="96" viewBox="0 0 12 12"><path d="${shapes[look.shape]}" ${paint}/></svg>`;
      return `data:image/svg+xml,${encodeURIComponent(svg)}`;
    },
  };
}

function isDark(): boolean {
  const { theme } = document.documentElement.dataset;
  return theme === "dark" || (theme !== "light" && matchMedia("(prefers-color-scheme: dark)").matches);
}

/** A colour token as #rrggbb in the theme that is shown: the browser resolves it, a canvas reads it back. */
function hexOf(token: string): string {
  const probe = document.body.appendChild(document.createElement("span"));
  probe.style.color = `var(${token})`;
  const colour = getComputedStyle(probe).color;
  probe.remove();
  const context = document.createElement("canvas").getContext("2d", { willReadFrequently: true });
  if (!context) return "#808080";
  context.fillStyle = colour;
  context.fillRect(0, 0, 1, 1);
  const [red = 128, green = 128, blue = 128] = context.getImageData(0, 0, 1, 1).data;
  return `#${[red, green, blue].map((value) => value.toString(16).padStart(2, "0")).join("")}`;
}
