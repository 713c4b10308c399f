import { type FormEvent, type RefObject, useEffect, useReducer, useRef, useState } from "react";
import type { AskedQuestion } from "#app/registration/questions/form.server.ts";
import type { Asking, Received } from "#app/registration/questions/receive.server.ts";
import { fieldOf, shownQuestions } from "#app/registration/questions/rules.ts";

export type LiveQuestions = {
  /** The questions that are shown at present. */
  shown: AskedQuestion[];
  /** What a question's field begins with: what was stored, sent or typed in it before. */
  valuesOf: (id: string) => readonly string[];
  /** For the form that the questions are in. */
  onChange: (event: FormEvent<HTMLFormElement>) => void;
  /** For a field in that form, so that what the browser filled in by itself is seen too. */
  anchor: RefObject<HTMLInputElement>;
  /** Scripts run: the form need not be led back to its place. */
  scripted: boolean;
};

/**
 * Keeps up with what is typed, so that conditions are resolved at once. Without scripts the form is shown with what was
 * sent, and comes back with what that leads to.
 */
export function useAsking(asking: Asking, received: Received | undefined): LiveQuestions {
  const questions = asking.sections.flatMap((section) => section.questions);
  const typed = useRef({ ...asking.values, ...received?.values });
  const category = useRef(received?.categoryId ?? asking.categoryId);
  const anchor = useRef<HTMLInputElement>(null);
  const [, show] = useReducer((count: number) => count + 1, 0);
  const [scripted, setScripted] = useState(false);
  const isAsked = ({ organisersOnly }: AskedQuestion) => organisersOnly === (asking.audience === "organiser");
  const shownNow = () => shownQuestions(questions, category.current, typed.current).filter(isAsked);
  const shown = shownNow();

  const read = (form: HTMLFormElement) => {
    const data = new FormData(form);
    category.current = String(data.get("categoryId") ?? category.current);
    for (const { id, kind } of shown) typed.current[id] = kind === "file" ? fileIn(data, id) : textsIn(data, id);
    if (idsOf(shownNow()) !== idsOf(shown)) show();
  };

  const latest = useRef(read);
  latest.current = read;
  useEffect(() => {
    setScripted(true);
    if (anchor.current?.form) latest.current(anchor.current.form);
  }, []);
  return {
    shown,
    valuesOf: (id) => typed.current[id] ?? [],
    onChange: (event) => read(event.currentTarget),
    anchor,
    scripted,
  };
}

function idsOf(questions: AskedQuestion[]): string {
  return questions.map(({ id }) => id).join();
}

function textsIn(data: FormData, id: string): string[] {
  return data.getAll(fieldOf(id)).flatMap((value) => (typeof value === "string" ? value : []));
}

function fileIn(data: FormData, id: string): string[] {
  const file = data.get(fieldOf(id));
  if (file instanceof File && file.size > 0) return ["chosen"];
  const kept = data.get(`kept-${id}`);
  return typeof kept === "string" && !data.has(`drop-${id}`) ? [kept] : [];
}
