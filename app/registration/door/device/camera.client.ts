import readerFile from "./decode-worker.ts?worker&url";

/** Where the reader lies: it has to be kept before the network goes. */
export { readerFile };

type Detector = { detect(source: CanvasImageSource): Promise<{ rawValue: string }[]> };
type DetectorClass = {
  new (options: { formats: string[] }): Detector;
  getSupportedFormats(): Promise<string[]>;
};

export type Camera = {
  stop(): void;
  /** Null where the camera has no light. */
  torch: ((on: boolean) => Promise<void>) | null;
};

const lookEveryMs = 120;

/** The same code counts again only when it was out of sight for so long. */
const awayMs = 2500;

type Told = {
  /** Each code that comes into view, once. */
  found(text: string): void;
  /** The camera was taken away: pulled out, or given to a call. */
  lost(): void;
};

/**
 * Shows the camera in `video` and tells what it sees. Reads with what the browser has for it, else with a reader of our
 * own in a worker. The camera goes off again where anything of that fails.
 */
export async function startCamera(video: HTMLVideoElement, told: Told): Promise<Camera> {
  const stream = await navigator.mediaDevices.getUserMedia({
    video: { facingMode: { ideal: "environment" }, width: { ideal: 1280 }, height: { ideal: 720 } },
    audio: false,
  });
  try {
    return await watch(video, stream, told);
  } catch (error) {
    turnOff(video, stream);
    throw error;
  }
}

function turnOff(video: HTMLVideoElement, stream: MediaStream): void {
  for (const one of stream.getTracks()) one.stop();
  video.srcObject = null;
}

async function watch(video: HTMLVideoElement, stream: MediaStream, { found, lost }: Told): Promise<Camera> {
  video.srcObject = stream;
  await video.play();
  const reader = await codeReader();
  const seen = new Map<string, number>();
  let running = true;
  const look = async () => {
    if (!running) return;
    const text = video.readyState >= 2 && !document.hidden ? await reader.read(video).catch(() => null) : null;
    if (text && running) {
      const now = performance.now();
      const before = seen.get(text);
      seen.set(text, now);
      if (before === undefined || now - before > awayMs) found(text);
    }
    if (running) setTimeout(look, lookEveryMs);
  };
  void look();
  const wake = navigator.wakeLock?.request("screen").catch(() => null);
  const [track] = stream.getVideoTracks();
  track?.addEventListener("ended", lost);
  const canShine = Boolean((track?.getCapabilities?.() as { torch?: boolean } | undefined)?.torch);
  return {
    torch: track && canShine ? (on) => track.applyConstraints({ advanced: [{ torch: on } as never] }) : null,
    stop() {
      running = false;
      reader.close();
      turnOff(video, stream);
      void wake?.then((lock) => lock?.release());
    },
  };
}

type Reader = { read(video: HTMLVideoElement): Promise<string | null>; close(): void };

async function codeReader(): Promise<Reader> {
  const own = (globalThis as { BarcodeDetector?: DetectorClass }).BarcodeDetector;
  const formats = await own?.getSupportedFormats().catch((): string[] => []);
  if (own && formats?.includes("qr_code")) {
    const detector = new own({ formats: ["qr_code"] });
    return { read: async (video) => (await detector.detect(video))[0]?.rawValue ?? null, close() {} };
  }
  return workerReader();
}

function workerReader(): Reader {
  const worker = new Worker(readerFile, { type: "module" });
  return {
    async read(video) {
      const picture = await createImageBitmap(video);
      return new Promise((resolve) => {
        worker.onmessage = ({ data }: MessageEvent<string | null>) => resolve(data);
        worker.onerror = () => resolve(null);
        worker.postMessage(picture, [picture]);
      });
    },
    close: () => worker.terminate(),
  };
}
