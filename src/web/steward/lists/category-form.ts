import { foldKey } from '../../../common/dutch/fold.ts';
import { type CategoryWish } from '../../../enrichment/categories/own-list/own-category.ts';
import { type RawParams } from '../../search/search-form.ts';

/** What the form says, as it was typed. */
export interface CategoryForm {
  labelNl: string;
  labelEn: string;
  codes: string;
  wordsNl: string;
  wordsEn: string;
  closed: boolean;
}

const LONGEST_ID = 60;
export const EMPTY_CATEGORY: CategoryForm = {
  labelNl: '',
  labelEn: '',
  codes: '',
  wordsNl: '',
  wordsEn: '',
  closed: false,
};

export function formOfCategory(wish: CategoryWish): CategoryForm {
  return {
    labelNl: wish.labelNl,
    labelEn: wish.labelEn,
    codes: wish.codes.join(' '),
    wordsNl: wish.wordsNl.join('\n'),
    wordsEn: wish.wordsEn.join('\n'),
    closed: wish.closed,
  };
}

export function readCategoryForm(body: RawParams): CategoryForm {
  const text = (name: string): string => {
    const value = body[name];
    return typeof value === 'string' ? value.trim().replace(/\r\n/g, '\n') : '';
  };
  return {
    labelNl: text('labelNl'),
    labelEn: text('labelEn'),
    codes: text('codes'),
    wordsNl: text('wordsNl'),
    wordsEn: text('wordsEn'),
    closed: body['closed'] === 'yes',
  };
}

/** @param id of the category; without one its Dutch name gives it */
export function toWish(form: CategoryForm, id?: string): CategoryWish {
  const parts = (text: string, separator: RegExp) =>
    text
      .split(separator)
      .map((part) => part.trim())
      .filter((part) => part !== '');
  return {
    id: id ?? foldKey(form.labelNl).slice(0, LONGEST_ID),
    codes: parts(form.codes, /[\s,;]+/).map((code) => code.replace(/-\d$/, '')),
    labelNl: form.labelNl,
    labelEn: form.labelEn,
    wordsNl: parts(form.wordsNl, /[\n;|]/),
    wordsEn: parts(form.wordsEn, /[\n;|]/),
    closed: form.closed,
  };
}
