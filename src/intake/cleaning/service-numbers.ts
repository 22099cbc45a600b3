import { type Reason } from '../import-view.ts';
import { LEFT_OUT } from './account-numbers.ts';
import { passesElevenTest, withoutPrivateNumbers } from './clean-identifiers.ts';
import { storable } from './damaged-text.ts';
import { takeOut } from './plain-text.ts';

/** Nine digits that stand by themselves, grouped as people group a citizen service number; no part of a longer number. */
const NINE_DIGITS = /(?<![\p{L}\d+]|\d[ .,/-])\d(?:[ .]?\d){8}(?![ .,/-]?\d|B\d{2})/gu;

/** What a number of another kind is called right before it. */
const CALLED_OTHERWISE =
  /(?<!\p{L})(?:tel|mob|gsm|fax|bestel|order|factuur|offerte|klant|debiteur|crediteur|leverancier|relatie|contract|dossier|zaak|project|oin|duns)\p{L}{0,12}[\s.:#-]{0,3}(?:nr|no|nummer)?[\s.:#-]{0,3}$/iu;

/** Longest such name before a number. Characters. */
const NAME_LENGTH = 32;

/**
 * A text without numbers that may be a citizen service number, though nothing calls them one: nine digits that pass the
 * 11-proef (one in eleven does by chance). Only for rows about a firm that may be a person.
 */
export function withoutServiceNumbers(text: string): string {
  return takeOut(text, (plain) =>
    plain.replace(NINE_DIGITS, (digits, at: number) => {
      if (!passesElevenTest(digits.replace(/\D/g, ''))) return digits;
      return CALLED_OTHERWISE.test(plain.slice(Math.max(0, at - NAME_LENGTH), at)) ? digits : LEFT_OUT;
    }),
  );
}

/** A text of a file that belongs to no row (a header, a title, a name) without numbers that may not be stored. */
export function withoutAnyPrivateNumber(text: string): string {
  return withoutServiceNumbers(withoutPrivateNumbers(text, false));
}

/** A reason that can be stored, and without numbers that may not, in its message and its values. */
export function withoutPrivateValues(reason: Reason, mayBePerson = true): Reason {
  const safe = (text: string): string => {
    // A message that cuts a cell short may cut a character in half, which the database refuses as a whole.
    const shown = withoutPrivateNumbers(storable(text), !mayBePerson);
    return mayBePerson ? withoutServiceNumbers(shown) : shown;
  };
  if (!reason.values) return { ...reason, message: safe(reason.message) };
  const values = Object.entries(reason.values).map(([name, value]) => [
    name,
    typeof value === 'string' ? safe(value) : value,
  ]);
  return {
    ...reason,
    message: safe(reason.message),
    values: Object.fromEntries(values) as Record<string, string | number>,
  };
}
