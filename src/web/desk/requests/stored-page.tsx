import { Icon } from '../../components/icon.tsx';
import { MarketPart } from '../../requests/market-part.tsx';
import { FormToken } from '../../steward/components/form-token.tsx';
import { StewardLayout } from '../../steward/components/steward-layout.tsx';
import { localUrl } from '../../site/page-context.ts';
import { type DeskContext } from '../desk-context.ts';
import { AboutList } from './about-list.tsx';
import { DrawPart } from './draw-part.tsx';
import { FirmsPart } from './firms-part.tsx';
import { REQUESTS_PATH, storedPath, storedUrl } from './request-url.ts';
import { type StoredView } from './stored-presenter.ts';

interface PartProps {
  view: StoredView;
  page: DeskContext;
}

function Notices({ view, page }: PartProps) {
  const t = page.d.request;
  return (
    <>
      {view.news !== null && (
        <p class="register-notice register-notice--good" role="status">
          {t[view.news]}
        </p>
      )}
      {view.faults.length > 0 && (
        <div class="register-notice register-notice--error" role="alert">
          <h2 class="register-notice__title">{t.faults.title}</h2>
          <ul class="register-notice__list">
            {view.faults.map(({ text, href }) => (
              <li key={text}>
                <a class="utrecht-link utrecht-link--html-a" href={href}>
                  {text}
                </a>
              </li>
            ))}
          </ul>
        </div>
      )}
    </>
  );
}

/** A form of one button. */
function Deed(props: { path: string; text: string; hint?: string; page: DeskContext }) {
  const { path, text, hint, page } = props;
  return (
    <form class="register-deed" method="post" action={path}>
      <FormToken page={page} />
      <button class="utrecht-button utrecht-button--secondary-action utrecht-button--submit" type="submit">
        {text}
      </button>
      {hint !== undefined && <span class="register-request__hint">{hint}</span>}
    </form>
  );
}

function Ways({ view, page }: PartProps) {
  const t = page.d.request;
  const { id } = view.request;
  const links = [
    { href: storedUrl(id, page, { part: 'selectieverslag' }), text: t.record, look: 'primary-action' },
    { href: storedUrl(id, page, { part: 'overdracht' }), text: t.handOver, look: 'secondary-action' },
    ...(view.request.closedAt === null
      ? [{ href: storedUrl(id, page, { part: 'wijzigen' }), text: t.edit, look: 'secondary-action' }]
      : []),
  ];
  return (
    <p class="register-record__actions">
      {links.map(({ href, text, look }) => (
        <a
          key={href}
          class={`utrecht-button-link utrecht-button-link--html-a utrecht-button-link--${look}`}
          href={href}
        >
          {text}
        </a>
      ))}
    </p>
  );
}

function About({ view, page }: PartProps) {
  const t = page.d.request;
  const rows = [...view.about, { name: t.facts.conditions, value: view.conditions.join(', ') }];
  return (
    <section class="register-section" aria-labelledby="about-title">
      <h2 class="register-unseen" id="about-title">
        {t.about}
      </h2>
      <AboutList rows={rows} />
      <Ways view={view} page={page} />
    </section>
  );
}

function Lots({ view, page }: PartProps) {
  if (view.lots.length === 0) return null;
  return (
    <nav class="register-lots" aria-label={page.d.request.lots}>
      <ul class="register-lots__list">
        {view.lots.map(({ lot, text, href, current }) => (
          <li key={lot}>
            <a class="register-lots__link" href={href} aria-current={current ? 'page' : undefined}>
              {text}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

function Deeds({ view, page }: PartProps) {
  const t = page.d.request;
  const { id, closedAt } = view.request;
  if (closedAt !== null) return <Deed path={storedPath(id, 'openen')} text={t.reopen} page={page} />;
  return (
    <>
      <Deed path={storedPath(id, 'groslijst')} text={t.again} hint={t.againHint} page={page} />
      <Deed path={storedPath(id, 'afronden')} text={t.close} hint={t.closeHint} page={page} />
    </>
  );
}

/** `/opdrachten/{id}`: a stored request, its shortlist as it was frozen, and how each firm stands. */
export function StoredPage({ view, page }: PartProps) {
  const t = page.d.request;
  return (
    <StewardLayout page={page} title={view.request.title}>
      <p>
        <a class="utrecht-link utrecht-link--html-a register-back" href={localUrl(page.lang, REQUESTS_PATH)}>
          <Icon name="back" />
          {t.back}
        </a>
      </p>
      <Notices view={view} page={page} />
      <h1 class="utrecht-heading-1">{view.request.title}</h1>
      <About view={view} page={page} />
      <Lots view={view} page={page} />
      <div class="register-request__answer">
        <FirmsPart view={view} page={page} />
        <div class="register-beside">
          <DrawPart view={view} page={page} />
          <MarketPart result={view.shortlist} page={page} />
          <div class="register-deeds">
            <Deeds view={view} page={page} />
          </div>
        </div>
      </div>
    </StewardLayout>
  );
}
