import { moderationTextsFor } from '../../messages/moderation.ts';
import { StewardLayout } from '../components/steward-layout.tsx';
import { type WorkLine, WorkList, WorkTabs } from '../components/work-list.tsx';
import { type StewardContext } from '../steward-context.ts';

export interface SignUpsView {
  tabs: { text: string; href: string; current: boolean }[];
  lines: WorkLine[];
  /** Address of the next ones; null when these are the last. */
  next: string | null;
}

/** `/beheer/aanmeldingen`: which sign-ups there are. */
export function SignUpsPage({ view, page }: { view: SignUpsView; page: StewardContext }) {
  const texts = moderationTextsFor(page.lang);
  return (
    <StewardLayout page={page} title={texts.title}>
      <h1 class="utrecht-heading-1">{texts.title}</h1>
      <p class="utrecht-paragraph">{texts.intro}</p>
      <WorkTabs label={texts.tabs} tabs={view.tabs} />
      <WorkList lines={view.lines} none={texts.none} next={view.next} older={texts.older} />
    </StewardLayout>
  );
}
