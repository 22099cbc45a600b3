import { type DomainError, type Fault } from '../../../../common/errors.ts';
import { type SchemeReason } from '../../../../enrichment/labels/catalogue/scheme-faults.ts';
import { SchemeRefused } from '../../../../enrichment/labels/catalogue/scheme-refused.ts';
import { type SchemesTexts } from '../../../messages/schemes-nl.ts';
import { type FormFault } from '../../components/fault-list.tsx';
import { codeOf, type SchemeForm } from './scheme-form.ts';
import { type VersionForm } from './version-form.ts';

/** Ids of fields of the two forms begin with this. */
export const SCHEME_PREFIX = 'scheme-';
export const VERSION_PREFIX = 'version-';

/** What is wrong with a scheme, beside the fields of its form. */
export function faultsOfScheme(error: DomainError, form: SchemeForm, t: SchemesTexts): FormFault[] {
  if (error instanceof SchemeRefused)
    return error.reasons.map((reason) => {
      const text = t.reasons[reason.code](reason);
      if (reason.code === 'implied-unknown') return { field: `${SCHEME_PREFIX}implies`, text };
      if (reason.code !== 'name-taken' && reason.code !== 'name-empty') return { text };
      return { field: SCHEME_PREFIX + (reason.text === form.name ? 'name' : 'aliases'), text };
    });
  return onePerField(
    error.faults.map(({ name, message }) => {
      // Without a code of its own it gets that of its name.
      const field = name === 'code' && form.code === '' ? 'name' : (name.split('.')[0] ?? name);
      return { field: SCHEME_PREFIX + field, text: t.fieldFaults[field] ?? `${name}: ${message}` };
    }),
  );
}

/** The same of a version. @param place where it stands in the scheme, and which lines of the form its levels are */
export function faultsOfVersion(
  error: DomainError,
  form: VersionForm,
  place: { at: number; lines: readonly number[] },
  t: SchemesTexts,
): FormFault[] {
  if (error instanceof SchemeRefused)
    return error.reasons.map((reason) => {
      const field = fieldOf(reason, form);
      const text = t.reasons[reason.code](reason);
      return field === null ? { text } : { field, text };
    });
  return onePerField(error.faults.map((fault) => besideField(fault, place, t)));
}

/** `versions.1.levels.0.rank` beside that field of that level. */
function besideField(
  { name, message }: Fault,
  { at, lines }: { at: number; lines: readonly number[] },
  t: SchemesTexts,
): FormFault {
  const prefix = `versions.${at}.`;
  if (!name.startsWith(prefix)) return { text: `${name}: ${message}` };
  const [part = '', level, ofLevel = ''] = name.slice(prefix.length).split('.');
  if (part !== 'levels' || level === undefined)
    return { field: VERSION_PREFIX + part, text: t.versionFaults[part] ?? `${part}: ${message}` };
  // A code that cannot be made of its name is a fault of the name.
  const field = ofLevel === 'code' ? 'nameNl' : ofLevel;
  return {
    field: levelField(lines[Number(level)] ?? 0, field),
    text: t.levelFaults[field] ?? `${field}: ${message}`,
  };
}

/** Id of a field of a level. @param line its place on the form, from 0 */
export function levelField(line: number, field: string): string {
  return `${VERSION_PREFIX}levels-${line}-${field}`;
}

/** Id of the field that it is about; null when the form has none. */
function fieldOf(reason: SchemeReason, { levels }: VersionForm): string | null {
  const lineWhere = (test: (level: VersionForm['levels'][number]) => boolean, field: string) => {
    const line = levels.findLastIndex((level) => test(level));
    return line === -1 ? `${VERSION_PREFIX}version` : levelField(line, field);
  };
  switch (reason.code) {
    case 'version-twice':
    case 'version-held':
      return `${VERSION_PREFIX}version`;
    case 'closed-before-start':
      return `${VERSION_PREFIX}closedOn`;
    case 'rank-twice':
      return lineWhere(({ rank, removed }) => !removed && Number(rank) === reason.rank, 'rank');
    case 'level-twice':
      return lineWhere(({ code, nameNl }) => (code || codeOf(nameNl)) === reason.level, 'nameNl');
    case 'level-held':
      return lineWhere(({ code }) => code === reason.level, 'removed');
    case 'name-taken':
    case 'name-empty':
    case 'implied-unknown':
    case 'twice-given':
      return null;
  }
}

/** One fault a field: a name that is missing is also too short. */
function onePerField(faults: readonly FormFault[]): FormFault[] {
  return faults.filter(
    ({ field }, at) => field === undefined || at === faults.findIndex((one) => one.field === field),
  );
}
