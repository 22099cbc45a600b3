import { describe, expect, it } from '@jest/globals';

import { type MatchedGroup } from '../../../src/discovery/rank.ts';
import { reasonsFor } from '../../../src/discovery/reasons.ts';
import { type IndexDocument } from '../../../src/indexing/index-document.ts';

const group = (
  because: string,
  way: { concept?: string; offers?: boolean; mentions?: string[] },
): MatchedGroup =>
  ({
    concept: way.concept
      ? { id: 1, labelNl: way.concept, labelEn: 'Window cleaning', codes: ['90911300'] }
      : null,
    because,
    offers: way.offers ?? false,
    mentions: way.mentions ?? [],
    strength: 1,
    words: because.split(' ').map((raw) => ({ raw, terms: [] })),
    position: 0,
    weight: 1,
  }) as unknown as MatchedGroup;

const WASHES_WINDOWS = [{ code: '90911300', label: 'Wassen van ramen' }];

const reasons = (
  matched: MatchedGroup[],
  labels: unknown[] = [],
  place?: Partial<IndexDocument>,
  km = 12.3,
): string[] =>
  reasonsFor({ labels, categories: WASHES_WINDOWS, ...place } as unknown as IndexDocument, {
    matched,
    nameMatch: 0,
    distanceKm: place ? km : null,
    nearName: place ? 'Groningen' : null,
    serves: null,
    orderAsked: false,
  });

describe('why a supplier is in the list', () => {
  it('is what it offers before what it only mentions', () => {
    expect(
      reasons([
        group('gymzaal', { concept: 'Sportvelden', mentions: ['gymzaal'] }),
        group('ramen lappen', { concept: 'Glasbewassing', offers: true }),
      ]),
    ).toEqual(['Levert: glasbewassing (door ‘ramen lappen’)', 'Noemt ‘gymzaal’']);
  });

  it('is told as what it seems when nobody states it and the register read it', () => {
    const matched = [group('ramen lappen', { concept: 'Glasbewassing', offers: true })];
    const read = [{ code: '90911300', label: 'Wassen van ramen', suggested: true }];
    for (const categories of [[], read] as Partial<IndexDocument>['categories'][])
      expect(reasons(matched, [], { categories, place: 'Assen' })[0]).toBe(
        'Lijkt te leveren: glasbewassing (door ‘ramen lappen’)',
      );
  });

  it('names of several words only those that the firm has', () => {
    const stalling = { concept: 'Fietsenstalling', mentions: ['beheer'] };
    expect(reasons([group('beheer fietsenstalling', stalling)])).toEqual(['Noemt ‘beheer’']);
    const both = { ...stalling, mentions: ['beheer', 'fietsenstalling'] };
    expect(reasons([group('beheer fietsenstalling', both)])).toEqual(['Noemt ‘beheer fietsenstalling’']);
  });

  it('never claims an offer on the strength of a part of a word', () => {
    expect(reasons([group('gymzaal', { concept: 'Sportvelden' })])).toEqual([
      'Komt in de buurt van ‘gymzaal’',
    ]);
  });

  it('names a verified label once, with its last day', () => {
    const label = { name: 'PSO 30+', level: 'PSO 30+', status: 'verified', validUntil: '2027-05-01' };
    expect(reasons([], [label, { ...label, status: 'claimed' }])).toEqual([
      'PSO 30+, geldig tot en met 1 mei 2027',
    ]);
  });

  it('says of a last day that no source names that it follows from the usual term', () => {
    const label = { name: 'B Corp', status: 'verified', validUntil: '2027-05-01', untilBasis: 'usual' };
    expect(reasons([], [label])).toEqual([
      'B Corp, naar de gebruikelijke looptijd geldig tot en met 1 mei 2027',
    ]);
  });

  it('is said in English to who asks in English', () => {
    const label = {
      code: 'pso',
      name: 'PSO',
      level: 'Trede 2',
      status: 'verified',
      validUntil: '2027-05-01',
    };
    const document = {
      labels: [label],
      categories: WASHES_WINDOWS,
      place: 'Assen',
      locationPrecision: 'place',
    };
    const facts = {
      matched: [group('ramen lappen', { concept: 'Glasbewassing', offers: true })],
      nameMatch: 1,
      distanceKm: 24.6,
      nearName: 'Groningen',
      serves: { area: '30km', place: 'Groningen' },
      orderAsked: false,
      levelsEn: { 'pso:Trede 2': 'Step 2' },
    };
    expect(reasonsFor(document as unknown as IndexDocument, facts, 'en')).toEqual([
      'The name matches',
      'Supplies: window cleaning (because of ‘ramen lappen’)',
      'PSO Step 2, valid until 1 May 2027',
      'Supplies in Groningen (service area: 30 km around its address)',
      'In Assen, about 25 km from Groningen',
    ]);
  });

  it('gives no distance to the metre for a firm of which only the place is known', () => {
    expect(reasons([], [], { place: 'Assen', locationPrecision: 'place' })).toEqual([
      'In Assen, ongeveer 12 km van Groningen',
    ]);
    expect(reasons([], [], { place: 'Assen', locationPrecision: 'postcode' })).toEqual([
      '12 km van Groningen',
    ]);
    expect(reasons([], [], { place: 'Groningen', locationPrecision: 'place' }, 0.2)).toEqual([
      'In Groningen',
    ]);
  });
});
