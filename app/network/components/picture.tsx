import { useEffect, useRef, useState } from "react";
import { useLocale, useTranslations } from "use-intl";
import type { Camera } from "#app/network/address.ts";
import { PictureSvg } from "#app/network/components/picture-svg.tsx";
import type { NetworkDrawing, PictureLook } from "#app/network/components/sigma.client.ts";
import { canDraw } from "#app/network/components/webgl.ts";
import type { Picture as PictureData } from "#app/network/view.ts";
import { dateWords } from "#app/organisations/date-words.ts";
import { Button } from "#app/ui/button.tsx";
import { classNames } from "#app/ui/class-names.ts";
import { Icon } from "#app/ui/icon.tsx";
import { KindMark } from "#app/ui/kind-mark.tsx";
import { groupColours, isLineShape, lookOf, shapes } from "#app/ui/kind-palette.ts";

export type PictureProps = {
  picture: PictureData;
  chosen: string | null;
  /** Slugs of the organisations that stand beside the chosen one. */
  compared: string[];
  /** Slugs of the organisations that are ringed. */
  pinned: string[];
  /** Only a few are shown, or told of: the camera stands near them. */
  isNear: boolean;
  /** The picture stands in the page of another site. */
  isGuest?: boolean;
  /** Slugs of the organisations on the way that is asked for; empty for none. */
  way: string[];
  camera: Camera | null;
  /** The visit of the page; who came by going back or forward finds what was left, the camera too. */
  visit: { key: string; isReturn: boolean };
  toNode: (slug: string) => string;
  onChoose: (slug: string | null) => void;
  onOpen: (href: string) => void;
  /** The line between two organisations was chosen. */
  onPair: (one: string, other: string) => void;
  /** The visitor has moved the camera; null when all is in view again. */
  onLook: (camera: Camera | null) => void;
};

type Stage = "plain" | "drawn" | "no_webgl";

/** The network drawn with sigma where the browser has WebGL, else as SVG. */
export function Picture(props: PictureProps) {
  const { picture, chosen, toNode } = props;
  const t = useTranslations("network.picture");
  const box = useRef<HTMLDivElement>(null);
  const { stage, drawing, line } = useDrawing(box, props);
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for fields
    <div className="network-picture" role="group" aria-label={t("label")}>
      <div
        ref={box}
        className={classNames("network-canvas", stage === "plain" && "invisible")}
        hidden={stage === "no_webgl"}
      />
      {stage !== "drawn" && (
        <PictureSvg
          picture={picture}
          chosen={chosen}
          pinned={props.pinned}
          way={props.way}
          isGuest={props.isGuest}
          toNode={toNode}
        />
      )}
      {line !== null && <Pointed picture={picture} line={line} />}
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
            onClick={() => drawing.current?.fly([])}
          >
            <Icon name="whole" size={16} />
          </Button>
        </div>
      )}
      {stage === "no_webgl" && <p className="network-remark">{t("no_webgl")}</p>}
    </div>
  );
}

/** What the line under the pointer stands for. The table says the same to those who have no pointer. */
function Pointed({ picture, line }: { picture: PictureData; line: number }) {
  const t = useTranslations("network.picture");
  const kinds = useTranslations("organisations.ties");
  const dates = useTranslations("organisations.dates");
  const locale = useLocale();
  const [source, target, , count, tie] = picture.edges[line] ?? [];
  const ends = [source, target].flatMap((place) => picture.nodes[place ?? -1] ?? []);
  const [one, other] = ends.map(({ acronym, name }) => acronym ?? name);
  if (!one || !other || count === undefined) return null;
  const own = picture.ties[tie ?? -1];
  return (
    <p className="network-pointed" aria-hidden="true">
      <strong>{source === target ? one : t("pair", { one, other })}</strong>{" "}
      {own ? (
        <>
          <KindMark kind={own.kind} /> {kinds(own.kind)} · {dateWords(own.span, locale, dates)}
          <br />
          <span lang={own.lang}>{own.name}</span>
        </>
      ) : (
        t("together", { count })
      )}
    </p>
  );
}

/** Starts the drawing once, then keeps it in step with the picture, the chosen node and the theme. */
function useDrawing(box: React.RefObject<HTMLDivElement>, props: PictureProps) {
  const { picture, chosen } = props;
  const [stage, setStage] = useState<Stage>("plain");
  const [round, setRound] = useState(0);
  const [line, setLine] = useState<number | null>(null);
  const left = useRef<Camera | null | undefined>(undefined);
  const drawing = useRef<NetworkDrawing | null>(null);
  const latest = useRef(props);
  latest.current = props;

  // `round` rises when the browser took the WebGL context away: the picture is then drawn anew.
  useEffect(() => {
    let gone = false;
    if (!canDraw() || round > 3) return setStage("no_webgl");
    import("#app/network/components/sigma.client.ts").then(({ drawNetwork }) => {
      if (gone || !box.current) return;
      const { picture: first, chosen: at, isNear, pinned, isGuest = false } = latest.current;
      const camera = left.current === undefined ? latest.current.camera : left.current;
      drawing.current = drawNetwork(box.current, first, lookOfPage(), {
        ...{ camera, isGuest },
        onChoose: (slug) => latest.current.onChoose(slug),
        onOpen: (href) => latest.current.onOpen(href),
        onLook: (next) => latest.current.onLook(next),
        onPoint: (next) => !gone && setLine(next),
        onLine: (one) => followLine(latest.current, one),
        onReady: () => !gone && setStage("drawn"),
        onLost: () => {
          if (gone) return;
          left.current = drawing.current?.camera() ?? null;
          setStage("plain");
          setRound((before) => before + 1);
        },
      });
      drawing.current.stand(isNear);
      drawing.current.pin(pinned);
      drawing.current.choose(at);
    });
    return () => {
      gone = true;
      drawing.current?.kill();
      drawing.current = null;
    };
  }, [round, box]);

  useEffect(() => {
    drawing.current?.show(picture);
    drawing.current?.stand(latest.current.isNear);
  }, [picture]);
  const pins = props.pinned.join(" ");
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is pinned may have come with another picture
  useEffect(() => drawing.current?.pin(pins === "" ? [] : pins.split(" ")), [pins, picture]);
  const way = props.way.join(" ");
  // biome-ignore lint/correctness/useExhaustiveDependencies: another picture has other ties for the same way
  useEffect(() => {
    if (stage === "drawn") drawing.current?.trail(way === "" ? [] : way.split(" "));
  }, [way, stage, picture]);
  const together = [chosen, ...props.compared].flatMap((slug) => slug ?? []).join(" ");
  const flown = useRef(together);
  useEffect(() => {
    if (stage !== "drawn") return;
    drawing.current?.choose(chosen);
    const { visit, isNear } = latest.current;
    const asked = together.split(" ").filter(Boolean);
    if (asked.length > 0 && flown.current !== together && !visit.isReturn && !isNear) drawing.current?.fly(asked);
    flown.current = together;
  }, [chosen, together, stage]);
  const { key } = props.visit;
  // biome-ignore lint/correctness/useExhaustiveDependencies: each return is one of its own
  useEffect(() => {
    if (latest.current.visit.isReturn) drawing.current?.look(latest.current.camera);
  }, [key]);

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
  return { stage, drawing, line };
}

/** A partnership that is drawn by itself has its page; a line that stands for several leads to both ends side by side. */
function followLine({ picture, onOpen, onPair }: PictureProps, line: number): void {
  const [source = -1, target = -1, , , tie] = picture.edges[line] ?? [];
  const own = picture.ties[tie ?? -1];
  const [one, other] = [picture.nodes[source], picture.nodes[target]];
  if (own) onOpen(own.href);
  else if (one?.slug && other?.slug) onPair(one.slug, other.slug);
  else if (other?.href) onOpen(other.href);
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
    tie: (kind) => (dark ? lookOf(kind).dark : lookOf(kind).light),
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
