import { type SchemeView } from '../../../enrichment/labels/catalogue/scheme-view.ts';
import { nameWithLevel } from '../../search/label-badge.ts';
import { type StewardContext } from '../steward-context.ts';

/** A label at a level as one choice; what it is worth stands in its value, `label|version|level`. */
export interface LabelChoice {
  value: string;
  text: string;
}

const SEPARATOR = '|';

/** Every label with its levels, by name; one without levels is one choice. @param whole whether a label as such is one too */
export function labelChoices(
  schemes: readonly SchemeView[],
  { lang }: Pick<StewardContext, 'lang'>,
  whole: boolean,
): { name: string; choices: LabelChoice[] }[] {
  return [...schemes]
    .sort((a, b) => a.name.localeCompare(b.name, 'nl'))
    .map((scheme) => ({
      name: scheme.name,
      choices: [
        ...(whole ? [{ value: scheme.code, text: scheme.name }] : []),
        ...scheme.versions.flatMap(({ version, levels }) =>
          levels.length === 0
            ? whole
              ? []
              : [{ value: join(scheme.code, version, ''), text: withVersion(scheme.name, version) }]
            : levels.map(({ code, nameNl, nameEn }) => ({
                value: join(scheme.code, version, code),
                text: withVersion(nameWithLevel(scheme.name, lang === 'en' ? nameEn : nameNl), version),
              })),
        ),
      ],
    }));
}

/** A level in the words of its label; its code when the catalogue has it no longer. */
export function levelText(
  schemes: readonly SchemeView[],
  { label, version, fromLevel }: { label: string; version?: string; fromLevel: string },
  { lang }: Pick<StewardContext, 'lang'>,
): string {
  const level = schemes
    .find(({ code }) => code === label)
    ?.versions.filter((one) => version === undefined || one.version === version)
    .flatMap(({ levels }) => levels)
    .find(({ code }) => code === fromLevel);
  return (lang === 'en' ? level?.nameEn : level?.nameNl) ?? fromLevel;
}

/** What was chosen; no label when nothing was. */
export function readChoice(value: unknown): { label: string; version?: string; level?: string } {
  const [label = '', version, level] = (typeof value === 'string' ? value : '').split(SEPARATOR);
  return { label, ...(version ? { version } : {}), ...(level ? { level } : {}) };
}

function join(...parts: string[]): string {
  return parts.join(SEPARATOR);
}

function withVersion(name: string, version: string): string {
  return version === '' ? name : `${name} (${version})`;
}
