import { type ComponentChildren } from 'preact';
import { schemesTextsFor } from '../../../messages/schemes.ts';
import { localUrl } from '../../../site/page-context.ts';
import { DataTable } from '../../components/data-table.tsx';
import { StewardLayout } from '../../components/steward-layout.tsx';
import { type StewardContext } from '../../steward-context.ts';
import { LabelsNav } from '../labels-nav.tsx';
import { NEW_SCHEME_PATH } from './schemes-url.ts';

/** `/beheer/keurmerken/soorten`: which labels there are. */
export function SchemesPage(props: {
  rows: { key: string; cells: ComponentChildren[] }[];
  said: string | null;
  page: StewardContext;
}) {
  const { rows, said, page } = props;
  const t = schemesTextsFor(page.lang);
  return (
    <StewardLayout page={page} title={t.title}>
      {said !== null && (
        <p class="register-notice register-notice--good" role="status">
          {said}
        </p>
      )}
      <LabelsNav page={page} />
      <h1 class="utrecht-heading-1">{t.title}</h1>
      <p class="register-questions__intro">{t.text}</p>
      <p>
        <a class="utrecht-link utrecht-link--html-a" href={localUrl(page.lang, NEW_SCHEME_PATH)}>
          {t.add}
        </a>
      </p>
      <DataTable label={t.title} columns={[t.name, t.levels, t.issuer, t.proves]} rows={rows} />
    </StewardLayout>
  );
}
