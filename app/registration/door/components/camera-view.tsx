import { useCallback, useEffect, useRef, useState } from "react";
import { useTranslations } from "use-intl";
import type { Camera } from "#app/registration/door/device/camera.client.ts";
import { Button } from "#app/ui/button.tsx";

/** The camera, when it is asked for: what comes into its view is scanned by itself. */
export function CameraView({ onCode }: { onCode: (text: string) => void }) {
  const t = useTranslations("door.app");
  const [state, setState] = useState<"off" | "on" | "refused">("off");
  const [camera, setCamera] = useState<Camera | null>(null);
  const [shines, setShines] = useState(false);
  const video = useRef<HTMLVideoElement>(null);
  const latest = useRef(onCode);
  latest.current = onCode;
  const stop = useCallback(() => {
    camera?.stop();
    setCamera(null);
    setShines(false);
    setState("off");
  }, [camera]);
  useEffect(() => {
    if (state !== "on" || !video.current) return;
    let gone = false;
    const element = video.current;
    const lost = () => {
      setCamera(null);
      setState("refused");
    };
    import("#app/registration/door/device/camera.client.ts")
      .then(({ startCamera }) => startCamera(element, { found: (text) => latest.current(text), lost }))
      .then((started) => (gone ? started.stop() : setCamera(started)))
      .catch(lost);
    return () => {
      gone = true;
    };
  }, [state]);
  useEffect(() => () => camera?.stop(), [camera]);
  return (
    <div className="door-camera">
      {state === "on" ? (
        <>
          <div className="door-camera-frame">
            <video ref={video} muted playsInline aria-label={t("camera_view")} />
          </div>
          <p className="door-camera-hint">{t("camera_hint")}</p>
          <div className="door-buttons">
            <Button type="button" onClick={stop}>
              {t("camera_off")}
            </Button>
            {camera?.torch && (
              <Button
                type="button"
                aria-pressed={shines}
                onClick={() =>
                  void camera.torch?.(!shines).then(
                    () => setShines(!shines),
                    () => setShines(false),
                  )
                }
              >
                {t("torch")}
              </Button>
            )}
          </div>
        </>
      ) : (
        <>
          <Button type="button" variant="primary" className="door-wide" onClick={() => setState("on")}>
            {t("camera_on")}
          </Button>
          {state === "refused" && (
            <p className="field-error" role="status">
              {t("camera_refused")}
            </p>
          )}
        </>
      )}
    </div>
  );
}
