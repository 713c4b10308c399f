import { vitePlugin as remix } from "@remix-run/dev";
import tailwindcss from "@tailwindcss/vite";
import { defineConfig } from "vite";
import remixConfig from "./remix.config.js";

export default defineConfig({
  plugins: [tailwindcss(), remix(remixConfig)],
  cacheDir: ".cache/vite",
  // The browser gets its messages compiled and needs no parser for them; the server has the whole library.
  resolve: { alias: { "use-intl/format-message": "use-intl/format-message/format-only" } },
  build: {
    target: "es2022",
    assetsInlineLimit: 0,
  },
});
