import { schemesTextsFor } from '../../../messages/schemes.ts';
import { type FormFault, faultOf } from '../../components/fault-list.tsx';
import { TextField } from '../../components/form-field.tsx';
import { type StewardContext } from '../../steward-context.ts';
import { levelField } from './scheme-fault-texts.ts';
import { type LEVEL_FIELDS, type LevelForm } from './version-form.ts';

interface Props {
  level: LevelForm;
  /** Its place on the form, from 0. */
  line: number;
  faults: readonly FormFault[];
  page: StewardContext;
}

/** What can be said of one level. */
export function LevelFields({ level, line, faults, page }: Props) {
  const t = schemesTextsFor(page.lang);
  const field = (name: (typeof LEVEL_FIELDS)[number]) => ({
    id: levelField(line, name),
    name: `levels.${line}.${name}`,
    value: level[name],
    label: t.levelForm[name],
    faults,
  });
  return (
    <fieldset class="register-fieldset register-schemelevel">
      <legend class="register-fieldset__legend">
        {level.code === '' ? t.newLevel : page.lang === 'en' ? level.nameEn : level.nameNl}
      </legend>
      <input type="hidden" name={`levels.${line}.code`} value={level.code} />
      <TextField {...field('nameNl')} />
      <TextField {...field('nameEn')} />
      <TextField {...field('rank')} hint={t.levelHints.rank} />
      <TextField {...field('usualValidityMonths')} hint={t.levelHints.usualValidityMonths} />
      <TextField {...field('startsOn')} hint={t.levelHints.startsOn} type="date" />
      <TextField {...field('aliases')} hint={t.levelHints.aliases} />
      {level.code !== '' && <Remove level={level} line={line} faults={faults} page={page} />}
    </fieldset>
  );
}

function Remove({ level, line, faults, page }: Props) {
  const t = schemesTextsFor(page.lang);
  const id = levelField(line, 'removed');
  const fault = faultOf(faults, id);
  return (
    <div class={`register-field ${fault ? 'register-field--invalid' : ''}`}>
      {fault && (
        <span class="utrecht-form-field-error-message register-field__fault" id={`${id}-fault`}>
          {fault}
        </span>
      )}
      <div class="register-option">
        <input
          class="register-option__box"
          type="checkbox"
          id={id}
          name={`levels.${line}.removed`}
          value="yes"
          checked={level.removed}
          aria-describedby={fault ? `${id}-fault` : undefined}
          aria-invalid={fault ? 'true' : undefined}
        />
        <label class="register-option__label" for={id}>
          {t.removeLevel(page.lang === 'en' ? level.nameEn : level.nameNl)}
        </label>
      </div>
    </div>
  );
}
