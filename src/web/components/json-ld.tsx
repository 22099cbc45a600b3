/**
 * Facts for machines that read pages. Data, which browsers do not run; a firm's own text can not end the element, since no `<`
 * is left in it.
 */
export function JsonLd({ data }: { data: object }) {
  const text = JSON.stringify(data).replaceAll('<', '\\u003c');
  return <script type="application/ld+json" dangerouslySetInnerHTML={{ __html: text }} />;
}
