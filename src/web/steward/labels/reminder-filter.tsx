import { ListFilter } from '../../components/list-filter.tsx';
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
    <ListFilter action={REMINDERS_PATH} id="status" label={t.filter} submit={t.apply} page={page}>
      <option value="">{t.any}</option>
      {REMINDER_STATUSES.map((one) => (
        <option key={one} value={one} selected={one === status}>
          {t.status[one]}
        </option>
      ))}
    </ListFilter>
  );
}
