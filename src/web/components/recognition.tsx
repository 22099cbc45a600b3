import { type RecognitionView } from '../search/recognition-view.ts';
import { type PageContext } from '../site/page-context.ts';
import { Icon } from './icon.tsx';

/** What a municipality recognises of a firm, with its own words for why. */
export function RecognitionList({ items, page }: { items: RecognitionView[]; page: PageContext }) {
  if (items.length === 0) return null;
  return (
    <ul class="register-recognition">
      {items.map(({ title, label, note, quote, href }) => (
        <li key={`${title} ${label} ${note}`}>
          <Icon name="check" />
          <span>
            <strong>
              {title}, {label}:
            </strong>{' '}
            <span lang="nl">{note}</span>{' '}
            <q class="register-recognition__quote" lang="nl">
              {quote}
            </q>
            {href !== undefined && (
              <>
                {' ('}
                <a class="utrecht-link utrecht-link--html-a" href={href} rel="noopener noreferrer nofollow">
                  {page.m.results.policy}
                </a>
                )
              </>
            )}
          </span>
        </li>
      ))}
    </ul>
  );
}
