import { type ThresholdView } from '../../discovery/shortlist/feasibility.ts';
import { type Shortlist } from '../../discovery/shortlist/shortlist.ts';
import { named } from '../messages/messages.ts';
import { requestTexts } from '../messages/requests.ts';
import { type PageContext } from '../site/page-context.ts';
import { leftOver } from './left-over.ts';
import { amountOf } from './threshold-amount.ts';

interface PartProps {
  result: Shortlist;
  page: PageContext;
}

function Lots({ result, page }: PartProps) {
  const t = requestTexts(page.lang).market;
  const { lotProposal, lotsByCategory } = result;
  const { smallLots } = result.feasibility;
  const outside = (number: number) => smallLots?.european === true && smallLots.without.includes(number);
  return (
    <>
      {lotProposal !== undefined && (lotProposal.lots.length > 1 || lotProposal.uncovered > 0) && (
        <>
          <h3 class="register-market__title">{t.lots}</h3>
          <ul class="register-market__list">
            {lotProposal.lots.map(({ number, value, able }) => (
              <li key={number}>
                {t.lot(number, page.f.euro(value), able.length)}
                {outside(number) && ` (${t.without})`}
              </li>
            ))}
            {lotProposal.uncovered > 0 && <li>{t.uncovered(page.f.euro(lotProposal.uncovered))}</li>}
          </ul>
        </>
      )}
      {smallLots !== undefined && (
        <p>
          <strong>{t.smallLots}</strong>: {smallLots.reason[page.lang]}.
        </p>
      )}
      {lotsByCategory !== undefined && (
        <>
          <h3 class="register-market__title">{t.byCategory}</h3>
          <ul class="register-market__list">
            {lotsByCategory.map(({ category, label, able }) => (
              <li key={category}>{t.byCategoryLine(label, able.length)}</li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}

function Combinations({ result, page }: PartProps) {
  const items = result.combinations?.items ?? [];
  if (items.length === 0) return null;
  const t = requestTexts(page.lang).market;
  const whole = items.every(({ uncovered }) => uncovered.value === 0 && uncovered.needs.length === 0);
  return (
    <>
      <h3 class="register-market__title">{t.combinations}</h3>
      <p>{whole ? t.combinationsHint : t.combinationsPartly}</p>
      <ul class="register-market__list">
        {items.map(({ firms, uncovered }) => (
          <li key={firms.map(({ supplierId }) => supplierId).join()}>
            {firms
              .map(({ name, share }) => (share === null ? name : t.share(name, page.f.euro(share))))
              .join(' + ')}
            {after(leftOver(uncovered, result.query.categories, page))}
          </li>
        ))}
      </ul>
    </>
  );
}

/** What follows the firms of a combination, when they do not do everything. */
function after(left: string): string {
  return left === '' ? '' : `; ${left}`;
}

function Threshold({ threshold, page }: { threshold: ThresholdView; page: PageContext }) {
  const t = requestTexts(page.lang).market;
  const { code, reached, source, readOn, municipality } = threshold;
  const state = reached === null ? '' : ` (${reached ? t.reached : t.notReached})`;
  return (
    <li>
      <strong>{named(t.threshold, code)}</strong>: {amountOf(threshold, page, t.firms)}
      {state}
      {municipality !== undefined && ` (${t.own})`}
      <span class="register-market__source">
        {readOn === null ? t.unchecked(source) : t.source(source, page.f.shortDate(readOn))}
      </span>
    </li>
  );
}

/** What the market can do, before anybody is asked: whole, in lots, together, and what the law says of the value. */
export function MarketPart({ result, page }: PartProps) {
  const t = requestTexts(page.lang).market;
  const { whole, reserved, notes, thresholds } = result.feasibility;
  return (
    <section class="register-market" aria-labelledby="market-title">
      <h2 class="utrecht-heading-3" id="market-title">
        {t.title}
      </h2>
      <p>{t.able(whole.able, whole.unsure, result.pool.complete)}</p>
      {notes.map((note) => (
        <p key={note.nl}>{note[page.lang]}</p>
      ))}
      <p>{reserved.reason[page.lang]}.</p>
      <Lots result={result} page={page} />
      <Combinations result={result} page={page} />
      {thresholds.length > 0 && (
        <details class="register-market__more">
          <summary>{t.thresholds}</summary>
          <ul class="register-market__list">
            {thresholds.map((threshold) => (
              <Threshold key={threshold.code} threshold={threshold} page={page} />
            ))}
          </ul>
        </details>
      )}
    </section>
  );
}
