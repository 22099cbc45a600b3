import { named } from '../messages/messages.ts';
import { type StewardContext } from '../steward/steward-context.ts';
import { administrationTextsFor } from '../messages/administration.ts';

/** Where a role can hold, as the value of a form: `GM0014`, `network:impact-noord`, or empty for everywhere. */
export function PlaceOptions({
  page,
  municipalities,
}: {
  page: StewardContext;
  municipalities: readonly string[] | null;
}) {
  const { users } = administrationTextsFor(page.lang);
  const names = page.names.municipalities;
  const codes =
    municipalities ?? Object.keys(names).sort((a, b) => named(names, a).localeCompare(named(names, b), 'nl'));
  return (
    <>
      {municipalities === null && <option value="">{users.everywhere}</option>}
      {municipalities === null && <option value="network:impact-noord">{users.network}</option>}
      {codes.map((code) => (
        <option key={code} value={code}>
          {named(names, code)}
        </option>
      ))}
    </>
  );
}

const NETWORK = 'network:';

/** What such a value means. */
export function placeFrom(value: string): { municipality?: string; network?: string } {
  if (value === '') return {};
  return value.startsWith(NETWORK) ? { network: value.slice(NETWORK.length) } : { municipality: value };
}
