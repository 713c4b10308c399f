import type { Server } from "#app/programme/schedule/editor/store.ts";

/** The server at an address, as the store needs it. What is no answer at all is as if it had not been reached. */
export function serverOf(address: string): Server {
  return {
    edit: async (message) => {
      const body = new FormData();
      body.set("edit", JSON.stringify(message));
      const response = await fetch(address, { method: "POST", body });
      return response.ok || response.status === 422 ? response.json() : null;
    },
    news: async (since) => {
      const response = await fetch(`${address}?since=${since}`);
      return response.ok ? response.json() : null;
    },
  };
}
