/** A kind of printed paper: the name under which the press knows how to set it, and what it says. */
export type PaperKind<Content> = { readonly name: string; readonly content?: Content };

/** Names a kind of paper; how it is set stands in the server's list of papers. */
export function paperKind<Content>(name: string): PaperKind<Content> {
  return { name };
}

export type PrintOptions = {
  /** Given up when it is aborted, also in the middle of the work. */
  signal?: AbortSignal;
  /** The same content printed again within some minutes is the same file: for what many people may ask for. */
  keep?: boolean;
  onProgress?(done: number, count: number): void;
};

/** Sets papers as PDF files, beside the requests; one after another. Throws AppError `busy` when too many wait. */
export type Press = {
  /** `content` is plain data and bytes: it is handed to another thread. */
  print<Content>(kind: PaperKind<Content>, content: Content, options?: PrintOptions): Promise<Uint8Array<ArrayBuffer>>;
};
