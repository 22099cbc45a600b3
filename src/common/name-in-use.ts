import { firmNameParts, type FirmNameParts } from './firm-name.ts';

/** What stands between a name and the one before it. With brackets or a comma it is an aside; without, some firms have it in their name. */
const FORMERLY = String.raw`(?:voorheen(?: genaamd)?|v\/h|v\.h\.|formerly|f\/k\/a|oude naam)`;
const ASIDE = new RegExp(String.raw`\s*[([,;]\s*${FORMERLY}:?\s+([^()[\]]{2,100})[)\]]?$`, 'iu');
const WITHIN = new RegExp(String.raw`\s+${FORMERLY}:?\s+(\S[^()[\]]{1,100})$`, 'iu');
/** That by itself: the letters of `v/h` tell nothing. */
const MARK = new RegExp(String.raw`\s${FORMERLY}:?\s`, 'iu');
/** The same as PostgreSQL reads it: a text in which there may be a former name. */
export const MAY_HOLD_FORMER_NAME = '(voorheen|v/h|v\\.h\\.|formerly|f/k/a|oude naam)';

/** What stands between the name of an owner and the one that the firm trades under, as the trade register writes it. */
const TRADING_AS =
  /[\s,(](?:h\/o|t?\.?h\.?o\.?d\.?n\.?|(?:tevens )?handelend onder de naam|t\/a|trading as|d\/b\/a):?\s(\S[^()[\]]{1,100})\)?$/iu;

/** A single word may be no more than a trade (`Drukkerij v/h Jansen`, `J. Jansen h/o Klusbedrijf`): then the whole is the name. */
const TELLING_WORDS = 2;

/**
 * The name that others know a firm by, of what stands in one cell: without the former one (`Groene Hoek B.V. (voorheen Tuinwerk)`), and of
 * `J. Jansen h/o Schildersbedrijf Jansen` the one that it trades under. What holds neither is given back as it is. Pure; for comparing,
 * not for showing.
 */
export function nameInUse(name: string): string {
  const written = name.trim();
  const now = written.replace(ASIDE, '') || written;
  const alone = now.replace(WITHIN, '');
  // Hardly any name holds a second one: only then is a name taken apart to see whether the first is one.
  const known = alone === now ? now : isTelling(alone) ? alone : now.replace(MARK, ' ');
  const traded = TRADING_AS.exec(known)?.[1];
  return traded !== undefined && isTelling(traded) ? traded : known;
}

/**
 * What one cell says that the firm was called before: `Tuinwerk` of `Groene Hoek B.V. (voorheen Tuinwerk)`. Null when it says nothing like that, and where
 * the whole is a name (`Drukkerij v/h Jansen`). Pure.
 */
export function formerNameIn(name: string): string | null {
  const written = name.trim();
  const aside = ASIDE.exec(written);
  if (aside) return aside[1]?.trim() ?? null;
  return isTelling(written.replace(WITHIN, '')) ? (WITHIN.exec(written)?.[1]?.trim() ?? null) : null;
}

/** What of a name is compared with others: its parts, of two names in one cell those of the one in use. Pure. */
export function firmNameInUse(name: string): FirmNameParts {
  return firmNameParts(nameInUse(name));
}

function isTelling(name: string): boolean {
  return firmNameParts(name).key.split(' ').filter(Boolean).length >= TELLING_WORDS;
}
