import { firmHistoryTextsFor } from '../messages/firm-history.ts';
import { type PageContext } from '../site/page-context.ts';
import { type ChangeRow, type FirmHistoryView } from './firm-history.ts';

/** What changed about the firm and when, the newest first; what is further back is folded away. */
export function FirmHistoryPart({ view, page }: { view: FirmHistoryView; page: PageContext }) {
  const t = firmHistoryTextsFor(page.lang);
  return (
    <>
      <p class="register-hint">{t.hint}</p>
      <ChangeTable rows={view.rows} name={t.title} page={page} />
      {view.earlier.length > 0 && (
        <details class="register-history">
          <summary class="register-history__summary">{t.more(view.earlier.length)}</summary>
          <ChangeTable rows={view.earlier} name={t.more(view.earlier.length)} page={page} />
        </details>
      )}
    </>
  );
}

function ChangeTable({ rows, name, page }: { rows: ChangeRow[]; name: string; page: PageContext }) {
  const t = firmHistoryTextsFor(page.lang);
  return (
    <div class="register-scroll" tabIndex={0} role="group" aria-label={name}>
      <table class="register-table register-table--stacks register-changes">
        <thead>
          <tr>
            <th scope="col">{t.when}</th>
            <th scope="col">{t.what}</th>
            <th scope="col">{t.who}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ when, what, who }) => (
            <tr key={`${when} ${who}`}>
              <th scope="row">{when}</th>
              <td data-title={t.what}>
                {what.length === 1 ? (
                  what[0]
                ) : (
                  <ul class="register-changes__list">
                    {what.map((text) => (
                      <li key={text}>{text}</li>
                    ))}
                  </ul>
                )}
              </td>
              <td data-title={t.who}>{who}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
