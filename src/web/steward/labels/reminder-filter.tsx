import { REMINDER_STATUSES, type ReminderStatus } from '../../../registry/reminders/reminder-outbox.ts';
import { labelsTextsFor } from '../../messages/labels.ts';
import { type StewardContext } from '../steward-context.ts';
import { REMINDERS_PATH } from './labels-nav.tsx';

/** Which reminders to show. */
export function ReminderFilter({
  status,
  page,
}: {
  status: ReminderStatus | undefined;
  page: StewardContext;
}) {
  const t = labelsTextsFor(page.lang).reminders;
  return (
    <form class="register-listfilter" method="get" action={REMINDERS_PATH}>
      <label class="utrecht-form-label" for="status">
        {t.filter}
      </label>
      <select class="utrecht-select utrecht-select--html-select" id="status" name="status">
        <option value="">{t.any}</option>
        {REMINDER_STATUSES.map((one) => (
          <option key={one} value={one} selected={one === status}>
            {t.status[one]}
          </option>
        ))}
      </select>
      {page.lang !== 'nl' && <input type="hidden" name="lang" value={page.lang} />}
      <button class="utrecht-button utrecht-button--secondary-action" type="submit">
        {t.apply}
      </button>
    </form>
  );
}
