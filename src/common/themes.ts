/** What impact a firm says it aims at: the 17 SDGs of the United Nations, and themes that Dutch registers use. */
export interface Theme {
  code: string;
  nl: string;
  en: string;
}

interface ThemeWords extends Theme {
  /** Parts of words that name the theme in free text, folded to lower case without accents. */
  words: RegExp;
}

/** Themes from the admission rules of codesocialeondernemingen.nl (research notes, 2026-11). */
const THEMES_WITH_WORDS: readonly ThemeWords[] = [
  {
    code: 'participation',
    nl: 'Arbeidsparticipatie',
    en: 'Labour participation',
    words:
      /participatie|afstand tot de arbeidsmarkt|werkgelegenheid|inclusie(?!f)|inclusieve? (?:onderne|organisat|werk|arbeid|samenleving)|re-?integratie|garantiebanen|social return/,
  },
  {
    code: 'circular',
    nl: 'Circulair',
    en: 'Circular',
    words: /circulair|circular|hergebruik|recycl|upcycl|refurb|tweedehands|afval/,
  },
  {
    code: 'energy',
    nl: 'Energietransitie',
    en: 'Energy transition',
    words: /energie|energy|klimaat|climate|\bco2|duurzame opwek/,
  },
  {
    code: 'food',
    nl: 'Voedseltransitie',
    en: 'Food transition',
    words: /voedsel|voeding|food|lokaal eten|biologisch|plantaardig/,
  },
  {
    code: 'care',
    nl: 'Zorg en welzijn',
    en: 'Care and wellbeing',
    words: /\bzorg|welzijn|gezondheid|health|\bcare\b/,
  },
  {
    code: 'fair-chain',
    nl: 'Eerlijke keten',
    en: 'Fair chain',
    words: /fair ?chain|eerlijke keten|eerlijke handel|fair ?trade|ketenverantwoord/,
  },
  {
    code: 'social-cohesion',
    nl: 'Sociale cohesie',
    en: 'Social cohesion',
    words: /cohesie|ontmoeting|eenzaamheid|buurt|wijk|samenleving/,
  },
];

const SDG_NAMES: readonly [nl: string, en: string][] = [
  ['Geen armoede', 'No poverty'],
  ['Geen honger', 'Zero hunger'],
  ['Goede gezondheid en welzijn', 'Good health and well-being'],
  ['Kwaliteitsonderwijs', 'Quality education'],
  ['Gendergelijkheid', 'Gender equality'],
  ['Schoon water en sanitair', 'Clean water and sanitation'],
  ['Betaalbare en duurzame energie', 'Affordable and clean energy'],
  ['Waardig werk en economische groei', 'Decent work and economic growth'],
  ['Industrie, innovatie en infrastructuur', 'Industry, innovation and infrastructure'],
  ['Ongelijkheid verminderen', 'Reduced inequalities'],
  ['Duurzame steden en gemeenschappen', 'Sustainable cities and communities'],
  ['Verantwoorde consumptie en productie', 'Responsible consumption and production'],
  ['Klimaatactie', 'Climate action'],
  ['Leven in het water', 'Life below water'],
  ['Leven op het land', 'Life on land'],
  ['Vrede, justitie en sterke publieke diensten', 'Peace, justice and strong institutions'],
  ['Partnerschap om doelstellingen te bereiken', 'Partnerships for the goals'],
];

/** All themes, in the order in which they are shown. */
export const THEMES: readonly Theme[] = [
  ...THEMES_WITH_WORDS.map(({ code, nl, en }) => ({ code, nl, en })),
  ...SDG_NAMES.map(([nl, en], index) => ({
    code: `sdg-${index + 1}`,
    nl: `SDG ${index + 1} ${nl}`,
    en: `SDG ${index + 1} ${en}`,
  })),
];

/** In a language; of a code that is none the code itself. */
export function themeName(code: string, lang: 'nl' | 'en'): string {
  return THEMES.find((theme) => theme.code === code)?.[lang] ?? code;
}

/** Codes of the themes that a firm names in its own words: `SDG 8 en 12, circulair` -> `circular`, `sdg-8`, `sdg-12`. */
export function readThemes(text: string): string[] {
  const folded = text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  const themes = THEMES_WITH_WORDS.filter(({ words }) => words.test(folded)).map(({ code }) => code);
  const goals = [...folded.matchAll(/sdg'?s?[\s:-]*((?:\d{1,2}(?:\s*(?:,|&|\+|\/|en|and)\s*)?)+)/g)].flatMap(
    (found) => found[1]?.match(/\d+/g) ?? [],
  );
  const numbers = [...new Set(goals.map(Number))].filter((goal) => goal >= 1 && goal <= SDG_NAMES.length);
  return [...themes, ...numbers.sort((a, b) => a - b).map((goal) => `sdg-${goal}`)];
}
