import { createContext } from "react";

/** The nonce that inline scripts carry; empty in the browser, which hides it from scripts anyway. */
export const NonceContext = createContext("");
