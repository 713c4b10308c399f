import type { Messages } from "#app/messages.server.ts";

declare module "use-intl" {
  interface AppConfig {
    Messages: Messages;
    Locale: "en" | "fr";
  }
}
