import { type AuditEntry } from '../../access/audit/audit-log.service.ts';
import { PagingNav } from '../components/paging.tsx';
import { SelectField } from '../components/select-field.tsx';
import { SubmitButton } from '../components/submit-button.tsx';
import { TextField } from '../components/text-field.tsx';
import { administrationTextsFor } from '../messages/administration.ts';
import { auditActionsFor } from '../messages/audit-actions.ts';
import { auditActor, auditSubject } from '../messages/audit-codes.ts';
import { auditPart, auditValue } from '../messages/audit-details.ts';
import { named } from '../messages/messages.ts';
import { type Paging } from '../search/paging.ts';
import { StewardLayout } from '../steward/components/steward-layout.tsx';
import { type StewardContext } from '../steward/steward-context.ts';

/** What the form looks for, as it was typed. */
export type LogForm = Record<'actor' | 'action' | 'subject' | 'from' | 'until', string>;

interface Props {
  page: StewardContext;
  form: LogForm;
  entries: readonly AuditEntry[];
  total: number;
  paging: Paging | null;
}

function Filter({ page, form }: Props) {
  const { log } = administrationTextsFor(page.lang);
  return (
    <form class="register-logfilter" method="get" action="/beheer/logboek">
      <TextField id="actor" label={log.actor} value={form.actor} required={false} />
      <Actions page={page} chosen={form.action} />
      <TextField id="subject" label={log.subject} value={form.subject} required={false} />
      {(['from', 'until'] as const).map((field) => (
        <TextField
          key={field}
          id={field}
          type="date"
          label={log[field]}
          value={form[field]}
          required={false}
        />
      ))}
      {page.lang !== 'nl' && <input type="hidden" name="lang" value={page.lang} />}
      <SubmitButton text={log.apply} secondary />
    </form>
  );
}

/** Every deed by its name; what an address asks by the beginning of a code (`role`) stands among them. */
function Actions({ page, chosen }: { page: StewardContext; chosen: string }) {
  const { log } = administrationTextsFor(page.lang);
  const names = auditActionsFor(page.lang);
  const known = Object.entries(names).sort(([, a], [, b]) => a.localeCompare(b, page.lang));
  const all = chosen === '' || Object.hasOwn(names, chosen) ? known : [[chosen, chosen] as const, ...known];
  return (
    <SelectField id="action" label={log.action}>
      <option value="">{log.anyAction}</option>
      {all.map(([code, name]) => (
        <option key={code} value={code} selected={code === chosen}>
          {name}
        </option>
      ))}
    </SelectField>
  );
}

/** `rol: inkoper → beheerder`; of a thing that was not there before, what it is now. */
function details({ before, after, ...rest }: AuditEntry['details'], page: StewardContext): string[] {
  const line = (key: string, ...values: unknown[]) =>
    `${auditPart(page.lang, key)}: ${values.map((value) => auditValue(page, key, value)).join(' → ')}`;
  // Of a sign-up what it was is one word.
  const both = isParts(before) || isParts(after);
  const [was, is] = both ? [before ?? {}, after ?? {}] : [{}, {}];
  const keys = [...new Set([...Object.keys(was), ...Object.keys(is)])];
  const changed = keys
    .filter((key) => JSON.stringify(was[key]) !== JSON.stringify(is[key]))
    // A new thing that has none of something never had it.
    .filter((key) => was[key] !== undefined || is[key] !== null)
    .map((key) => line(key, ...[was[key], is[key]].filter((value) => value !== undefined)));
  const others = Object.entries({ ...rest, ...(both || before === undefined ? {} : { before }) });
  return [...changed, ...others.map(([key, value]) => line(key, value))];
}

function isParts(value: unknown): boolean {
  return typeof value === 'object' && value !== null;
}

function Line({ entry, page }: { entry: AuditEntry; page: StewardContext }) {
  const { log } = administrationTextsFor(page.lang);
  return (
    <tr>
      <th scope="row">
        <time dateTime={entry.at.toISOString()}>{page.f.moment(entry.at.toISOString())}</time>
      </th>
      <td data-title={log.actor}>{entry.actorName ?? auditActor(page.lang, entry.actor)}</td>
      <td data-title={log.action}>{named(auditActionsFor(page.lang), entry.action)}</td>
      <td data-title={log.subject} class="register-log__id">
        {auditSubject(page.lang, entry.subject)}
      </td>
      <td data-title={log.details}>
        {details(entry.details, page).map((line) => (
          <p key={line}>{line}</p>
        ))}
      </td>
    </tr>
  );
}

/** `/beheer/logboek`: who did what. */
export function LogPage(props: Props) {
  const { page, entries, total, paging } = props;
  const { log } = administrationTextsFor(page.lang);
  return (
    <StewardLayout page={page} title={log.title}>
      <h1 class="utrecht-heading-1">{log.title}</h1>
      <p class="utrecht-paragraph">{log.intro}</p>
      <Filter {...props} />
      <p role="status">{entries.length === 0 ? log.none : log.total(total)}</p>
      <div class="register-log" role="region" aria-label={log.title} tabIndex={0}>
        <table class="register-table register-table--work register-table--stacks">
          <thead>
            <tr>
              {[log.when, log.actor, log.action, log.subject, log.details].map((head) => (
                <th key={head} scope="col">
                  {head}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {entries.map((entry) => (
              <Line key={entry.id} entry={entry} page={page} />
            ))}
          </tbody>
        </table>
      </div>
      {paging && <PagingNav paging={paging} page={page} name={log.title} />}
    </StewardLayout>
  );
}
