/** An area of the European division in statistical regions, as procurement notices name places. */
export interface Nuts {
  /** `NL115`; four characters where only the province is sure. */
  code: string;
  name: string;
}

/**
 * NUTS 2024 (Delegated Regulation (EU) 2023/674), level 2: in the Netherlands the provinces. Names as the eForms code list
 * `nuts` has them.
 */
const OF_PROVINCE: Readonly<Record<string, Nuts>> = {
  Groningen: { code: 'NL11', name: 'Groningen' },
  Friesland: { code: 'NL12', name: 'Friesland' },
  Drenthe: { code: 'NL13', name: 'Drenthe' },
  Overijssel: { code: 'NL21', name: 'Overijssel' },
  Gelderland: { code: 'NL22', name: 'Gelderland' },
  Flevoland: { code: 'NL230', name: 'Flevoland' },
  'Noord-Holland': { code: 'NL32', name: 'Noord-Holland' },
  Zeeland: { code: 'NL34', name: 'Zeeland' },
  Utrecht: { code: 'NL350', name: 'Utrecht' },
  'Zuid-Holland': { code: 'NL36', name: 'Zuid-Holland' },
  'Noord-Brabant': { code: 'NL41', name: 'Noord-Brabant' },
  Limburg: { code: 'NL42', name: 'Limburg' },
};

/**
 * Level 3 (COROP areas of CBS) with their municipalities by CBS code, of the three northern provinces only, from general
 * knowledge: no list of all that may be published was found, so elsewhere the province stands. Check before you extend it.
 */
const NORTH: readonly [code: string, name: string, municipalities: string][] = [
  ['NL112', 'Delfzijl en omgeving', 'GM1979'],
  ['NL114', 'Oost-Groningen', 'GM0037 GM0047 GM0765 GM1895 GM1950'],
  ['NL115', 'Overig Groningen', 'GM0014 GM1952 GM1966 GM1969'],
  ['NL126', 'Zuidoost-Friesland', 'GM0074 GM0085 GM0086 GM0090 GM0098'],
  [
    'NL127',
    'Noord-Friesland',
    'GM0059 GM0060 GM0072 GM0080 GM0088 GM0093 GM0096 GM0737 GM1891 GM1949 GM1970',
  ],
  ['NL128', 'Zuidwest-Friesland', 'GM1900 GM1940'],
  ['NL131', 'Noord-Drenthe', 'GM0106 GM1680 GM1699 GM1730 GM1731'],
  ['NL132', 'Zuidoost-Drenthe', 'GM0109 GM0114 GM1681'],
  ['NL133', 'Zuidwest-Drenthe', 'GM0118 GM0119 GM1690 GM1701'],
];

/** The most exact area that is sure for a municipality; null outside the Netherlands. Pure. @param code CBS code */
export function nutsOf(code: string, province: string): Nuts | null {
  const north = NORTH.find(([, , municipalities]) => municipalities.split(' ').includes(code));
  if (north) return { code: north[0], name: north[1] };
  return Object.hasOwn(OF_PROVINCE, province) ? (OF_PROVINCE[province] ?? null) : null;
}
