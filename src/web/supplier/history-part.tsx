import { type PageContext } from '../site/page-context.ts';
import { type HistoryRow } from './label-history.ts';

interface HistoryProps {
  rows: HistoryRow[];
  /** `Nu`, or the day that was asked about. */
  statusTitle: string;
  page: PageContext;
}

/** Everything that was ever known of the firm's labels, folded away: for contracts of then, and audits. */
export function LabelHistoryPart({ rows, statusTitle, page }: HistoryProps) {
  if (rows.length === 0) return null;
  const t = page.m.supplier.history;
  return (
    <details class="register-history">
      <summary class="register-history__summary">
        {t.title} ({page.f.number(rows.length)})
      </summary>
      <div class="register-scroll" tabIndex={0} role="region" aria-label={t.title}>
        <table class="register-table register-table--stacks">
          <thead>
            <tr>
              <th scope="col">{t.label}</th>
              <th scope="col">{t.period}</th>
              <th scope="col">{statusTitle}</th>
              <th scope="col">{t.basis}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={`${row.name} ${row.period} ${row.status} ${row.basis}`}>
                <th scope="row">{row.name}</th>
                <td data-title={t.period}>{row.period}</td>
                <td data-title={statusTitle}>{row.status}</td>
                <td data-title={t.basis}>{row.basis}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </details>
  );
}
