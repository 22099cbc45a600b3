import { Icon } from '../../components/icon.tsx';
import { requestTexts } from '../../messages/requests.ts';
import { type FirmView } from '../../requests/request-presenter.ts';
import { StewardLayout } from '../../steward/components/steward-layout.tsx';
import { type DeskContext } from '../desk-context.ts';
import { AboutList } from './about-list.tsx';
import { DrawDone } from './draw-part.tsx';
import { type ChosenFirm, type RecordLot, type RecordView } from './record-presenter.ts';

function Chosen({ lot, page }: { lot: RecordLot; page: DeskContext }) {
  const t = page.d.record;
  if (lot.chosen.length === 0) return <p>{t.noneChosen}</p>;
  return (
    <div class="register-scroll" tabIndex={0} role="region" aria-label={t.chosen}>
      <table class="utrecht-table register-record__table register-table--stacks">
        <thead>
          <tr>
            {[t.columns.firm, t.columns.kvk, t.columns.place, t.columns.state, t.columns.steps].map(
              (column) => (
                <th key={column} scope="col">
                  {column}
                </th>
              ),
            )}
          </tr>
        </thead>
        <tbody>
          {lot.chosen.map((firm) => (
            <ChosenRow key={firm.id} firm={firm} page={page} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function ChosenRow({ firm, page }: { firm: ChosenFirm; page: DeskContext }) {
  const { columns } = page.d.record;
  return (
    <tr>
      <th scope="row">{firm.name}</th>
      <td data-title={columns.kvk}>{firm.kvkNumber ?? '–'}</td>
      <td data-title={columns.place}>{firm.place ?? '–'}</td>
      <td data-title={columns.state}>{firm.steps.at(-1)?.status.text}</td>
      <td data-title={columns.steps}>
        {firm.steps.map(({ status, by, drawn, reason }) => (
          <p key={`${status.text} ${by}`} class="register-record__line">
            {[status.text, ...(drawn ? [page.d.request.step.drawnBy] : []), by].join(', ')}
            {reason !== null && `: ${reason}`}
          </p>
        ))}
      </td>
    </tr>
  );
}

function Others({ title, firms }: { title: string; firms: readonly FirmView[] }) {
  if (firms.length === 0) return null;
  return (
    <section class="register-record__others">
      <h3 class="utrecht-heading-4">{title}</h3>
      <ul class="register-record__list">
        {firms.map(({ id, name, place, failed }) => (
          <li key={id}>
            {name}, {place}
            {failed !== undefined && `: ${failed.reason}`}
          </li>
        ))}
      </ul>
    </section>
  );
}

function Lot({ lot, page }: { lot: RecordLot; page: DeskContext }) {
  const t = page.d.record;
  const shared = requestTexts(page.lang).record;
  const name = lot.lot === 0 ? t.chosen : page.d.request.lot(lot.lot, lot.title ?? undefined);
  return (
    <section class="register-section">
      <h2 class="utrecht-heading-2">{name}</h2>
      <dl class="register-record__about">
        {lot.text !== undefined && (
          <>
            <dt>{page.d.request.facts.text}</dt>
            <dd class="register-record__text">{lot.text}</dd>
          </>
        )}
        <dt>{shared.conditions}</dt>
        <dd>{lot.conditions.join(', ') || shared.noConditions}</dd>
        <dt>{shared.method}</dt>
        <dd>
          {t.method} {lot.pool}
        </dd>
      </dl>
      <Chosen lot={lot} page={page} />
      {lot.draws.length > 0 && <h3 class="utrecht-heading-4">{t.draws}</h3>}
      {lot.draws.map((draw) => (
        <DrawDone key={draw.seed} draw={draw} page={page} />
      ))}
      <Others title={t.able} firms={lot.able} />
      <Others title={t.near} firms={lot.nearMisses} />
      {lot.others > 0 && <p>{t.othersCount(lot.others)}</p>}
    </section>
  );
}

function Downloads({ view, page }: { view: RecordView; page: DeskContext }) {
  const t = page.d.record;
  return (
    <div class="register-record__downloads">
      <p class="register-record__actions">
        <a
          class="utrecht-button-link utrecht-button-link--html-a utrecht-button-link--primary-action"
          href={view.xlsxHref}
        >
          {t.xlsx}
        </a>
        <a
          class="utrecht-button-link utrecht-button-link--html-a utrecht-button-link--secondary-action"
          href={view.csvHref}
        >
          {t.csv}
        </a>
      </p>
      <p class="register-request__hint">
        {t.inOther}{' '}
        <a class="utrecht-link utrecht-link--html-a" href={view.other.xlsxHref} hreflang={view.other.lang}>
          {t.otherXlsx}
        </a>{' '}
        {t.or}{' '}
        <a class="utrecht-link utrecht-link--html-a" href={view.other.csvHref} hreflang={view.other.lang}>
          {t.otherCsv}
        </a>
        {'. '}
        {t.print}
      </p>
    </div>
  );
}

/** `/opdrachten/{id}/selectieverslag`: why these firms were asked, to print or download. */
export function StoredRecordPage({ view, page }: { view: RecordView; page: DeskContext }) {
  const t = page.d.record;
  return (
    <StewardLayout page={page} title={`${t.title}: ${view.title}`}>
      <p class="register-supplier__back">
        <a class="utrecht-link utrecht-link--html-a register-back" href={view.backHref}>
          <Icon name="back" />
          {page.d.compare.back}
        </a>
      </p>
      <h1 class="utrecht-heading-1">{`${t.title}: ${view.title}`}</h1>
      <p>{t.law}</p>
      <Downloads view={view} page={page} />
      <AboutList rows={view.about} />
      <p>
        {view.frozen} <code class="register-code">{view.hash}</code>
        {view.earlier > 0 && ` ${t.older(view.earlier)}`}
      </p>
      {view.lots.map((lot) => (
        <Lot key={lot.lot} lot={lot} page={page} />
      ))}
      <p class="register-request__hint">{t.made(page.f.date(page.today))}</p>
    </StewardLayout>
  );
}
