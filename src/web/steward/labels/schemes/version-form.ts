import { type SchemeView } from '../../../../enrichment/labels/catalogue/scheme-view.ts';
import { type RawParams } from '../../../search/search-form.ts';
import { codeOf, filled, listed, numbers, typed } from './scheme-form.ts';

/** Fields of a level that are typed. */
export const LEVEL_FIELDS = [
  'nameNl',
  'nameEn',
  'rank',
  'usualValidityMonths',
  'startsOn',
  'aliases',
] as const;

/** A level as typed. */
export interface LevelForm extends Record<(typeof LEVEL_FIELDS)[number], string> {
  /** Empty for one that is new: its Dutch name gives it. */
  code: string;
  removed: boolean;
}

/** A version as typed; its levels from the lowest to the highest, empty ones for new levels behind them. */
export interface VersionForm {
  version: string;
  startsOn: string;
  closedOn: string;
  about: string;
  levels: LevelForm[];
}

type VersionView = SchemeView['versions'][number];

/** As many as the API takes. */
const MOST_LEVELS = 50;
/** Empty ones on the form of a new version. */
const FIRST_LEVELS = 3;

export const EMPTY_VERSION: VersionForm = {
  version: '',
  startsOn: '',
  closedOn: '',
  about: '',
  levels: [],
};

export function formOfVersion({
  version,
  startsOn = '',
  closedOn = '',
  about,
  levels,
}: VersionView): VersionForm {
  return {
    ...{ version, startsOn, closedOn, about },
    levels: levels
      .map((level) => ({
        code: level.code,
        nameNl: level.nameNl,
        nameEn: level.nameEn,
        rank: String(level.rank),
        usualValidityMonths: String(level.usualValidityMonths ?? ''),
        startsOn: level.startsOn ?? '',
        aliases: level.aliases.join('; '),
        removed: false,
      }))
      .reverse(),
  };
}

export function readVersionForm(body: RawParams): VersionForm {
  const levels = Array.from({ length: MOST_LEVELS }, (_, at) => readLevel(body, `levels.${at}.`));
  return {
    version: typed(body, 'version'),
    startsOn: typed(body, 'startsOn'),
    closedOn: typed(body, 'closedOn'),
    about: typed(body, 'about'),
    levels: levels.filter((level) => level.code !== '' || !isEmpty(level)),
  };
}

function readLevel(body: RawParams, prefix: string): LevelForm {
  const of = (name: string) => typed(body, prefix + name);
  return {
    code: of('code'),
    nameNl: of('nameNl'),
    nameEn: of('nameEn'),
    rank: of('rank'),
    usualValidityMonths: of('usualValidityMonths'),
    startsOn: of('startsOn'),
    aliases: of('aliases'),
    removed: of('removed') === 'yes',
  };
}

/** A rank alone makes no level: the form fills it in. */
function isEmpty({ nameNl, nameEn, usualValidityMonths, startsOn, aliases }: LevelForm): boolean {
  return [nameNl, nameEn, usualValidityMonths, startsOn, aliases].every((text) => text === '');
}

/** With room for levels that are still to be named, each a rank above the one before. */
export function withSpareLevels(form: VersionForm, more = false): VersionForm {
  const room = form.levels.length === 0 ? FIRST_LEVELS : more ? 1 : 0;
  const highest = Math.max(0, ...form.levels.map(({ rank }) => Number(rank) || 0));
  const spare = Array.from({ length: Math.min(room, MOST_LEVELS - form.levels.length) }, (_, at) => ({
    ...readLevel({}, ''),
    rank: String(highest + at + 1),
  }));
  return { ...form, levels: [...form.levels, ...spare] };
}

/**
 * The whole scheme with this version in it, to be checked like what programs send.
 * @param was the name of the version that is changed; null for a new one
 * @returns at which place the version stands, and which lines of the form its levels are
 */
export function wishedVersion(
  form: VersionForm,
  scheme: SchemeView,
  was: string | null,
): { scheme: object; at: number; lines: number[] } {
  const { version, startsOn, closedOn, about, levels } = form;
  const lines = levels.flatMap(({ removed }, line) => (removed ? [] : [line]));
  const wished = {
    version,
    about,
    ...filled({ startsOn, closedOn }),
    levels: levels.filter(({ removed }) => !removed).map(wishedLevel),
  };
  const found = scheme.versions.findIndex((known) => known.version === was);
  const at = found === -1 ? scheme.versions.length : found;
  const versions: object[] = [...scheme.versions];
  versions.splice(at, 1, wished);
  return { scheme: { ...scheme, versions }, at, lines };
}

function wishedLevel({
  code,
  nameNl,
  nameEn,
  rank,
  usualValidityMonths,
  startsOn,
  aliases,
}: LevelForm): object {
  return {
    code: code === '' ? codeOf(nameNl) : code,
    ...{ nameNl, nameEn },
    ...numbers({ rank, usualValidityMonths }),
    ...filled({ startsOn }),
    aliases: listed(aliases),
  };
}

/** The scheme without this version. */
export function withoutVersion(scheme: SchemeView, version: string): object {
  return { ...scheme, versions: scheme.versions.filter((known) => known.version !== version) };
}
