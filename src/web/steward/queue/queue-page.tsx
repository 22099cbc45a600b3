import { queueTextsFor } from '../../messages/queue.ts';
import { localUrl } from '../../site/page-context.ts';
import { StewardLayout } from '../components/steward-layout.tsx';
import { type WorkLine, WorkList, WorkTabs } from '../components/work-list.tsx';
import { type StewardContext } from '../steward-context.ts';

export interface QueueView {
  tabs: { text: string; href: string; current: boolean }[];
  lines: WorkLine[];
  /** Address of the next ones; null when these are the last. */
  next: string | null;
}

/** `/beheer/wachtrij`: everything that waits for a decision. */
export function QueuePage({ view, page }: { view: QueueView; page: StewardContext }) {
  const texts = queueTextsFor(page.lang);
  return (
    <StewardLayout page={page} title={texts.title}>
      <h1 class="utrecht-heading-1">{texts.title}</h1>
      <p class="utrecht-paragraph">{texts.intro}</p>
      <WorkTabs label={texts.tabs} tabs={view.tabs} />
      <WorkList lines={view.lines} none={texts.none} next={view.next} older={texts.older} />
      <p>
        <a class="utrecht-link utrecht-link--html-a" href={localUrl(page.lang, '/beheer/aanmeldingen')}>
          {texts.signUps}
        </a>
      </p>
    </StewardLayout>
  );
}
