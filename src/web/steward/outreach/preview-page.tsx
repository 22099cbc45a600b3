import { type RenderedMail } from '../../../platform/mail/mail-content.tsx';
import { type Candidate } from '../../../registration/outreach/invitation.ts';
import { JUDGED_FROM, MOST_BOUNCES, MOST_REFUSALS } from '../../../registration/outreach/stop-rule.ts';
import { type Lang } from '../../messages/lang.ts';
import { outreachTextsFor } from '../../messages/outreach.ts';
import { localUrl } from '../../site/page-context.ts';
import { DataTable } from '../components/data-table.tsx';
import { FormToken } from '../components/form-token.tsx';
import { StewardLayout } from '../components/steward-layout.tsx';
import { firmUrl } from '../firms/firm-url.ts';
import { type StewardContext } from '../steward-context.ts';
import { OUTREACH_PATH } from './outreach-url.ts';

export interface PreviewView {
  kind: 'first' | 'reminder';
  size: number;
  lang: Lang;
  candidates: readonly Candidate[];
  total: number;
  /** To the first firm; null when there is none. */
  mail: RenderedMail | null;
}

interface Props {
  view: PreviewView;
  page: StewardContext;
}

/** `/beheer/uitnodigingen/voorbeeld`: who gets what, before anything goes out. */
export function PreviewPage({ view, page }: Props) {
  const { preview } = outreachTextsFor(page.lang);
  return (
    <StewardLayout page={page} title={preview.title}>
      <h1 class="utrecht-heading-1">{preview.title}</h1>
      {view.mail === null ? (
        <p class="register-notice">{preview.nobody}</p>
      ) : (
        <Message view={view} mail={view.mail} page={page} />
      )}
      <p>
        <a class="utrecht-link utrecht-link--html-a" href={localUrl(page.lang, OUTREACH_PATH)}>
          {preview.back}
        </a>
      </p>
      {view.mail !== null && <Firms view={view} page={page} />}
    </StewardLayout>
  );
}

function Message({ view, mail, page }: Props & { mail: RenderedMail }) {
  const { preview } = outreachTextsFor(page.lang);
  const { percent } = page.f;
  return (
    <>
      <p class="utrecht-paragraph">
        {preview.to(view.candidates.length, view.total)}{' '}
        {preview.rule(JUDGED_FROM, percent(MOST_BOUNCES), percent(MOST_REFUSALS))}
      </p>
      <section class="register-section" aria-labelledby="mail-title">
        <h2 class="utrecht-heading-2" id="mail-title">
          {preview.mail}
        </h2>
        <p lang={view.lang}>
          <strong>{preview.subject}:</strong> {mail.subject}
        </p>
        <pre class="register-notice register-invitation" lang={view.lang}>
          {mail.text}
        </pre>
      </section>
      <form class="register-form" method="post" action={localUrl(page.lang, OUTREACH_PATH)}>
        <FormToken page={page} />
        <input type="hidden" name="soort" value={view.kind} />
        <input type="hidden" name="aantal" value={String(view.size)} />
        <input type="hidden" name="taal" value={view.lang} />
        <button class="utrecht-button utrecht-button--primary-action" type="submit">
          {preview.go(view.candidates.length)}
        </button>
      </form>
    </>
  );
}

function Firms({ view, page }: Props) {
  const { preview } = outreachTextsFor(page.lang);
  return (
    <section class="register-section" aria-labelledby="firms-title">
      <h2 class="utrecht-heading-2" id="firms-title">
        {preview.firms}
      </h2>
      <DataTable
        label={preview.firms}
        columns={preview.columns}
        rows={view.candidates.map(({ supplierId, firm, place, email, source }) => ({
          key: supplierId,
          cells: [
            <a class="utrecht-link utrecht-link--html-a" href={firmUrl(supplierId, page)}>
              {firm}
            </a>,
            place ?? '',
            email,
            source,
          ],
        }))}
      />
    </section>
  );
}
