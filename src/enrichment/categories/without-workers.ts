/** Who may do the work. Readers of a text know from what stands before whether these are meant, not what is sold to them. */
const WORKERS =
  "jongeren|jongvolwassenen|wajongers|mensen|personen|medewerkers|werknemers|vakmensen|vaklieden|collega’s|collega's|" +
  'vrouwen|statushouders|vluchtelingen|nieuwkomers|deelnemers|kandidaten|leerlingen|vrijwilligers|gedetineerden|' +
  'ex-gedetineerden|oud-gedetineerden|thuislozen|daklozen|people|youngsters|refugees|employees|workers|volunteers';

/** What sets them apart ("mensen met een beperking", "jongeren zonder startkwalificatie"). */
const SET_APART =
  'beperkingen|beperking|handicap|afstand tot de arbeidsmarkt|afstand tot werk|arbeidsbeperkingen|arbeidsbeperking|autisme|' +
  'niet-aangeboren hersenletsel|startkwalificatie|diploma|werkervaring|indicatie|vluchtelingenachtergrond|schulden|disabilities|disability';

/** Up to two words before a noun ("onze", "jonge"); a preposition there begins something else ("met schulden op tot vakmensen"). */
const BEFORE_NOUN = String.raw`(?:(?!(?:op|tot|van|voor|in|aan|naar|om|bij|als|te|uit|en|of|for|to|and)\s)[\p{L}-]+\s+){0,2}?`;

/** "met jongeren", "door een team van mensen met een beperking", "samen met statushouders": with what sets them apart. */
const BY_WHOM = new RegExp(
  String.raw`(?<!\p{L})(?:door|met|by|with)\s+(?:(?:een|ons|a|our)\s+(?:team|groep|ploeg|group)\s+(?:van|of)\s+)?` +
    String.raw`${BEFORE_NOUN}(?:${WORKERS})(?![\p{L}-])` +
    String.raw`(?:\s+(?:met|zonder|with|without)\s+${BEFORE_NOUN}(?:${SET_APART})(?![\p{L}-]))?`,
  'giu',
);

/**
 * A description without who does the work: "fietsen maken met jongeren" sells no youth work, "groenonderhoud door mensen met
 * een beperking" no care. Texts that are about such people alone ("wij begeleiden jongeren", "begeleiding van mensen met een
 * beperking") say so without these prepositions, and stay as they are. Pure.
 */
export function withoutWorkers(description: string): string {
  return description.replace(BY_WHOM, ' ');
}
