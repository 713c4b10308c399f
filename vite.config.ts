import { vitePlugin as remix } from "@remix-run/dev";
import tailwindcss from "@tailwindcss/vite";
import { defineConfig, type Plugin } from "vite";
import remixConfig from "./remix.config.js";

/** A font that comes late is for the next page: nothing moves while somebody reads. The usual ones are preloaded. */
const lateFonts: Plugin = {
  name: "late-fonts",
  enforce: "pre",
  transform: (code, id) =>
    /\.css(\?|$)/.test(id)
      ? { code: code.replace(/font-display:\s*swap/g, "font-display: optional"), map: null }
      : null,
};

export default defineConfig({
  plugins: [tailwindcss(), lateFonts, remix(remixConfig)],
  cacheDir: ".cache/vite",
  // The browser gets its messages compiled and needs no parser for them; the server has the whole library.
  resolve: { alias: { "use-intl/format-message": "use-intl/format-message/format-only" } },
  // Named, because what is found besides belongs to the server, and some of it cannot be built for a browser at all.
  optimizeDeps: {
    noDiscovery: true,
    include: [
      ...["react", "react/jsx-runtime", "react/jsx-dev-runtime", "react-dom", "react-dom/client", "@remix-run/react"],
      ...["use-intl", "@conform-to/react", "zod", "react-aria-components", "qr", "qr/decode.js"],
      ...["graphology", "sigma", "sigma/rendering", "sigma/settings", "@sigma/node-image", "@sigma/edge-curve"],
    ],
  },
  build: {
    target: "es2022",
    assetsInlineLimit: 0,
  },
});
