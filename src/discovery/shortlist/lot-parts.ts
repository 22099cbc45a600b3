import { type Part } from '../understanding/part.ts';
import { type Understanding } from '../understanding/request-reader.ts';

/** What was read from a text, as far as a shortlist needs it. */
export type TextRead = Pick<Understanding, 'parts' | 'unjudged'>;

/** What a lot with words of its own says, with what the text of the whole says of every lot. Pure. */
export function textOfLot(own: TextRead, whole: TextRead): TextRead {
  return {
    parts: partsOfLot(own.parts, whole.parts),
    unjudged: [...new Set([...own.unjudged, ...whole.unjudged])],
  };
}

/** Where it is; a lot that names a place of its own has nothing to do with the one of the whole. */
const WHERE: readonly Part['kind'][] = ['place', 'place-choice', 'distance'];

/**
 * What the text of a lot says, with the conditions that only the text of the whole says: where, until when, and labels that it demands. Not its
 * amounts: the value of the whole is not that of a part. Nor its wishes, for firms of a lot are put in order by the lot's own words. Pure.
 */
export function partsOfLot(own: readonly Part[], whole: readonly Part[]): Part[] {
  const hasPlace = own.some(({ kind }) => kind === 'place' || kind === 'place-choice');
  const hasPeriod = own.some(({ kind }) => kind === 'period');
  const taken = whole.filter((part) => {
    if (WHERE.includes(part.kind)) return !hasPlace;
    if (part.kind === 'period') return !hasPeriod;
    return part.kind === 'label' && part.wish === 'required' && !own.some(({ id }) => id === part.id);
  });
  return [...own, ...taken];
}
