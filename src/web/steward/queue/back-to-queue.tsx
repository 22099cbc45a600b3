import { queueTextsFor } from '../../messages/queue.ts';
import { localUrl, type PageContext } from '../../site/page-context.ts';
import { QUEUE_PATH } from './queue-url.ts';

/** The way back to where one was in the queue. */
export function BackToQueue({ page }: { page: PageContext }) {
  return (
    <p>
      <a class="utrecht-link utrecht-link--html-a" href={localUrl(page.lang, QUEUE_PATH)}>
        {queueTextsFor(page.lang).back}
      </a>
    </p>
  );
}
