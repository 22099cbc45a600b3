import { foldKey } from '../../../common/dutch/fold.ts';
import { tellingStems } from '../concept-matcher.ts';
import { type CategoryWish } from './own-category.ts';

/** What is wrong with a field of a category, and what to do. */
export interface CategoryFault {
  id: string;
  field: 'id' | 'codes' | 'labelNl' | 'labelEn' | 'wordsNl' | 'wordsEn';
  message: string;
}

const ID = /^[a-z0-9]{1,60}$/;

/** A word that more things claim tells none of them apart. */
const MOST_CATEGORIES_A_WORD = 2;

/**
 * What is wrong with wishes for our own list. Pure.
 * @param wishes with tidied words
 * @param list the whole list as it would be with the wishes in it
 * @param isCode whether the CPV has a code
 */
export function categoryFaults(
  wishes: readonly CategoryWish[],
  list: ReadonlyMap<string, CategoryWish>,
  isCode: (code: string) => boolean,
): CategoryFault[] {
  const open = [...list.values()].filter(({ closed }) => !closed);
  const owners = wordOwners(open);
  const ids = wishes.map(({ id }) => id);
  return wishes.flatMap((wish, at) => [
    ...(ids.indexOf(wish.id) === at ? [] : [fault(wish, 'id', `'${wish.id}' is given twice: give it once`)]),
    ...(ID.test(wish.id)
      ? []
      : [fault(wish, 'id', 'must be of at most 60 small letters and digits, such as glasbewassing')]),
    ...codeFaults(wish, isCode),
    ...labelFaults(wish, open),
    ...wordFaults(wish, 'wordsNl', owners),
    ...wordFaults(wish, 'wordsEn', owners),
  ]);
}

function codeFaults(wish: CategoryWish, isCode: (code: string) => boolean): CategoryFault[] {
  if (wish.codes.length === 0) return [fault(wish, 'codes', 'is empty: name at least one CPV code')];
  return wish.codes
    .filter((code) => !isCode(code))
    .map((code) =>
      fault(wish, 'codes', `has '${code}', which is not in the CPV: look it up in the official list`),
    );
}

function labelFaults(wish: CategoryWish, open: readonly CategoryWish[]): CategoryFault[] {
  const faults: CategoryFault[] = [];
  if (foldKey(wish.labelNl) === '') faults.push(fault(wish, 'labelNl', 'has no letter: give a Dutch label'));
  if (foldKey(wish.labelEn) === '')
    faults.push(fault(wish, 'labelEn', 'has no letter: give an English label'));
  const other = open.find(({ id, labelNl }) => id !== wish.id && foldKey(labelNl) === foldKey(wish.labelNl));
  if (other && !wish.closed)
    faults.push(fault(wish, 'labelNl', `is what '${other.id}' is called already: change that one instead`));
  return faults;
}

function wordFaults(
  wish: CategoryWish,
  field: 'wordsNl' | 'wordsEn',
  owners: ReadonlyMap<string, ReadonlySet<string>>,
): CategoryFault[] {
  if (wish.closed) return [];
  return wish[field].flatMap((word) => {
    if (tellingStems(word).length === 0)
      return [
        fault(wish, field, `has '${word}', which no search would find: it has no word that tells anything`),
      ];
    const others = [...(owners.get(wordKey(word)) ?? [])].filter((id) => id !== wish.id);
    if (word.startsWith('~') || others.length < MOST_CATEGORIES_A_WORD) return [];
    return [
      fault(
        wish,
        field,
        `has '${word}', which means ${others.join(' and ')} already: write ~${word}, or leave it out`,
      ),
    ];
  });
}

/** Ids of the categories that claim a word for themselves. */
function wordOwners(open: readonly CategoryWish[]): Map<string, Set<string>> {
  const owners = new Map<string, Set<string>>();
  for (const { id, wordsNl, wordsEn } of open)
    for (const word of [...wordsNl, ...wordsEn].filter((each) => !each.startsWith('~')))
      owners.set(wordKey(word), (owners.get(wordKey(word)) ?? new Set()).add(id));
  return owners;
}

function wordKey(word: string): string {
  return tellingStems(word).join(' ');
}

function fault({ id }: CategoryWish, field: CategoryFault['field'], message: string): CategoryFault {
  return { id, field, message };
}
