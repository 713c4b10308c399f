import type { BadgeContent } from "#app/registration/badges/draw.ts";
import { badgeCode, secretLength } from "#app/registration/badges/rules.ts";

export const sampleNames = ["short", "long", "greek", "cyrillic", "arabic", "chinese", "korean", "thai"] as const;
export type SampleName = (typeof sampleNames)[number];

/** Whether an address names one. */
export function isSampleName(value: unknown): value is SampleName {
  return sampleNames.includes(value as SampleName);
}

type Sample = { name: string; position: string; organisation: string; country: string; languages: string };

/** People who do not exist, to see an arrangement with: the shortest and the longest of names, and other scripts. */
const samples: Record<SampleName, Sample> = {
  short: {
    name: "Ana Lima",
    position: "Prosecutor",
    organisation: "Court of the Lantern (fictional)",
    country: "Portugal",
    languages: "PT · EN",
  },
  long: {
    name: "Maria Antónia Fernanda de Vasconcelos e Albuquerque-Cavalcanti",
    position: "Deputy head of the unit for international judicial cooperation in criminal matters",
    organisation:
      "Directorate-General for Electronic Evidence and Mutual Legal Assistance, Ministry of Lanterns (fictional)",
    country: "Bosnia and Herzegovina\u00a0/ Bosnie-Herzégovine",
    languages: "BS · HR · SR · EN · FR · DE",
  },
  greek: {
    name: "Ελένη Παπαδοπούλου",
    position: "Δικαστική λειτουργός",
    organisation: "Υπουργείο Φανών (fictional)",
    country: "Greece\u00a0/ Grèce",
    languages: "EL · EN",
  },
  cyrillic: {
    name: "Олена Володимирівна Щербакова",
    position: "Слідча",
    organisation: "Міністерство ліхтарів (fictional)",
    country: "Ukraine",
    languages: "UK · EN",
  },
  arabic: {
    name: "محمد عبد الرحمن الفانوسي",
    position: "قاضٍ",
    organisation: "وزارة الفوانيس (fictional)",
    country: "Morocco\u00a0/ Maroc",
    languages: "AR · FR",
  },
  chinese: {
    name: "欧阳晓明",
    position: "检察官",
    organisation: "灯笼部 (fictional)",
    country: "China\u00a0/ Chine",
    languages: "ZH · EN",
  },
  korean: {
    name: "남궁하늘별",
    position: "검사",
    organisation: "등불부 국제형사사법공조과 (fictional)",
    country: "Republic of Korea\u00a0/ République de Corée",
    languages: "KO · EN",
  },
  thai: {
    name: "สมชาย ใจดีวัฒนกุล",
    position: "ผู้พิพากษา",
    organisation: "กระทรวงโคมไฟ (fictional)",
    country: "Thailand\u00a0/ Thaïlande",
    languages: "TH · EN",
  },
};

/** A badge of somebody invented, in a category. */
export function sampleContent(
  name: SampleName,
  { conference, category, colour }: { conference: string; category: string; colour: string },
): BadgeContent {
  return {
    words: { ...samples[name], conference, category },
    code: badgeCode("SAMPLE".padEnd(secretLength, "2")),
    colour,
    photo: "sample",
  };
}
