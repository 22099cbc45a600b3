import { LEFT_OUT } from '../cleaning/account-numbers.ts';

const IN_DUTCH = '[niet bewaard]';

/** A text as it is stored, with the mark of what is not stored for Dutch readers. */
export function leftOutInDutch(text: string): string {
  return text.replaceAll(LEFT_OUT, IN_DUTCH);
}

/** The text as it is stored, of one that Dutch readers were given: people copy cells of a report into a list of their own. */
export function leftOutAsStored(text: string): string {
  return text.replaceAll(IN_DUTCH, LEFT_OUT);
}
