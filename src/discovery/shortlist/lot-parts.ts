import { isDeepStrictEqual } from 'node:util';

import { type LabelPart, type Part, type ThemePart } from '../understanding/part.ts';
import { type Understanding } from '../understanding/request-reader.ts';

/** What was read from a text, as far as a shortlist needs it. */
export interface TextRead extends Pick<Understanding, 'parts' | 'unjudged'> {
  /** Of those, the wishes that only the text of the whole says: a search for the words of the lot does not find them. */
  ofWhole?: readonly (LabelPart | ThemePart)[];
}

/** What a lot with words of its own says, with what the text of the whole says of every lot. Pure. */
export function textOfLot(own: TextRead, whole: TextRead): TextRead {
  const parts = partsOfWhole(own.parts, whole.parts);
  return {
    parts: [...own.parts, ...parts],
    unjudged: [...new Set([...own.unjudged, ...whole.unjudged])],
    ofWhole: parts.filter((part) => part.kind === 'label' || part.kind === 'theme'),
  };
}

/**
 * What a request says as a whole of which the lots say what is bought: what the text of the whole says, and what every lot says alike.
 * The value, place or label of one lot is no condition for who could do another. Pure.
 */
export function textOfAllLots(whole: TextRead, lots: readonly TextRead[]): TextRead {
  const [first, ...others] = lots;
  const alike = (first?.parts ?? []).filter((part) =>
    others.every(({ parts }) => parts.some((other) => sameSaid(other, part))),
  );
  const parts = alike.filter(({ id }) => !whole.parts.some((part) => part.id === id));
  return {
    parts: [...whole.parts, ...parts],
    unjudged: [...new Set([...whole.unjudged, ...lots.flatMap(({ unjudged }) => unjudged)])],
  };
}

/** The same condition, whichever words led to it. */
function sameSaid(one: Part, other: Part): boolean {
  return isDeepStrictEqual({ ...one, because: '' }, { ...other, because: '' });
}

/** Where it is; a lot that names a place of its own has nothing to do with the one of the whole. */
const WHERE: readonly Part['kind'][] = ['place', 'place-choice', 'distance'];

/**
 * What only the text of the whole says of every lot: where, until when, and the labels and aims that it demands or wishes for. Not
 * its amounts: the value of the whole is not that of a part. Pure.
 */
export function partsOfWhole(own: readonly Part[], whole: readonly Part[]): Part[] {
  const hasPlace = own.some(({ kind }) => kind === 'place' || kind === 'place-choice');
  const hasPeriod = own.some(({ kind }) => kind === 'period');
  return whole.filter((part) => {
    if (WHERE.includes(part.kind)) return !hasPlace;
    if (part.kind === 'period') return !hasPeriod;
    return (part.kind === 'label' || part.kind === 'theme') && !own.some(({ id }) => id === part.id);
  });
}
