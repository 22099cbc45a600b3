import { type Suspension } from '../../registration/suspension/suspension.ts';
import { suspensionTextsFor } from '../messages/suspension.ts';
import { type PageContext } from '../site/page-context.ts';

/** Tells a firm that its entry is off the list for the time being, why, and what it can do. */
export function SuspensionNotice({ suspension, page }: { suspension: Suspension | null; page: PageContext }) {
  if (suspension === null) return null;
  const texts = suspensionTextsFor(page.lang).own;
  return (
    <div class="register-notice register-notice--warning">
      <h3 class="register-notice__title">{texts.title}</h3>
      <p>{texts.text(suspension.until && page.f.date(suspension.until))}</p>
      <p>
        {texts.reason}: <q>{suspension.reason}</q>
      </p>
      <p>{texts.help}</p>
    </div>
  );
}
