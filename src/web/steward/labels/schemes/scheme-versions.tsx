import { type SchemeView } from '../../../../enrichment/labels/catalogue/scheme-view.ts';
import { schemesTextsFor } from '../../../messages/schemes.ts';
import { localUrl } from '../../../site/page-context.ts';
import { DataTable } from '../../components/data-table.tsx';
import { type StewardContext } from '../../steward-context.ts';
import { versionPath } from './schemes-url.ts';

type Version = SchemeView['versions'][number];

/** The versions of a scheme, each with its levels from high to low. */
export function SchemeVersions({ scheme, page }: { scheme: SchemeView; page: StewardContext }) {
  const t = schemesTextsFor(page.lang);
  return (
    <section class="register-section" aria-labelledby="versions-title">
      <h2 class="utrecht-heading-2" id="versions-title">
        {t.versions}
      </h2>
      {scheme.versions.map((version) => (
        <OneVersion key={version.version} scheme={scheme} version={version} page={page} />
      ))}
      <p>
        <a class="utrecht-link utrecht-link--html-a" href={localUrl(page.lang, versionPath(scheme.code))}>
          {t.addVersion}
        </a>
      </p>
    </section>
  );
}

function OneVersion({
  scheme,
  version,
  page,
}: {
  scheme: SchemeView;
  version: Version;
  page: StewardContext;
}) {
  const t = schemesTextsFor(page.lang);
  const { f } = page;
  const title = t.versionTitle(version.version);
  const meta = [
    version.startsOn && t.from(f.date(version.startsOn)),
    version.closedOn && t.closedFrom(f.date(version.closedOn)),
  ].filter(Boolean);
  const months = (count: number | undefined) => (count === undefined ? '' : t.months(count));
  return (
    <div class="register-schemeversion">
      <h3 class="utrecht-heading-3">{title}</h3>
      {meta.length > 0 && <p>{meta.join(', ')}</p>}
      {version.about !== '' && <p lang="nl">{version.about}</p>}
      {version.levels.length === 0 ? (
        <p>{t.noLevels}</p>
      ) : (
        <DataTable
          label={title}
          columns={[t.level.name, t.level.rank, t.level.validity, t.level.startsOn]}
          rows={version.levels.map((level) => ({
            key: level.code,
            cells: [
              page.lang === 'en' ? level.nameEn : level.nameNl,
              f.number(level.rank),
              months(level.usualValidityMonths ?? scheme.usualValidityMonths),
              level.startsOn ? f.shortDate(level.startsOn) : '',
            ],
          }))}
        />
      )}
      <p>
        <a
          class="utrecht-link utrecht-link--html-a"
          href={localUrl(page.lang, versionPath(scheme.code), new URLSearchParams({ naam: version.version }))}
        >
          {t.changeVersion(version.version)}
        </a>
      </p>
    </div>
  );
}
