/** Prefixes that a Dutch verb separates: between them and the rest its participle has `ge` (`opgehaald`). */
const SEPARABLE =
  '(?:op|af|aan|in|uit|weg|schoon|na|over|toe|bij|voor|door|terug|samen|om|los|dicht|klaar|neer|rond|recht)';
/** These stand instead of `ge`: `vertaald`, `behangen`. */
const INSEPARABLE = '(?:ver|be|ont|her|onder|over|om|voor|mis)';
/** `gemaaid`, `geplante`, `opgehaald`: what stands before and after `ge`. */
const WITH_GE = new RegExp(`^(?<prefix>${SEPARABLE})?ge(?<root>.{3,}?)e?$`);
const WITHOUT_GE = new RegExp(`^(?<root>${INSEPARABLE}.{3,}?)e?$`);
/** Behind a voiceless consonant the ending is `t`, elsewhere `d`: `gepland` is of `plannen`, `geplant` of `planten`. */
const ENDING = /(?:(?<=[kfsphcx])t|(?<![kpt])d)$/;
const MIN_VERB = 5;

/**
 * The infinitive that a folded word is the participle of: `gemaaid` -> `maaien`, `opgehaald` -> `ophalen`, `vertaald` -> `vertalen`. Null when
 * it is none, or of no known verb: by its letters nobody can tell `gebied` from `gesnoeid`. Only what is regular; strong verbs are
 * irregular words of the stemmer.
 * @param isKnown whether a word is one
 */
export function infinitiveOf(word: string, isKnown: (word: string) => boolean): string | null {
  return formsOf(word).find((verb) => verb.length >= MIN_VERB && isKnown(verb)) ?? null;
}

/** Infinitives that it may be of, the likeliest first. */
function formsOf(word: string): string[] {
  const { prefix = '', root } = WITH_GE.exec(word)?.groups ?? {};
  if (root !== undefined && /[dt]$/.test(root)) {
    const bare = ENDING.test(root) ? infinitives(root.slice(0, -1)) : [];
    return [...bare, ...infinitives(root)].map((verb) => prefix + verb);
  }
  const own = WITHOUT_GE.exec(word)?.groups?.['root'];
  return own !== undefined && ENDING.test(own) ? infinitives(own.slice(0, -1)) : [];
}

/** `veeg` -> `vegen`, `lap` -> `lappen`, `verhuis` -> `verhuizen`, `maai` -> `maaien`. */
function infinitives(root: string): string[] {
  const voiced = root.replace(/s$/, 'z').replace(/f$/, 'v');
  return [...new Set([voiced, root])].flatMap((stem) => {
    const [, before = '', vowel = '', last = ''] = /^(.*?)([aeou])\2([^aeiou])$/.exec(stem) ?? [];
    if (last !== '') return [`${before}${vowel}${last}en`];
    return /[^aeiou][aeiou][bdfgklmnprst]$/.test(stem)
      ? [`${stem}${stem.at(-1)}en`, `${stem}en`]
      : [`${stem}en`];
  });
}
