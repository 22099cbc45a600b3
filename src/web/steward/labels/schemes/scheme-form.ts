import { fold } from '../../../../common/dutch/fold.ts';
import { type SchemeView } from '../../../../enrichment/labels/catalogue/scheme-view.ts';
import { type RawParams } from '../../../search/search-form.ts';

/** Fields of a scheme that are typed, without its versions. */
export const SCHEME_FIELDS = [
  'name',
  'code',
  'issuer',
  'registerUrl',
  'proves',
  'covers',
  'kind',
  'usualValidityMonths',
  'graceDays',
  'implies',
  'aliases',
  'closedOn',
] as const;

/** What the form says of a scheme, as it was typed. */
export type SchemeForm = Record<(typeof SCHEME_FIELDS)[number], string>;

const LONGEST_CODE = 60;

export const EMPTY_SCHEME: SchemeForm = {
  name: '',
  code: '',
  issuer: '',
  registerUrl: '',
  proves: '',
  covers: 'firm',
  kind: 'certificate',
  usualValidityMonths: '',
  graceDays: '0',
  implies: '',
  aliases: '',
  closedOn: '',
};

export function formOfScheme(scheme: SchemeView): SchemeForm {
  const { code, name, issuer, registerUrl = '', proves, covers, kind, closedOn = '' } = scheme;
  return {
    ...{ code, name, issuer, registerUrl, proves, covers, kind, closedOn },
    usualValidityMonths: String(scheme.usualValidityMonths ?? ''),
    graceDays: String(scheme.graceDays),
    implies: scheme.implies ? `${scheme.implies.scheme}:${scheme.implies.level}` : '',
    aliases: scheme.aliases.join('\n'),
  };
}

export function readSchemeForm(body: RawParams): SchemeForm {
  const read = SCHEME_FIELDS.map((name) => [name, typed(body, name)] as const);
  return { ...EMPTY_SCHEME, ...Object.fromEntries(read) };
}

/**
 * The scheme that the form asks for, to be checked like what programs send.
 * @param known as it is; what the form does not show stays. Null for a new one, which begins with one version without levels
 */
export function wishedScheme(form: SchemeForm, known: SchemeView | null): object {
  const { name, issuer, registerUrl, proves, covers, kind, closedOn } = form;
  const code = known?.code ?? (form.code === '' ? codeOf(name) : form.code);
  return {
    ...{ code, name, issuer, proves, covers, kind },
    ...filled({ registerUrl, closedOn }),
    ...numbers({ usualValidityMonths: form.usualValidityMonths, graceDays: form.graceDays }),
    ...(form.implies === '' ? {} : { implies: levelOf(form.implies) }),
    aliases: listed(form.aliases),
    versions: known?.versions ?? [{ version: '', levels: [] }],
  };
}

/** `pso:trede-3` in its parts. */
function levelOf(text: string): { scheme: string; level: string } {
  const [scheme = '', level = ''] = text.split(':');
  return { scheme, level };
}

/** What was typed in a field, trimmed. */
export function typed(body: RawParams, name: string): string {
  const value = body[name];
  return typeof value === 'string' ? value.trim().replace(/\r\n/g, '\n') : '';
}

/** A code for what has this name: `Groene Krat` is `groene-krat`. */
export function codeOf(name: string): string {
  const words = fold(name).match(/[a-z0-9]+/g) ?? [];
  return words.join('-').slice(0, LONGEST_CODE).replace(/-$/, '');
}

/** One a line, or with a `;` between them. */
export function listed(text: string): string[] {
  return text
    .split(/[\n;]/)
    .map((part) => part.trim())
    .filter((part) => part !== '');
}

/** Those that hold something. */
export function filled(fields: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(fields).filter(([, text]) => text !== ''));
}

/** The same as numbers; what is no number stays what was typed, and is refused with the rest. */
export function numbers(fields: Readonly<Record<string, string>>): Record<string, number | string> {
  return Object.fromEntries(
    Object.entries(filled(fields)).map(([name, text]) => [name, /^-?\d+$/.test(text) ? Number(text) : text]),
  );
}
