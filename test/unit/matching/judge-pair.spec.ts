import { describe, expect, it } from '@jest/globals';

import { type CleanedRecord } from '../../../src/intake/cleaned-record.ts';
import { matchRecord } from '../../../src/matching/match-record.ts';
import { type MatchSubject, toSubject } from '../../../src/matching/match-subject.ts';
import { judgePair } from '../../../src/matching/judge-pair.ts';

const keys = (cleaned: Partial<CleanedRecord>): MatchSubject =>
  toSubject({
    recordId: '2',
    line: 3,
    precedence: 30,
    cleaned: { name: 'Groenwerk Noord', place: 'Groningen', country: 'NL', ...cleaned },
  });

/** A statement of a firm in Groningen, and another one that differs in what is given. */
const judged = (a: Partial<CleanedRecord>, b: Partial<CleanedRecord>): string => {
  const { verdict, reason } = judgePair(keys(a), keys(b));
  return `${verdict} ${reason}`;
};

const HOUSE = { postcode: '9712HM', houseNumber: '12' };

describe('two statements with an identifier', () => {
  it.each<[string, Partial<CleanedRecord>, Partial<CleanedRecord>, string]>([
    [
      'one KvK number under two names',
      { kvkNumber: '99000001' },
      { kvkNumber: '99000001', name: 'Iets Anders' },
      'same kvk-number',
    ],
    [
      'one name under two KvK numbers',
      { kvkNumber: '99000001' },
      { kvkNumber: '99000002' },
      'other same-name-other-kvk',
    ],
    [
      'one establishment',
      { establishmentNumber: '000099000001' },
      { establishmentNumber: '000099000001', name: 'De Winkel' },
      'same establishment-number',
    ],
    ['one RSIN', { rsin: '850000016' }, { rsin: '850000016', name: 'Meedoen' }, 'same rsin'],
    ['one name under two RSINs', { rsin: '850000016' }, { rsin: '850000028' }, 'other no-candidate'],
    [
      'an establishment of one number and two KvK numbers',
      { kvkNumber: '99000001', establishmentNumber: '000099000001' },
      { kvkNumber: '99000345', establishmentNumber: '000099000001' },
      'other same-name-other-kvk',
    ],
  ])('that is %s', (_, a, b, expected) => expect(judged(a, b)).toBe(expected));
});

describe('two statements with KvK numbers that are a slip of the keys apart', () => {
  const A = { kvkNumber: '61234578', ...HOUSE, phone: '0505550123' };
  it.each<[string, Partial<CleanedRecord>, Partial<CleanedRecord>, string]>([
    ['one digit, at one address', A, { ...HOUSE, kvkNumber: '61234579' }, 'related near-kvk-number'],
    ['two that changed places', A, { ...HOUSE, kvkNumber: '61234587' }, 'related near-kvk-number'],
    [
      'one digit, in one place with one phone number and a misspelt name',
      A,
      { kvkNumber: '61734578', phone: '050-5550123', name: 'Groenwrek Noord' },
      'related near-kvk-number',
    ],
    [
      'one digit, in one place with one website',
      { ...A, website: 'https://groenwerk.nl' },
      { kvkNumber: '11234578', website: 'https://www.groenwerk.nl/contact' },
      'related near-kvk-number',
    ],
    ['two digits', A, { ...HOUSE, kvkNumber: '61234589' }, 'other same-name-other-kvk'],
    ['one digit, in one place only', A, { kvkNumber: '61234579' }, 'other same-name-other-kvk'],
    [
      'one digit, with another legal form',
      { ...A, name: 'Stichting Groenwerk Noord' },
      { ...HOUSE, kvkNumber: '61234579', name: 'Groenwerk Noord B.V.' },
      'other same-name-other-kvk',
    ],
    [
      'one digit, of a holding',
      A,
      { ...HOUSE, kvkNumber: '61234579', name: 'Groenwerk Noord Holding' },
      'other no-candidate',
    ],
    [
      'one digit, of another firm in the building',
      A,
      { ...HOUSE, kvkNumber: '61234579', name: 'Drukkerij Zuid' },
      'other no-candidate',
    ],
    [
      'one digit, with other RSINs',
      { ...A, rsin: '850000016' },
      { ...HOUSE, kvkNumber: '61234579', rsin: '850000028' },
      'other same-name-other-kvk',
    ],
  ])('that is %s', (_, a, b, expected) => {
    expect(judged(a, b)).toBe(expected);
    expect(judged(b, a)).toBe(expected);
  });
});

describe('two statements without an identifier in common', () => {
  it.each<[string, Partial<CleanedRecord>, Partial<CleanedRecord>, string]>([
    ['the name, glued together otherwise', {}, { name: 'Groen Werk Noord' }, 'same name-place'],
    [
      'a foundation and a company of one name',
      { name: 'Stichting Groenwerk' },
      { name: 'Groenwerk B.V.' },
      'maybe other-legal-form',
    ],
    [
      '`St.`, which may be a saint, and a company',
      { name: 'St. Groenwerk' },
      { name: 'Groenwerk B.V.' },
      'same name-place',
    ],
    [
      'a name in one town with another postcode and another phone number',
      { postcode: '9712HM', phone: '0505550101' },
      { postcode: '9713AA', phone: '0505550102' },
      'maybe same-name-other-address',
    ],
    [
      'a foundation and a company in one town with another postcode and another phone number',
      { name: 'Stichting Groenwerk', postcode: '9712HM', phone: '0505550101' },
      { name: 'Groenwerk B.V.', postcode: '9713AA', phone: '0505550102' },
      'maybe other-legal-form',
    ],
    [
      'a name in one town with another postcode and the same phone number',
      { postcode: '9712HM', phone: '0505550101' },
      { postcode: '9713AA', phone: '0505550101' },
      'same name-place',
    ],
    [
      'a name in two towns that are called alike',
      { place: 'Winsum', postcode: '9951AA', website: 'https://groenwerk.example' },
      { place: 'Winsum', postcode: '8831AA', website: 'https://groenwerk.example' },
      'maybe same-name-other-address',
    ],
    [
      'similar names in two towns that are called alike, with one website',
      { place: 'Winsum', postcode: '9951AA', website: 'https://groenwerk.example' },
      { place: 'Winsum', postcode: '8831', website: 'https://groenwerk.example', name: 'Groenwerk Nord' },
      'other no-candidate',
    ],
    [
      'a name in one large town',
      { place: 'Amsterdam', postcode: '1012AA' },
      { place: 'Amsterdam', postcode: '1101AA' },
      'same name-place',
    ],
    [
      'a name in one town abroad',
      { place: 'Antwerpen', postcode: '2000', country: 'BE' },
      { place: 'Antwerpen', postcode: '2660', country: 'BE' },
      'same name-place',
    ],
    ['a branch in another town', {}, { place: 'Assen' }, 'other no-candidate'],
    [
      'a branch in another town with one website',
      { website: 'https://groenwerk.example' },
      { place: 'Assen', website: 'https://www.groenwerk.example/assen' },
      'related other-place',
    ],
    [
      'a name that moved, with its phone number',
      { phone: '050-5550101' },
      { place: 'Assen', phone: '+31 50 5550101' },
      'maybe other-place',
    ],
    ['a name without a place', {}, { place: undefined }, 'maybe name-only'],
    ['a typing error in one town', {}, { name: 'Groenwerk Nord' }, 'maybe similar-name'],
    [
      'a typing error at one address',
      HOUSE,
      { ...HOUSE, name: 'Groenwrek Noord' },
      'same similar-name-address',
    ],
    [
      'a typing error and one phone number',
      { phone: '0505550101' },
      { phone: '050 555 01 01', name: 'Groenwrek Noord' },
      'same similar-name-contact',
    ],
    [
      'a typing error, mail on one domain, and another legal form',
      { name: 'Stichting Groenwerk Noord', email: 'a@groenwerk.example' },
      { email: 'b@groenwerk.example', name: 'Groenwrek Noord B.V.' },
      'maybe other-legal-form',
    ],
    [
      'a typing error and mail at one provider of everybody',
      { email: 'voorbeeld.a@ziggo.nl' },
      { email: 'voorbeeld.b@ziggo.nl', name: 'Groenwrek Noord' },
      'maybe similar-name',
    ],
    [
      'a page on one host of everybody',
      { website: 'https://facebook.com/a', name: 'Bloemen Roosje' },
      { website: 'https://facebook.com/b', name: 'Kapper Roosje' },
      'other no-candidate',
    ],
    [
      'a trade name on the domain of that name',
      { name: 'Werkhaven', website: 'https://werkhaven.example' },
      { name: 'Werkhaven Fietsen', website: 'https://werkhaven.example' },
      'maybe website-domain',
    ],
    [
      'the letters of a foundation and its name, on the domain of the letters',
      { name: 'SNPI', website: 'https://snpi.example' },
      { name: 'Stichting Noordelijk Platform Inclusie (SNPI)', email: 'info@snpi.example' },
      'maybe website-domain',
    ],
    [
      'the letters of a name that does not hold them, on their domain',
      { name: 'GKDB', website: 'https://gkdb.example' },
      { name: 'Gemeenschappelijke Kas van Drentse Boeren', website: 'https://gkdb.example' },
      'maybe website-domain',
    ],
    [
      'the letters of a firm and one of its branches, on their domain',
      { name: 'SNPI', website: 'https://snpi.example' },
      { name: 'Werkplaats Meedoen Centrum', website: 'https://snpi.example' },
      'other no-candidate',
    ],
    [
      'a holding at one address',
      { name: 'Jansema B.V.', ...HOUSE },
      { name: 'Jansema Holding B.V.', ...HOUSE },
      'related related',
    ],
    [
      'the owner of the buildings',
      { name: 'Jansema Holding' },
      { name: 'Jansema Vastgoed' },
      'related related',
    ],
    [
      'the trade before the name at one address, the place behind it',
      { name: 'Hovenier De Groene Vingers', place: 'Haren', postcode: '9751NL', houseNumber: '3' },
      { name: 'Groene Vingers Haren B.V.', place: 'Haren', postcode: '9751NL', houseNumber: '3' },
      'maybe name-at-address',
    ],
    [
      'a painter by his name, and by his trade too, at one address',
      { name: 'Jansen, A.', ...HOUSE },
      { name: 'Schildersbedrijf A. Jansen', ...HOUSE },
      'maybe name-at-address',
    ],
    [
      'of one family name at one address, with other initials',
      { name: 'B. Jansen', ...HOUSE },
      { name: 'Schildersbedrijf A. Jansen', ...HOUSE },
      'maybe name-at-address',
    ],
    [
      'two schools by their numbers, in one house',
      { name: 'De Regenboog 1', ...HOUSE },
      { name: 'De Regenboog 2', ...HOUSE },
      'other no-candidate',
    ],
    [
      'two firms that share a word and each have another, in one house',
      { name: 'Advies Scherpzicht', ...HOUSE },
      { name: 'Opticien Scherpzicht', ...HOUSE },
      'other no-candidate',
    ],
    [
      'two firms in one house',
      { name: 'Advies Scherpzicht', ...HOUSE },
      { name: 'Drukkerij Inktvis', ...HOUSE },
      'other no-candidate',
    ],
  ])('that are %s', (_, a, b, expected) => {
    expect(judged(a, b)).toBe(expected);
    expect(judged(b, a)).toBe(expected);
  });
});

describe('a domain of several suppliers', () => {
  const trade = keys({ name: 'Werkhaven', website: 'https://werkhaven.example' });
  const candidate = (supplierId: string, name: string) => ({
    ...keys({ name, website: 'https://werkhaven.example' }),
    recordId: supplierId,
    supplierId,
    supplierKvkNumber: null,
  });

  it('says nothing about which of them it is', () => {
    const first = candidate('1', 'Werkhaven Fietsen');
    expect(matchRecord(trade, [first])).toMatchObject({ outcome: 'review', reason: 'website-domain' });
    expect(matchRecord(trade, [first, candidate('2', 'Kringloop Rondgang')])).toMatchObject({
      outcome: 'new',
    });
  });
});

it('keeps both sides of every field that one of them names, and what they say together', () => {
  const known = {
    ...keys({ kvkNumber: '99000001', phone: '0505550101' }),
    recordId: '1',
    supplierId: 's',
    supplierKvkNumber: '99000001',
  };
  const { evidence } = matchRecord(keys({ phone: '0505550102' }), [known]);
  expect(evidence).toEqual([
    { field: 'kvkNumber', record: null, candidate: '99000001', agrees: 'unknown' },
    { field: 'name', record: 'groenwerk noord', candidate: 'groenwerk noord', agrees: 'same' },
    { field: 'place', record: 'groningen', candidate: 'groningen', agrees: 'same' },
    { field: 'phone', record: '0505550102', candidate: '0505550101', agrees: 'other' },
  ]);
});
