import { DAYS_SHOWN } from '../../access/usage/key-usage.service.ts';
import { type DayOfUsage } from '../../access/usage/usage-store.ts';
import { administrationTextsFor } from '../messages/administration.ts';
import { type StewardContext } from '../steward/steward-context.ts';

interface Props {
  page: StewardContext;
  uses: readonly Omit<DayOfUsage, 'day'>[];
}

const sumOf = (numbers: readonly number[]): number => numbers.reduce((sum, one) => sum + one, 0);

/** What a key was used for lately: folded to one line, for most look at the number only. */
export function KeyUsage({ page, uses }: Props) {
  if (uses.length === 0) return null;
  const { keys } = administrationTextsFor(page.lang);
  const requests = page.f.number(sumOf(uses.map((use) => use.requests)));
  const refused = page.f.number(sumOf(uses.map((use) => use.refused)));
  return (
    <details class="register-key-usage">
      <summary>{keys.usage(DAYS_SHOWN, requests, refused)}</summary>
      <table class="register-table">
        <thead>
          <tr>
            <th scope="col">{keys.operation}</th>
            <th scope="col">{keys.requests}</th>
            <th scope="col">{keys.refused}</th>
          </tr>
        </thead>
        <tbody>
          {uses.map((use) => (
            <tr key={use.operation}>
              <td>
                <code>{use.operation}</code>
              </td>
              <td>{page.f.number(use.requests)}</td>
              <td>{page.f.number(use.refused)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}
