import { PROGRAMMES, readProgrammes } from '../common/programmes.ts';
import { readThemes, THEMES } from '../common/themes.ts';
import { fold, foldKey } from '../common/dutch/fold.ts';
import { type ColumnTopic, type TopicOf } from '../intake/columns/column-topics.ts';
import { type CategoryLexicon } from './categories/category-lexicon.ts';
import { type LabelCatalogue } from './labels/label-catalogue.ts';
import { findLevel, findMentions, isBreak, labelWords } from './labels/label-words.ts';

/** Words beside the name of a label that leave its column one about having it: `Heeft u een PSO-certificaat?`, `PSO trede`. */
const ABOUT_HAVING: ReadonlySet<string> = new Set(
  (
    'keurmerk keurmerken label labels certificaat certificaten certificering gecertificeerd certified certificate certification ' +
    'heeft hebt u uw een het de van in bezit is bent bedrijf organisatie beschikt over trede niveau level step ladder ja nee yes no ' +
    'aanwezig erkend erkenning lid aangesloten ondertekend behaald hoogste huidige welke welk do you have a the'
  ).split(' '),
);

/** Names of themes and programmes are short; a longer header that holds such a word is about more. */
const MOST_WORDS = 4;

const THEME_NAMES: ReadonlySet<string> = new Set(
  THEMES.flatMap(({ nl, en, code }) => [nl, en, code]).map(foldKey),
);

/** Beginnings that speak of an aim and never of what a firm supplies, as `afval` or `zorg` may. */
const OWN_TO_THEMES =
  /^(?:circulair|circular|inclusie(?!f)|inclusiviteit|(?:arbeids)?participatie|eerlijke keten|sociale cohesie|energietransitie|voedseltransitie)/;

/** What headers name, by the labels and the category words that are known. Pure. */
export function topicByWords(catalogue: LabelCatalogue, lexicon: CategoryLexicon): TopicOf {
  return (header) => {
    const name = header.replaceAll(/\s+/g, ' ').trim();
    return labelNamed(name, catalogue) ?? programmeNamed(name) ?? themeOrCategory(name, lexicon);
  };
}

/** One label and nothing else, with its level when that is in the header too (`PSO trede 2`: ja). */
function labelNamed(header: string, catalogue: LabelCatalogue): ColumnTopic | undefined {
  const words = labelWords(header);
  const [mention, ...others] = findMentions(words, catalogue);
  if (!mention || others.length > 0) return undefined;
  const { scheme, start, end } = mention;
  const level = findLevel(words, scheme, { from: end, to: words.length });
  const used = (at: number): boolean =>
    (at >= start && at < end) || (level !== null && at >= level.start && at < level.end);
  const rest = words.filter((word, at) => !used(at) && !isBreak(word) && !ABOUT_HAVING.has(word));
  if (rest.length > 0) return undefined;
  return { field: 'labels', name: level ? `${scheme.name} ${level.level.nameNl}` : scheme.name };
}

function programmeNamed(header: string): ColumnTopic | undefined {
  const [programme, ...others] = readProgrammes(header);
  const known = PROGRAMMES.find(({ code }) => code === programme?.programme);
  if (!programme || !known || others.length > 0) return undefined;
  const name = programme.year === undefined ? known.name : `${known.name} ${programme.year}`;
  return { field: 'programmes', name };
}

function themeOrCategory(header: string, lexicon: CategoryLexicon): ColumnTopic | undefined {
  if (THEME_NAMES.has(foldKey(header)) || OWN_TO_THEMES.test(fold(header)))
    return { field: 'themes', name: header };
  if (header.split(/[\s,/&-]+/).length > MOST_WORDS) return undefined;
  if (lexicon.recognise(header).length > 0) return { field: 'categories', name: header };
  return readThemes(header).length === 1 ? { field: 'themes', name: header } : undefined;
}
