import { Icon } from '../../components/icon.tsx';
import { localUrl } from '../../site/page-context.ts';
import { FormToken } from '../components/form-token.tsx';
import { StatusBadge } from '../components/status-badge.tsx';
import { StewardLayout } from '../components/steward-layout.tsx';
import { type StewardContext } from '../steward-context.ts';
import { ColumnsPart } from './columns-part.tsx';
import { type ImportPageView } from './import-presenter.ts';
import { OutcomePart } from './outcome-part.tsx';
import { ProgressPart } from './progress-part.tsx';
import { ReadingFacts } from './reading-facts.tsx';
import { ReadingPart } from './reading-part.tsx';
import { RowsPart } from './rows-part.tsx';

const WARNINGS_SHOWN = 5;

interface ImportProps {
  view: ImportPageView;
  page: StewardContext;
}

function Head({ view, page }: ImportProps) {
  return (
    <>
      <a
        class="utrecht-link utrecht-link--html-a register-back"
        href={localUrl(page.lang, '/beheer/imports')}
      >
        <Icon name="back" />
        {page.s.detail.back}
      </a>
      <h1 class="utrecht-heading-1 register-importhead__name">{view.fileName}</h1>
      <p class="register-importhead__meta">
        <StatusBadge status={view.status} /> <strong>{view.source}</strong> <span>{view.delivered}</span>{' '}
        <span>{view.kind}</span>
      </p>
    </>
  );
}

function WarningList({ warnings }: { warnings: readonly string[] }) {
  return (
    <ul class="register-notice__list">
      {warnings.map((warning) => (
        <li key={warning}>{warning}</li>
      ))}
    </ul>
  );
}

/** The first ones at once, while something can be done about them; a file that is wholly new has many. */
function Warnings({ view, page }: ImportProps) {
  if (view.warnings.length === 0) return null;
  const { detail } = page.s;
  const first = view.open ? view.warnings.slice(0, WARNINGS_SHOWN) : [];
  const more = view.warnings.slice(first.length);
  return (
    <div class="register-notice register-notice--warning">
      <h2 class="register-notice__title">{detail.warnings}</h2>
      <WarningList warnings={first} />
      {more.length > 0 && (
        <details class="register-cells">
          <summary>{detail.moreWarnings(more.length, first.length > 0)}</summary>
          <WarningList warnings={more} />
        </details>
      )}
    </div>
  );
}

/** Nothing was wrong with the file: one press sends it once more, or the way to send it again. */
function BrokenOff({ view, page }: ImportProps) {
  const { detail } = page.s;
  return (
    <div class="register-notice register-notice--error">
      <h2 class="register-notice__title">{detail.brokeOffTitle}</h2>
      <p>{view.refusal}</p>
      {view.canStartAgain ? (
        <form method="post" action={view.actions.again}>
          <FormToken page={page} />
          <button
            class="utrecht-button utrecht-button--primary-action utrecht-button--submit register-form__submit"
            type="submit"
          >
            {detail.startAgain}
          </button>
        </form>
      ) : (
        <p>
          <a class="utrecht-link utrecht-link--html-a" href={localUrl(page.lang, '/beheer/imports')}>
            {detail.deliverAgain}
          </a>
        </p>
      )}
    </div>
  );
}

function Refusal({ view, page }: ImportProps) {
  if (view.refusal === undefined) return null;
  const { detail } = page.s;
  if (view.brokeOff) return <BrokenOff view={view} page={page} />;
  return (
    <div class="register-notice register-notice--error">
      <h2 class="register-notice__title">{detail.refusedTitle}</h2>
      <p>{view.refusal}</p>
      {view.otherSheets !== null && <p>{view.otherSheets}</p>}
      <p>{view.open ? detail.refusedText : detail.refusedUnread}</p>
      <p>
        <a class="utrecht-link utrecht-link--html-a" href={localUrl(page.lang, '/beheer/imports')}>
          {detail.again}
        </a>
      </p>
    </div>
  );
}

function Problem({ view }: ImportProps) {
  if (view.problem === null) return null;
  return <p class="register-notice register-notice--error">{view.problem}</p>;
}

function Reading({ view, page }: ImportProps) {
  const { reading, phase } = view;
  if (!view.open) return <ReadingFacts view={reading} page={page} />;
  const isUnread =
    phase === 'refused' && (view.columns === null || view.otherSheets !== null || reading.asked);
  const open = reading.faults.length > 0 || isUnread;
  return <ReadingPart view={reading} action={view.actions.reading} open={open} page={page} />;
}

function Columns({ view, page }: ImportProps) {
  if (view.columns === null || !view.open) return null;
  const open = view.phase === 'refused' || view.columns.faults.length > 0;
  return <ColumnsPart view={view.columns} action={view.actions.columns} open={open} page={page} />;
}

function Progress({ view, page }: ImportProps) {
  if (view.progress === null) return null;
  const here = localUrl(page.lang, page.path);
  return <ProgressPart view={view.progress} href={view.progressHref} here={here} page={page} />;
}

/** `/beheer/imports/{id}`: one import, from how it was read to what became of every row. */
export function ImportPage({ view, page }: ImportProps) {
  return (
    <StewardLayout page={page} title={view.fileName}>
      <Head view={view} page={page} />
      <Refusal view={view} page={page} />
      <Problem view={view} page={page} />
      <Progress view={view} page={page} />
      <Warnings view={view} page={page} />
      <OutcomePart view={view} page={page} />
      <Reading view={view} page={page} />
      <Columns view={view} page={page} />
      {view.rows && (
        <section class="register-section" id="rows" aria-labelledby="rows-title" tabIndex={-1}>
          <h2 class="utrecht-heading-2" id="rows-title">
            {page.s.rowsPart.title}
          </h2>
          <RowsPart view={view.rows} page={page} />
        </section>
      )}
    </StewardLayout>
  );
}
