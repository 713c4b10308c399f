import { useState } from "react";
import { useTranslations } from "use-intl";
import { Button } from "#app/ui/button.tsx";

/** Pixels for one unit of the picture: enough for print. */
const sharpness = 2;

/** Takes the picture along as pixels: the browser draws the file that the server gives as lines. */
export function PngButton({ address }: { address: string }) {
  const t = useTranslations("network.files");
  const [state, setState] = useState<"ready" | "drawing" | "failed">("ready");
  const save = async () => {
    setState("drawing");
    try {
      download(await pixelsOf(await (await fetch(address)).text()));
      setState("ready");
    } catch {
      setState("failed");
    }
  };
  return (
    <span className="only-with-script">
      <Button type="button" size="sm" onClick={save} disabled={state === "drawing"}>
        {t("png")}
      </Button>
      <span role="status" className="ml-2 text-sm">
        {state === "drawing" ? t("drawing") : state === "failed" ? t("failed") : ""}
      </span>
    </span>
  );
}

async function pixelsOf(svg: string): Promise<Blob> {
  const image = new Image();
  image.src = `data:image/svg+xml,${encodeURIComponent(svg)}`;
  await image.decode();
  const canvas = document.createElement("canvas");
  canvas.width = image.naturalWidth * sharpness;
  canvas.height = image.naturalHeight * sharpness;
  canvas.getContext("2d")?.drawImage(image, 0, 0, canvas.width, canvas.height);
  return new Promise((resolve, reject) =>
    canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error("no pixels"))), "image/png"),
  );
}

function download(blob: Blob): void {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(blob);
  link.download = "octopus-network.png";
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}
