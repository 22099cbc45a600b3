import { Layout } from '../components/layout.tsx';
import { type InformationText, type TextBlock } from '../messages/information-text.ts';
import { type PageContext } from '../site/page-context.ts';

function Block({ block }: { block: TextBlock }) {
  switch (block.kind) {
    case 'heading':
      return <h2>{block.text}</h2>;
    case 'text':
      return <p>{block.text}</p>;
    case 'list':
      return (
        <ul>
          {block.items.map((item) => (
            <li key={item}>{item}</li>
          ))}
        </ul>
      );
    case 'steps':
      return (
        <ol>
          {block.items.map((item) => (
            <li key={item}>{item}</li>
          ))}
        </ol>
      );
    case 'links':
      return (
        <ul>
          {block.items.map(({ href, text, note }) => (
            <li key={href}>
              <a class="utrecht-link utrecht-link--html-a" href={href}>
                {text}
              </a>
              {`: ${note}`}
            </li>
          ))}
        </ul>
      );
  }
}

/** A page of plain text: about, accessibility, privacy. */
export function InformationPage({ text, page }: { text: InformationText; page: PageContext }) {
  return (
    <Layout page={page} title={text.title} description={text.lead}>
      <article class="register-prose">
        <h1 class="utrecht-heading-1">{text.title}</h1>
        <p class="utrecht-paragraph utrecht-paragraph--lead">{text.lead}</p>
        {text.blocks.map((block, i) => (
          <Block key={i} block={block} />
        ))}
      </article>
    </Layout>
  );
}
