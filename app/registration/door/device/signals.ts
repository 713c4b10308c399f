import type { ScanAnswer } from "#app/registration/door/rules.ts";

/** A tone: how high (hertz), how long (milliseconds), and its colour. */
type Tone = [hertz: number, ms: number, shape?: OscillatorType];

/** What each answer sounds and feels like: high and rising lets in, low and falling turns away. */
export const signals: Record<ScanAnswer, { tones: Tone[]; vibration: number[] }> = {
  welcome: {
    tones: [
      [660, 90],
      [990, 160],
    ],
    vibration: [80],
  },
  already_in: {
    tones: [
      [660, 90],
      [660, 90],
      [660, 160],
    ],
    vibration: [60, 60, 60, 60, 60],
  },
  goodbye: {
    tones: [
      [990, 90],
      [660, 160],
    ],
    vibration: [40, 40, 40],
  },
  not_in: { tones: [[520, 200]], vibration: [150] },
  not_approved: {
    tones: [
      [330, 220, "triangle"],
      [330, 220, "triangle"],
    ],
    vibration: [200, 100, 200],
  },
  revoked: {
    tones: [
      [220, 180, "square"],
      [165, 420, "square"],
    ],
    vibration: [600],
  },
  wrong_check_point: {
    tones: [
      [440, 140, "triangle"],
      [330, 140, "triangle"],
      [440, 140, "triangle"],
    ],
    vibration: [120, 60, 120, 60, 300],
  },
  wrong_day: {
    tones: [
      [440, 140, "triangle"],
      [350, 140, "triangle"],
      [262, 220, "triangle"],
    ],
    vibration: [300, 60, 120],
  },
  not_signed_up: {
    tones: [
      [350, 140, "triangle"],
      [440, 140, "triangle"],
      [262, 220, "triangle"],
    ],
    vibration: [120, 60, 300],
  },
  unknown: { tones: [[196, 300, "sawtooth"]], vibration: [400, 100, 100] },
};

let audio: AudioContext | null = null;

/** Browsers let a page sound only after a touch or a key: to be called there. */
export function wakeSound(): void {
  try {
    audio ??= new AudioContext();
    if (audio.state === "suspended") audio.resume().catch(() => {});
  } catch {
    // No sound in this browser: answers are seen and felt.
  }
}

/** Lets an answer be heard (where that is wanted) and felt. */
export function signal(said: ScanAnswer, withSound: boolean): void {
  const { tones, vibration } = signals[said];
  if (navigator.userActivation?.hasBeenActive !== false) navigator.vibrate?.(vibration);
  if (!withSound || audio?.state !== "running") return;
  let at = audio.currentTime;
  for (const [hertz, ms, shape = "sine"] of tones) {
    play(audio, { hertz, shape, from: at, to: at + ms / 1000 });
    at += ms / 1000 + 0.03;
  }
}

function play(context: AudioContext, tone: { hertz: number; shape: OscillatorType; from: number; to: number }): void {
  const oscillator = context.createOscillator();
  const loudness = context.createGain();
  oscillator.type = tone.shape;
  oscillator.frequency.value = tone.hertz;
  loudness.gain.setValueAtTime(0, tone.from);
  loudness.gain.linearRampToValueAtTime(tone.shape === "sine" ? 0.5 : 0.25, tone.from + 0.01);
  loudness.gain.setValueAtTime(tone.shape === "sine" ? 0.5 : 0.25, tone.to - 0.02);
  loudness.gain.linearRampToValueAtTime(0, tone.to);
  oscillator.connect(loudness).connect(context.destination);
  oscillator.start(tone.from);
  oscillator.stop(tone.to);
}
