import { THEMES } from '../../common/themes.ts';
import { type Finding, type ThemePart } from './part.ts';
import { type PlainText } from './plain-text.ts';

/**
 * What says in a request that firms should have an aim. Narrower than what firms say of themselves: `afval` and `zorg` are
 * things that are bought.
 */
const WORDS: readonly (readonly [theme: string, words: RegExp])[] = [
  [
    'participation',
    /\b(?:social return|sroi|afstand tot de arbeidsmarkt|arbeidsparticipatie|participatiewet|garantiebanen|inclusieve? (?:werkgever|ondernem|organisatie)\p{L}*|arbeidsbeperking|beschut werk)/gu,
  ],
  [
    'circular',
    /\b(?:circula(?:ir|r)\p{L}*|hergebruik(?:t|te|en)?|refurbished|gereviseerde?|tweedehands|upcycl\p{L}*|gerecyclede?|recycled|second-?hand)/gu,
  ],
  [
    'energy',
    /\b(?:klimaatneutraa?l\p{L}*|energieneutraa?l\p{L}*|co2-?neutraa?l\p{L}*|emissievrij\p{L}*|zero[- ]emissie?\p{L}*|uitstootvrij\p{L}*|emission[- ]free|climate[- ]neutral)/gu,
  ],
  [
    'food',
    /\b(?:voedseltransitie|eiwittransitie|tegen voedselverspilling|lokaal (?:voedsel|eten)|food waste)/gu,
  ],
  [
    'fair-chain',
    /\b(?:eerlijke (?:keten|handel)|fair ?chain|ketenverantwoordelijkheid|international social conditions|isv)\b/gu,
  ],
  ['social-cohesion', /\b(?:sociale cohesie|tegen eenzaamheid|buurtverbinding|social cohesion)/gu],
];
const GOAL = /\bsdg'?s?[\s:-]*(\d{1,2})\b/gu;

/** Aims that are asked of firms: `circulair`, `social return`, `SDG 12`. Their words are looked for as well. Pure. */
export function readWantedThemes({ raw, plain }: PlainText): Finding<ThemePart>[] {
  const named = WORDS.flatMap(([theme, words]) => {
    const match = plain.matchAll(words).next().value;
    return match ? [{ theme, match }] : [];
  });
  const goals = [...plain.matchAll(GOAL)].map((match) => ({ theme: `sdg-${Number(match[1])}`, match }));
  return [...named, ...goals].flatMap(({ theme, match }) => {
    const name = THEMES.find(({ code }) => code === theme)?.nl;
    if (name === undefined) return [];
    const span = { start: match.index, end: match.index + match[0].length };
    const because = raw.slice(span.start, span.end);
    return [
      { part: { id: `theme:${theme}`, kind: 'theme', because, theme, name }, spans: [span], searched: true },
    ];
  });
}
