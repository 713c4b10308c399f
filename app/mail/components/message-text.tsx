const address = /(https?:\/\/\S+)/;

/** The plain-text part as it is, its addresses as links. */
export function MessageText({ text, lang }: { text: string; lang: string }) {
  return (
    <pre
      lang={lang}
      className="overflow-x-auto rounded border border-line bg-raised p-4 font-mono text-xs whitespace-pre-wrap break-words"
    >
      {text.split(address).map((part, index) =>
        index % 2 === 1 ? (
          // biome-ignore lint/suspicious/noArrayIndexKey: the parts of a frozen text never move
          <a key={index} href={part}>
            {part}
          </a>
        ) : (
          part
        ),
      )}
    </pre>
  );
}
