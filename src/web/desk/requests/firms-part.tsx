import { requestTexts } from '../../messages/requests.ts';
import { FirmFacts } from '../../requests/firm-facts.tsx';
import { type DeskContext } from '../desk-context.ts';
import { firmAnchor, storedPath } from './request-url.ts';
import { StepForm, Steps } from './step-form.tsx';
import { type StoredFirm, type StoredView } from './stored-presenter.ts';

const COMPARE = 'vergelijken';

interface PartProps {
  view: StoredView;
  page: DeskContext;
}

function CompareBox({ id, name, page }: { id: string; name: string; page: DeskContext }) {
  return (
    <div class="register-option register-pick">
      <input
        class="utrecht-checkbox utrecht-checkbox--html-input register-option__box"
        type="checkbox"
        id={`vergelijk-${id}`}
        name="firma"
        value={id}
        form={COMPARE}
      />
      <label class="register-unseen" for={`vergelijk-${id}`}>
        {page.d.request.compareBox(name)}
      </label>
    </div>
  );
}

function Firm({ stored, view, page }: PartProps & { stored: StoredFirm }) {
  const { firm, standing, unlisted } = stored;
  return (
    <li class="register-firm" id={firmAnchor(firm.id)}>
      <CompareBox id={firm.id} name={firm.name} page={page} />
      <div class="register-firm__body">
        <FirmFacts firm={firm} page={page} />
        {unlisted && <p class="register-notice register-notice--warning">{page.d.request.unlisted}</p>}
        <Steps standing={standing} page={page} />
        {view.request.closedAt === null && (
          <StepForm standing={standing} page={page} requestId={view.request.id} lot={view.lot} />
        )}
      </div>
    </li>
  );
}

function FirmList({ firms, view, page }: PartProps & { firms: readonly StoredFirm[] }) {
  return (
    <ol class="register-firms">
      {firms.map((stored) => (
        <Firm key={stored.firm.id} stored={stored} view={view} page={page} />
      ))}
    </ol>
  );
}

/** Firms that an earlier version had and that were chosen then: they stay in the request. */
function Gone({ view, page }: PartProps) {
  if (view.gone.length === 0) return null;
  const t = page.d.request;
  return (
    <section class="register-request__near" aria-labelledby="gone-title">
      <h2 class="utrecht-heading-3" id="gone-title">
        {t.gone}
      </h2>
      <p class="register-request__hint">{t.goneHint}</p>
      <ul class="register-firms">
        {view.gone.map((standing) => (
          <li key={standing.supplierId} class="register-firm" id={firmAnchor(standing.supplierId)}>
            <div class="register-firm__body">
              <h3 class="register-firm__name">{standing.name}</h3>
              <Steps standing={standing} page={page} />
              {view.request.closedAt === null && (
                <StepForm standing={standing} page={page} requestId={view.request.id} lot={view.lot} />
              )}
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** The boxes stand in the list, where other forms are too: they name this one. */
function CompareForm({ view, page }: PartProps) {
  if (view.firms.length + view.nearMisses.length < 2) return null;
  const t = page.d.request;
  return (
    <form
      class="register-beside-each-other"
      id={COMPARE}
      method="get"
      action={storedPath(view.request.id, 'vergelijken')}
    >
      {view.lot > 0 && <input type="hidden" name="perceel" value={String(view.lot)} />}
      {page.lang !== 'nl' && <input type="hidden" name="lang" value={page.lang} />}
      <button class="utrecht-button utrecht-button--secondary-action" type="submit">
        {t.compare}
      </button>
      <span class="register-request__hint">{t.compareHint}</span>
    </form>
  );
}

/** Who meets everything, who nearly does, and how each stands. */
export function FirmsPart({ view, page }: PartProps) {
  const near = requestTexts(page.lang).near;
  return (
    <section class="register-request__list" id="results" tabIndex={-1} aria-labelledby="results-title">
      <h2 class="utrecht-heading-2" id="results-title">
        {view.heading}
      </h2>
      <p class="register-request__hint">{view.judged}</p>
      <CompareForm view={view} page={page} />
      <FirmList firms={view.firms} view={view} page={page} />
      {view.nearMisses.length > 0 && (
        <section class="register-request__near" aria-labelledby="near-title">
          <h2 class="utrecht-heading-3" id="near-title">
            {near.heading(view.shortlist.pool.nearMisses)}
          </h2>
          <p class="register-request__hint">{near.hint}</p>
          <FirmList firms={view.nearMisses} view={view} page={page} />
        </section>
      )}
      <Gone view={view} page={page} />
      {view.showAll !== null && (
        <p class="register-request__all">
          <a class="utrecht-link utrecht-link--html-a" href={view.showAll.href}>
            {view.showAll.text}
          </a>
        </p>
      )}
    </section>
  );
}
