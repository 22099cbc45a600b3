/** People who are given things, in the plural that requests name them in. */
const PEOPLE = new Set(
  (
    'kinderen jongeren ouderen senioren inwoners bewoners buurtbewoners gezinnen huishoudens medewerkers collega werknemers ' +
    'vrijwilligers mantelzorgers statushouders nieuwkomers vluchtelingen asielzoekers oekraieners leerlingen scholieren ' +
    'studenten clienten bezoekers gasten ambtenaren raadsleden jubilarissen ondernemers daklozen peuters baby minima ' +
    'children residents families employees colleagues volunteers refugees pupils students visitors guests'
  ).split(' '),
);
const GIVING = new Set(
  'geven schenken aanbieden verstrekken uitreiken uitdelen bezorgen toekennen bezorgd aangeboden verstrekt uitgereikt'.split(
    ' ',
  ),
);
/** With these the thing that is given begins. */
const BEFORE_THING = new Set('een de het nieuw nieuwe gratis extra eigen wat'.split(' '));

/**
 * Places of the words for who is given something, among the words of a clause: "kinderen uit arme gezinnen" in "kinderen uit arme
 * gezinnen een nieuwe jas geven". What is bought is the coat. Pure.
 */
export function recipientsIn(words: readonly string[]): number[] {
  const giving = words.findLastIndex((word) => GIVING.has(word));
  const first = words.findIndex((word) => PEOPLE.has(word));
  if (giving < 0 || first < 0 || first >= giving || words[first - 1] === 'aan') return [];
  const thing = startOfThing(words, first + 1, giving);
  const end = thing ?? first + 1;
  // "Medewerkers geven": nothing stands there that they could be given.
  return end >= giving ? [] : Array.from({ length: end - first }, (_, at) => first + at);
}

/** Where the last words begin that a thing begins with; null when there are none. */
function startOfThing(words: readonly string[], from: number, to: number): number | null {
  for (let at = to - 2; at >= from; at--) {
    if (!BEFORE_THING.has(words[at] ?? '')) continue;
    let start = at;
    while (start > from && BEFORE_THING.has(words[start - 1] ?? '')) start--;
    return start;
  }
  return null;
}
