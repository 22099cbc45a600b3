import { Field } from '../../components/field.tsx';
import { PagingNav } from '../../components/paging.tsx';
import { contractsTextsFor } from '../../messages/contracts.ts';
import { type Choice } from '../../search/facets.ts';
import { type Paging } from '../../search/paging.ts';
import { DataTable } from '../components/data-table.tsx';
import { StewardLayout } from '../components/steward-layout.tsx';
import { type StewardContext } from '../steward-context.ts';
import { DEMAND_PATH } from './contract-url.ts';

/** What buyers looked for in vain, ready to print. */
export interface DemandView {
  /** ISO date. */
  from: string;
  municipalities: Choice[];
  items: { key: string; category: string; href: string; area: string; times: string; lastWeek: string }[];
  csvHref: string;
  paging: Paging | null;
}

interface DemandProps {
  view: DemandView;
  page: StewardContext;
}

function DemandFilterForm({ view, page }: DemandProps) {
  const t = contractsTextsFor(page.lang).demand;
  return (
    <form class="register-mergewith" method="get" action={DEMAND_PATH}>
      <Field id="from" label={t.from}>
        <input
          class="utrecht-textbox utrecht-textbox--html-input"
          type="date"
          id="from"
          name="from"
          value={view.from}
        />
      </Field>
      <Field id="municipality" label={t.municipality}>
        <select class="utrecht-select utrecht-select--html-select" id="municipality" name="municipality">
          {view.municipalities.map(({ value, text, chosen }) => (
            <option key={value} value={value} selected={chosen}>
              {text}
            </option>
          ))}
        </select>
      </Field>
      {page.lang !== 'nl' && <input type="hidden" name="lang" value={page.lang} />}
      <button class="utrecht-button utrecht-button--secondary-action" type="submit">
        {t.apply}
      </button>
    </form>
  );
}

/** `/beheer/gemiste-vraag`: where firms are missing, for whoever recruits them. */
export function DemandPage({ view, page }: DemandProps) {
  const t = contractsTextsFor(page.lang).demand;
  return (
    <StewardLayout page={page} title={t.title}>
      <h1 class="utrecht-heading-1">{t.title}</h1>
      <p class="register-questions__intro">{t.intro}</p>
      <DemandFilterForm view={view} page={page} />
      {view.items.length === 0 ? (
        <p>{t.none}</p>
      ) : (
        <>
          <DataTable
            label={t.title}
            columns={[t.category, t.area, t.times, t.lastWeek]}
            rows={view.items.map(({ key, category, href, area, times, lastWeek }) => ({
              key,
              cells: [
                <a
                  key={key}
                  class="utrecht-link utrecht-link--html-a"
                  href={href}
                  aria-label={t.look(category)}
                >
                  {category}
                </a>,
                area,
                times,
                lastWeek,
              ],
            }))}
          />
          {view.paging && <PagingNav paging={view.paging} page={page} name={t.pages} />}
          <p>
            <a class="utrecht-link utrecht-link--html-a" href={view.csvHref}>
              {t.csv}
            </a>
          </p>
        </>
      )}
    </StewardLayout>
  );
}
