import { Field } from '../../components/field.tsx';
import { firmEntryTextsFor } from '../../messages/firm-entry.ts';
import { StewardLayout } from '../components/steward-layout.tsx';
import { type StewardContext } from '../steward-context.ts';

/** Firms that a steward looked for. */
export interface FirmSearchView {
  q: string;
  /** The firm that the other one is looked for; null when any firm is. */
  beside: string | null;
  firms: { name: string; place: string; href: string }[];
  /** Whether more were found than are shown. */
  more: boolean;
  /** Address of the form for a firm that is not there; null for who may not enter one. */
  enter: string | null;
}

/** `/beheer/bedrijven`: the way to a firm by its name, its number or the address of its page. */
export function FirmSearchPage({ view, page }: { view: FirmSearchView; page: StewardContext }) {
  const { find, merge } = page.s.firms;
  return (
    <StewardLayout page={page} title={find.title}>
      <h1 class="utrecht-heading-1">{find.title}</h1>
      {view.beside !== null && <p>{merge.pick}</p>}
      <form class="register-mergewith" method="get" action="/beheer/bedrijven">
        <Field id="q" label={find.label} hint={find.hint}>
          <input
            type="text"
            class="utrecht-textbox utrecht-textbox--html-input"
            id="q"
            name="q"
            value={view.q}
            maxLength={300}
            aria-describedby="q-hint"
          />
        </Field>
        {view.beside !== null && <input type="hidden" name="bij" value={view.beside} />}
        {page.lang !== 'nl' && <input type="hidden" name="lang" value={page.lang} />}
        <button class="utrecht-button utrecht-button--primary-action" type="submit">
          {find.submit}
        </button>
      </form>
      {view.q !== '' && view.firms.length === 0 && <p role="status">{find.none}</p>}
      <ul class="register-questionlist">
        {view.firms.map(({ name, place, href }) => (
          <li key={href} class="register-decision">
            <span>
              <a class="utrecht-link utrecht-link--html-a" href={href}>
                {name}
              </a>
              {place !== '' && `, ${place}`}
            </span>
          </li>
        ))}
      </ul>
      {view.more && <p>{find.more}</p>}
      {view.enter !== null && (
        <p>
          <a class="utrecht-link utrecht-link--html-a" href={view.enter}>
            {firmEntryTextsFor(page.lang).link}
          </a>
        </p>
      )}
    </StewardLayout>
  );
}
