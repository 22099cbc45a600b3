import { queueTextsFor } from '../../messages/queue.ts';
import { togetherTextsFor } from '../../messages/together.ts';
import { localUrl } from '../../site/page-context.ts';
import { StewardLayout } from '../components/steward-layout.tsx';
import { TickTogether } from '../components/tick-together.tsx';
import { type WorkLine, WorkList, WorkTabs } from '../components/work-list.tsx';
import { type StewardContext } from '../steward-context.ts';
import { TOGETHER_PATH } from './together-state.ts';

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
    <StewardLayout page={page} title={texts.title} scripts={['questions']}>
      <h1 class="utrecht-heading-1">{texts.title}</h1>
      <p class="utrecht-paragraph">{texts.intro}</p>
      <WorkTabs label={texts.tabs} tabs={view.tabs} />
      <Lines view={view} page={page} />
      <p>
        <a class="utrecht-link utrecht-link--html-a" href={localUrl(page.lang, '/beheer/aanmeldingen')}>
          {texts.signUps}
        </a>
      </p>
    </StewardLayout>
  );
}

/** The list; with boxes where there is something to let through. */
function Lines({ view, page }: { view: QueueView; page: StewardContext }) {
  const texts = queueTextsFor(page.lang);
  const list = <WorkList lines={view.lines} none={texts.none} next={view.next} older={texts.older} />;
  const ids = view.lines.flatMap(({ tick }) => tick?.value ?? []);
  if (ids.length === 0) return list;
  return (
    <TickTogether
      action={TOGETHER_PATH}
      name="aanmelding"
      values={ids}
      texts={togetherTextsFor(page.lang)}
      page={page}
    >
      {list}
    </TickTogether>
  );
}
