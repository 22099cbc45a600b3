import { type SchemeView } from '../../../../enrichment/labels/catalogue/scheme-view.ts';
import { Icon } from '../../../components/icon.tsx';
import { schemesTextsFor } from '../../../messages/schemes.ts';
import { localUrl } from '../../../site/page-context.ts';
import { FaultList, type FormFault } from '../../components/fault-list.tsx';
import { FormField, TextField } from '../../components/form-field.tsx';
import { FormToken } from '../../components/form-token.tsx';
import { StewardLayout } from '../../components/steward-layout.tsx';
import { type StewardContext } from '../../steward-context.ts';
import { VERSION_PREFIX } from './scheme-fault-texts.ts';
import { schemePath, versionPath } from './schemes-url.ts';
import { LevelFields } from './level-fields.tsx';
import { type VersionForm } from './version-form.ts';

/** A version with its form, ready to print. */
export interface VersionPageView {
  scheme: SchemeView;
  revision: string;
  /** The name of the version that is changed; null for a new one. */
  was: string | null;
  form: VersionForm;
  faults: FormFault[];
}

/** `/beheer/keurmerken/soorten/{code}/versie`: a version with its levels, from the lowest to the highest. */
export function VersionPage({ view, page }: { view: VersionPageView; page: StewardContext }) {
  const t = schemesTextsFor(page.lang);
  const { scheme, was, form, faults } = view;
  const title = t.versionOf(was === null ? t.addVersion : t.versionTitle(was), scheme.name);
  const field = (name: 'version' | 'startsOn' | 'closedOn') => ({
    id: VERSION_PREFIX + name,
    name,
    value: form[name],
    label: t.version[name],
    hint: t.versionHints[name],
    faults,
  });
  return (
    <StewardLayout page={page} title={title}>
      <p>
        <a
          class="utrecht-link utrecht-link--html-a register-back"
          href={localUrl(page.lang, schemePath(scheme.code))}
        >
          <Icon name="back" />
          {t.backTo(scheme.name)}
        </a>
      </p>
      <h1 class="utrecht-heading-1">{title}</h1>
      <FaultList title={t.faults} faults={faults} />
      <form class="register-form register-narrow" method="post" action={versionPath(scheme.code)}>
        <FormToken page={page} />
        <input type="hidden" name="revision" value={view.revision} />
        {was !== null && <input type="hidden" name="naam" value={was} />}
        <TextField {...field('version')} />
        <TextField {...field('startsOn')} type="date" />
        <TextField {...field('closedOn')} type="date" />
        <FormField id={`${VERSION_PREFIX}about`} name="about" label={t.version.about} faults={faults}>
          {(shared) => (
            <textarea class="utrecht-textarea utrecht-textarea--html-textarea" rows={3} lang="nl" {...shared}>
              {form.about}
            </textarea>
          )}
        </FormField>
        <h2 class="utrecht-heading-2">{t.levels}</h2>
        <p>{t.levelsText}</p>
        {form.levels.map((level, line) => (
          <LevelFields key={line} level={level} line={line} faults={faults} page={page} />
        ))}
        <Buttons removable={was !== null && scheme.versions.length > 1} page={page} />
      </form>
    </StewardLayout>
  );
}

/** The first one is what the Enter key does. */
function Buttons({ removable, page }: { removable: boolean; page: StewardContext }) {
  const t = schemesTextsFor(page.lang);
  const button = (value: string, text: string, look: string) => (
    <button class={`utrecht-button utrecht-button--${look}`} type="submit" name="do" value={value}>
      {text}
    </button>
  );
  return (
    <p class="register-schemebuttons">
      {button('save', t.save, 'primary-action')} {button('more', t.moreLevels, 'secondary-action')}{' '}
      {removable && button('remove', t.removeVersion, 'secondary-action utrecht-button--danger')}
    </p>
  );
}
