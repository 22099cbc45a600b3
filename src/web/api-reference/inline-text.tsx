/** Text in which what stands between backticks is code, and `[words](address)` are words. */
export function InlineText({ text }: { text: string }) {
  const parts = text.replace(/\[([^[\]]+)\]\([^()]+\)/g, '$1').split('`');
  return <>{parts.map((part, index) => (index % 2 === 1 ? <code key={index}>{part}</code> : part))}</>;
}

/** The same in paragraphs: an empty line ends one. */
export function Paragraphs({ text, lang }: { text: string; lang?: string | undefined }) {
  return (
    <>
      {text.split(/\n{2,}/).map((paragraph) => (
        <p key={paragraph} lang={lang}>
          <InlineText text={paragraph} />
        </p>
      ))}
    </>
  );
}
