import { NUMBER, readNumber } from './numbers.ts';
import { type Finding, type PeoplePart, type QuantityPart } from './part.ts';
import { type PlainText } from './plain-text.ts';

/** Whoever attends; they say nothing about what is bought. */
const ATTENDING =
  "personen|mensen|man|medewerkers|collega['’]?s|deelnemers|gasten|genodigden|bezoekers|aanwezigen|couverts|pers|people|guests|persons|participants|attendees|colleagues|employees";
/** Whom it is for: what they need is often named after them (`leerlingen`, `ouderen`), so the word is looked for too. */
const SERVED =
  'ambtenaren|raadsleden|leerlingen|scholieren|studenten|kinderen|jongeren|ouderen|bewoners|inwoners|vrijwilligers|clienten|kandidaten|statushouders|mantelzorgers|huishoudens|pupils|students|children|residents|volunteers';
const RANGE = String.raw`(?:(?<first>${NUMBER})\s*(?:tot|a|-|–|to)\s*)?`;
const ADJECTIVE = String.raw`(?:\p{L}+e\s+)?`;

const PEOPLE = new RegExp(
  String.raw`${RANGE}(?<count>${NUMBER})\s+${ADJECTIVE}(?<who>(?<attending>${ATTENDING})|${SERVED})(?!\p{L})\.?`,
  'giu',
);

/** How many people it is for. Pure. */
export function readPeople({ raw, plain }: PlainText): Finding<PeoplePart>[] {
  return [...plain.matchAll(PEOPLE)].map((match) => {
    const { first, count = '', attending } = match.groups ?? {};
    const upTo = readNumber(count);
    const start = match.index;
    const end = start + match[0].length;
    const part: PeoplePart = {
      id: 'people',
      kind: 'people',
      because: raw.slice(start, end),
      from: first === undefined ? upTo : readNumber(first),
      upTo,
    };
    return { part, spans: [{ start, end }], searched: attending === undefined };
  });
}

const UNITS = String.raw`m[²2]|m[³3]|vierkante meter|strekkende meter|kubieke meter|meter|ha|hectare|kuub|liter|kwh|mwh|kg|kilo(?:gram)?|ton|stuks?|exemplaren|pieces`;
const QUANTITY = new RegExp(
  String.raw`(?<count>${NUMBER})\s*(?:x\s+)?(?:(?<times>miljoen|mln|million)\s+)?(?:(?<unit>${UNITS})(?!\p{L})|(?<noun>(?:\p{L}{3,}e\s+(?:(?:en|maar)\s+\p{L}{3,}e\s+)?)?\p{L}{4,}(?:['’]s)?(?:-\p{L}+)*))`,
  'giu',
);
/** Words after a number that count time, money, age, rank or who is asked, and no things. */
const NO_THINGS =
  /^(?:offerte|partij|aanbieder|leverancier|inschrijver|quote|supplier|jaar|jaren|jarig|mnd|maand|week|weken|dag|uur|uren|minu|euro|procent|kilom|km|keer|maal|maart|april|juni|juli|augustus|september|oktober|november|december|januari|februari|mei|years?|months?|weeks?|days?|hours?|ervaring|tot|voor|naar|zijn|worden|duizend|miljoen|graden|verdieping)/;
/** A number after these is a name, not a count. */
const NUMBERED =
  /(?:trede|niveau|level|step|perceel|artikel|art\.|lid|iso|nen|fase|nummer|nr\.?|kamer|postbus|lot|bijlage|hoofdstuk|versie|co2?|sdg|plus|klasse|groep|deel|straat|weg|plein|laan|singel|kade)\s*$/;

/** How much is asked of what: `400 bureaustoelen`, `2.500 m²`. Pure. */
export function readQuantities({ raw, plain }: PlainText): Finding<QuantityPart>[] {
  const found: Finding<QuantityPart>[] = [];
  for (const match of plain.matchAll(QUANTITY)) {
    const { count: written = '', times, unit, noun = '' } = match.groups ?? {};
    const count = readNumber(written) * (times === undefined ? 1 : 1_000_000);
    const start = match.index;
    const end = start + match[0].length;
    const isYear = /^(?:19|20)\d\d$/.test(written);
    const isOne = count <= 1 && unit === undefined;
    if (isYear || isOne || NO_THINGS.test(noun) || NUMBERED.test(plain.slice(0, start))) continue;
    const because = raw.slice(start, end);
    const of = unit === undefined ? because.slice(-noun.length) : normalUnit(unit);
    const id = found.length === 0 ? 'quantity' : `quantity:${found.length + 1}`;
    found.push({
      part: { id, kind: 'quantity', because, count, of },
      spans: [{ start, end }],
      // `20 liter` says nothing of what is bought; `20 stoelen` does.
      searched: unit === undefined,
    });
  }
  return found;
}

function normalUnit(unit: string): string {
  if (/^(?:m2|m²|vierkante meter)$/.test(unit)) return 'm²';
  if (/^(?:m3|m³|kubieke meter|kuub)$/.test(unit)) return 'm³';
  return unit.replace(/wh$/, 'Wh').replace(/^mWh$/, 'MWh');
}
