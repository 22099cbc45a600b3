import { describe, expect, it } from '@jest/globals';

import { judgePair } from '../../../src/matching/judge-pair.ts';
import { toSubject } from '../../../src/matching/match-subject.ts';

/** Two names at one address with one phone number: whatever is alike enough there is linked without anybody being asked. */
function verdict(a: string, b: string): string {
  const [one, other] = [a, b].map((name) =>
    toSubject({
      recordId: '1',
      line: 2,
      precedence: 30,
      cleaned: {
        name,
        country: 'NL',
        place: 'Assen',
        postcode: '9401AA',
        houseNumber: '1',
        phone: '0592-555010',
      },
    }),
  );
  if (!one || !other) throw new Error('two names');
  const there = judgePair(one, other).verdict;
  expect(judgePair(other, one).verdict).toBe(there);
  return there;
}

describe('two firms at one address with one phone number', () => {
  it.each([
    ['Roman numbers', 'Zonnewende Energie II B.V.', 'Zonnewende Energie III B.V.'],
    ['the first and the second', 'Vastbouw Project I', 'Vastbouw Project II'],
    ['a number that one has', 'Windmolenaar Energie B.V.', 'Windmolenaar Energie 2 B.V.'],
    ['a Roman number that one has', 'Windmolenaar Energie B.V.', 'Windmolenaar Energie II B.V.'],
    ['letters', 'Loods A Opslag Hanzeweg', 'Loods B Opslag Hanzeweg'],
    ['initials behind the name', 'Zwaagsma Klussen, J.', 'Zwaagsma Klussen, P.'],
    ['an initial that is not of the other first name', 'Henk Zwaagsma Timmerwerk', 'B. Zwaagsma Timmerwerk'],
    ['the younger', 'Zwaagsma Bouw jr.', 'Zwaagsma Bouw sr.'],
    ['countries', 'Dropmans Verpakking Nederland B.V.', 'Dropmans Verpakking Europe B.V.'],
    ['countries that one works in', 'Kloostermaat Logistiek', 'Kloostermaat Logistiek International'],
    ['what they sell', 'Bouw Zwaagsma', 'Bouwmaterialen Zwaagsma'],
    ['what they let', 'Zwaagsma Fiets', 'Zwaagsma Fietsverhuur'],
    ['what they insure', 'Zorg Kompasroos', 'Zorgverzekeringen Kompasroos'],
    ['words that begin alike', 'Kinderopvang Lotje', 'Kinderopvoeding Lotje'],
    ['a word that only begins like the other', 'Media Zwaagsma', 'Mediation Zwaagsma'],
    ['what they repair', 'Elektro Zwaagsma', 'Elektronica Zwaagsma'],
    ['what they teach', 'Auto Zwaagsma', 'Autorijschool Zwaagsma'],
    ['cars and computers', 'Auto Zwaagsma', 'Automatisering Zwaagsma'],
    ['what they build in', 'Water Zwaagsma', 'Waterbouw Zwaagsma'],
    ['the kind of organisation', 'Instituut Zwaagsma', 'Bureau Zwaagsma'],
  ])('are not linked when they differ in %s', (_, a, b) => expect(verdict(a, b)).not.toBe('same'));

  it.each([
    ['Media Zwaagsma', 'Mediation Zwaagsma'],
    ['Elektro Zwaagsma', 'Elektronica Zwaagsma'],
    ['Instituut Zwaagsma', 'Bureau Zwaagsma'],
    ['Studio Vier', 'Studio 4'],
  ])('are asked about when they are called %s and %s', (a, b) => expect(verdict(a, b)).toBe('maybe'));

  it.each([
    ['initials before and behind the name', 'Zwaagsma Klussen, J.P.', 'J.P. Zwaagsma Klussen'],
    ['an initial of the first name', 'Henk Zwaagsma Timmerwerk', 'H. Zwaagsma Timmerwerk'],
    ['a number in Roman letters', 'Wijkteam Veldhof II', 'Wijkteam Veldhof 2'],
    ['what many firms of the trade add', 'Zwaagsma Bouw', 'Zwaagsma Bouwbedrijf'],
    ['a word without some letters', 'Zorgcentrum De Linde', 'Zorgctr. De Linde'],
    ['typing errors', 'Zwaagsma Adviesbureau', 'Zwagsma Adviesburo'],
    ['a trade that is cut short', 'Fysio Zwaagsma', 'Fysiotherapie Zwaagsma'],
    ['a kind of organisation that one leaves out', 'Bureau Zwaagsma', 'Zwaagsma'],
    ['words that any firm may add', 'Zwaagsma Nederland', 'Zwaagsma Groep'],
  ])('are one when they differ in %s', (_, a, b) => expect(verdict(a, b)).toBe('same'));
});
