import { useEffect, useState } from "react";
import type { Measure } from "#app/registration/badges/fit.ts";
import { roughly } from "#app/registration/badges/measure.ts";

const size = 100;

/** Measures with the browser's own letters as soon as there is a browser that has them. */
export function useMeasure(): Measure {
  const [measure, setMeasure] = useState<Measure>(() => roughly);
  useEffect(() => {
    let gone = false;
    void document.fonts.ready.then(() => {
      const found = measureInBrowser();
      if (found && !gone) setMeasure(() => found);
    });
    return () => {
      gone = true;
    };
  }, []);
  return measure;
}

function measureInBrowser(): Measure | null {
  const canvas = document.createElement("canvas").getContext("2d");
  if (!canvas) return null;
  const family = getComputedStyle(document.body).fontFamily;
  return (text, bold) => {
    canvas.font = `${bold ? 700 : 400} ${size}px ${family}`;
    return canvas.measureText(text).width / size;
  };
}
