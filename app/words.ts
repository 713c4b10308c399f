import { createContext } from "react";
import type { Messages } from "#app/messages.server.ts";

/** The messages as they are written, where the page is rendered; null in the browser, which has them compiled. */
export const WordsContext = createContext<Partial<Messages> | null>(null);
