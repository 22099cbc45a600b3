import { describe, expect, it } from '@jest/globals';

import { type Criterion, type CriterionName } from '../../../src/discovery/shortlist/criterion.ts';
import { failsOnly, judgeFirm, standingOf } from '../../../src/discovery/shortlist/judge-firm.ts';
import { type Recognition } from '../../../src/enrichment/labels/recognition/recognition-rule.ts';
import {
  aFirm,
  aLabel,
  areas,
  aWish,
  capacity,
  GREENERY,
  GRONINGEN,
  southOfGroningen,
  WINDOWS,
} from './support/firms.ts';

const ASSEN = { code: 'GM0106', name: 'Assen' };

function named(criteria: readonly Criterion[], name: CriterionName): Criterion | undefined {
  return criteria.find((criterion) => criterion.name === name);
}

describe('the criteria of a shortlist', () => {
  it('are those that were asked for, and always whether the firm has time', () => {
    const plain = judgeFirm(aFirm(), aWish());
    expect(plain.map(({ name }) => name)).toEqual(['category', 'availability']);
    const all = aWish({
      near: GRONINGEN,
      estimatedValue: 10_000,
      labels: [{ asked: 'pso', code: 'pso', name: 'PSO' }],
      recognisedBy: { code: 'GM0014', name: 'Groningen' },
    });
    expect(judgeFirm(aFirm(), all).map(({ name }) => name)).toEqual([
      'category',
      'place',
      'distance',
      'capacity',
      'label',
      'recognition',
      'availability',
    ]);
  });

  it('leave open what nobody knows, and count that neither as met nor as failed', () => {
    const criteria = judgeFirm(aFirm(), aWish({ estimatedValue: 10_000 }));
    expect(named(criteria, 'capacity')).toMatchObject({ outcome: 'unknown', value: null, wanted: 10_000 });
    expect(named(criteria, 'availability')).toMatchObject({ outcome: 'unknown', value: 'unknown' });
    expect(standingOf(criteria)).toEqual({ kind: 'able' });
  });

  it('take a firm that answered this request at its word', () => {
    const declined = aFirm({ availability: { available: false, saidOn: '2026-11-20' } });
    expect(standingOf(judgeFirm(declined, aWish()))).toMatchObject({
      kind: 'near-miss',
      failed: { name: 'availability', value: 'unavailable' },
    });
  });

  it('heed the room that a firm says it has, in the quarter in which it said so', () => {
    const firm = (room: number) =>
      aFirm({ quarterlyRoom: { value: room, source: 'self-registration', date: '2026-10-01' } });
    const outcome = (room: number, more: Parameters<typeof aWish>[0]) =>
      named(judgeFirm(firm(room), aWish(more)), 'availability')?.outcome;
    expect(outcome(50_000, { on: '2026-12-31' })).toBe('met');
    expect(outcome(0, { on: '2026-12-31' })).toBe('not-met');
    expect(outcome(50_000, { on: '2026-12-31', estimatedValue: 60_000 })).toBe('not-met');
    expect(outcome(50_000, { on: '2027-01-01' })).toBe('unknown');
    const interested = { ...firm(0), availability: { available: true, saidOn: '2026-11-20' } };
    expect(named(judgeFirm(interested, aWish()), 'availability')?.outcome).toBe('met');
  });

  describe('on what is bought', () => {
    it('want every code that was given', () => {
      const wish = aWish({ categories: [GREENERY, WINDOWS] });
      expect(named(judgeFirm(aFirm(), wish), 'category')).toMatchObject({
        outcome: 'not-met',
        value: ['77310000'],
        wanted: ['77310000', '90911300'],
        reason: { en: 'does grounds maintenance, but no window cleaning as far as is known' },
      });
    });

    it('want one of the categories that were read from a text', () => {
      const wish = aWish({ categories: [GREENERY, WINDOWS], categoriesNeeded: 'any' });
      expect(named(judgeFirm(aFirm(), wish), 'category')).toMatchObject({ outcome: 'met' });
    });

    it.each([
      ['is what the same words speak of', { cpv: ['45'], concepts: new Set(['schoonmaak']) }, 'near-miss'],
      ['is of the same CPV class', { cpv: ['90', '909', '9091', '909112'] }, 'near-miss'],
      ['is something else', { cpv: ['90', '905'], concepts: new Set(['afval']) }, 'unable'],
    ])('make a near-miss only of a firm whose trade is like it: it %s', (_, firm, kind) => {
      const wish = aWish({
        categories: [WINDOWS],
        categoriesNeeded: 'any',
        relatedConcepts: ['schoonmaak'],
      });
      expect(standingOf(judgeFirm(aFirm({ ...firm, categories: [] }), wish)).kind).toBe(kind);
    });

    it('say so when a category rests on what the register read only', () => {
      const read = aFirm({ categories: [{ code: '77310000', label: 'Groenonderhoud', suggested: true }] });
      expect(named(judgeFirm(read, aWish()), 'category')?.reason.nl).toContain('niemand heeft dat bevestigd');
      expect(named(judgeFirm(aFirm(), aWish()), 'category')?.reason.nl).toBe('doet groenonderhoud');
    });
  });

  describe('on the place', () => {
    const near = { near: GRONINGEN };

    it('tell how far a firm comes and how far away the place is', () => {
      const firm = aFirm({ point: southOfGroningen(29.2), serviceAreas: areas({ reach: 'radius', km: 25 }) });
      expect(standingOf(judgeFirm(firm, aWish(near)))).toMatchObject({
        kind: 'near-miss',
        failed: {
          name: 'place',
          value: '25 km',
          wanted: 'Groningen',
          reason: {
            en: 'serves up to 25 km, the place is 29 km away',
            nl: 'werkt tot 25 km, de plaats ligt op 29 km',
          },
        },
      });
    });

    it('believe a firm that says it does not work here, however near it sits', () => {
      const firm = aFirm({
        point: southOfGroningen(2),
        serviceAreas: areas({ reach: 'municipalities', municipalities: [ASSEN] }),
      });
      expect(standingOf(judgeFirm(firm, aWish(near)))).toMatchObject({
        kind: 'near-miss',
        failed: { reason: { en: 'serves Assen, not Groningen' } },
      });
    });

    it('believe a firm that says it does, however far away it sits', () => {
      const firm = aFirm({ point: southOfGroningen(180), serviceAreas: areas({ reach: 'country' }) });
      const criteria = judgeFirm(firm, aWish(near));
      expect(standingOf(criteria)).toEqual({ kind: 'able' });
      expect(named(criteria, 'distance')?.reason.en).toBe(
        'sits further away, but comes there: serves the whole country',
      );
    });

    it('go by the distance of a firm that says nothing', () => {
      expect(standingOf(judgeFirm(aFirm({ point: southOfGroningen(24) }), aWish(near)))).toEqual({
        kind: 'able',
      });
      expect(standingOf(judgeFirm(aFirm({ point: southOfGroningen(25.3) }), aWish(near)))).toMatchObject({
        failed: { name: 'distance', reason: { en: 'is 25.3 km from Groningen, at most 25 km is asked for' } },
      });
      expect(standingOf(judgeFirm(aFirm(), aWish(near)))).toMatchObject({ failed: { name: 'distance' } });
    });

    it('want a firm to come to every municipality of an area', () => {
      const area = [GRONINGEN, { ...GRONINGEN, ...southOfGroningen(40), municipality: ASSEN }];
      const south = aFirm({ point: southOfGroningen(30) });
      expect(standingOf(judgeFirm(south, aWish({ area, radiusKm: 30 })))).toEqual({ kind: 'able' });
      expect(standingOf(judgeFirm(south, aWish({ area })))).toMatchObject({
        failed: { name: 'place', value: ['Assen'], reason: { en: 'comes to Assen, not to Groningen' } },
      });
    });

    it('look at the area of the activity that is asked for, not at that of another one', () => {
      const firm = aFirm({
        cpv: ['77', '773', '7731', '90', '909', '9091', '90911', '909113'],
        point: southOfGroningen(40),
        serviceAreas: areas({ reach: 'radius', km: 10 }, { reach: 'country', category: '90911300' }),
      });
      expect(standingOf(judgeFirm(firm, aWish({ ...near, categories: [WINDOWS] })))).toEqual({
        kind: 'able',
      });
      expect(standingOf(judgeFirm(firm, aWish(near)))).toMatchObject({ failed: { value: '10 km' } });
    });
  });

  describe('on size', () => {
    it('compare the largest order with the value', () => {
      const firm = aFirm({ maxOrderValue: capacity(60_000) });
      expect(standingOf(judgeFirm(firm, aWish({ estimatedValue: 60_000 })))).toEqual({ kind: 'able' });
      expect(standingOf(judgeFirm(firm, aWish({ estimatedValue: 300_000 })))).toMatchObject({
        failed: {
          value: 60_000,
          wanted: 300_000,
          reason: { en: 'can take orders of up to EUR 60,000, EUR 300,000 is asked for' },
        },
      });
    });

    it('write the cents that make the difference', () => {
      const firm = aFirm({ maxOrderValue: capacity(60_000) });
      expect(standingOf(judgeFirm(firm, aWish({ estimatedValue: 60_000.01 })))).toMatchObject({
        failed: {
          reason: {
            nl: 'kan opdrachten tot € 60.000 aan, gevraagd is € 60.000,01',
            en: 'can take orders of up to EUR 60,000, EUR 60,000.01 is asked for',
          },
        },
      });
    });
  });

  describe('on labels', () => {
    const wish = aWish({ labels: [{ asked: 'pso:2', code: 'pso', name: 'PSO Trede 2', minRank: 2 }] });

    it('quote the policy of the municipality that must recognise one', () => {
      const recognisedBy = { code: 'GM0014', name: 'Groningen' };
      const rule = {
        ...{ rule: '1', municipality: 'GM0014', label: 'pso', labelName: 'PSO', criterion: 'social-return' },
        ...{ note: 'Telt voor de helft.', sourceText: 'De helft van de factuur telt.', from: '2026-01-01' },
      };
      const judged = (recognition: readonly Recognition[]) =>
        named(judgeFirm(aFirm({ recognition }), aWish({ recognisedBy })), 'recognition');
      expect(judged([rule])).toMatchObject({
        outcome: 'met',
        value: ['PSO'],
        wanted: 'GM0014',
        reason: {
          nl: 'heeft PSO, dat Groningen erkent: Telt voor de helft. (“De helft van de factuur telt.”)',
        },
      });
      expect(judged([])).toMatchObject({ outcome: 'not-met', value: [] });
    });

    it('promise no last day that no source names', () => {
      const firm = aFirm({ labels: [aLabel({ untilBasis: 'usual' })] });
      expect(named(judgeFirm(firm, wish), 'label')?.reason).toEqual({
        nl: 'heeft PSO Trede 2 (naar de gebruikelijke looptijd tot en met 31 mei 2027), bevestigd',
        en: 'holds PSO Trede 2 (by its usual term until 31 May 2027), verified',
      });
    });

    it('call a level in each language by its name there', () => {
      const asked = { asked: 'pso:2', code: 'pso', name: 'PSO Trede 2', nameEn: 'PSO Step 2', minRank: 2 };
      const labels = [{ ...asked, levelsEn: { 'Trede 1': 'Step 1', 'Trede 2': 'Step 2' } }];
      const firm = aFirm({ labels: [aLabel({ level: 1, levelName: 'Trede 1' })] });
      expect(named(judgeFirm(firm, { ...wish, labels }), 'label')?.reason).toEqual({
        nl: 'heeft PSO Trede 1, gevraagd is ten minste PSO Trede 2',
        en: 'holds PSO Step 1, at least PSO Step 2 is asked for',
      });
    });

    const failure = (label: Parameters<typeof aLabel>[0]) =>
      standingOf(judgeFirm(aFirm({ labels: [aLabel(label)] }), wish));

    it('want a verified label of the level or a higher one', () => {
      expect(failure({})).toEqual({ kind: 'able' });
      expect(failure({ level: 3 })).toEqual({ kind: 'able' });
      expect(failure({ level: 1, levelName: 'Trede 1' })).toMatchObject({
        failed: {
          value: 'pso:1 verified',
          reason: { en: 'holds PSO Trede 1, at least PSO Trede 2 is asked for' },
        },
      });
    });

    it('tell a label that ended from one that is only claimed', () => {
      expect(failure({ status: 'expired', validUntil: '2026-11-30' })).toMatchObject({
        failed: { reason: { en: 'PSO Trede 2 expired on 30 November 2026' } },
      });
      const reason = (untilBasis: 'usual' | 'reported') =>
        named(
          judgeFirm(
            aFirm({ labels: [aLabel({ status: 'expired', validUntil: '2026-05-03', untilBasis })] }),
            wish,
          ),
          'label',
        )?.reason;
      expect(reason('usual')).toEqual({
        nl: 'PSO Trede 2 is op 3 mei 2026 (naar de gebruikelijke looptijd) verlopen',
        en: 'PSO Trede 2 expired on 3 May 2026 (by its usual term)',
      });
      expect(reason('reported')).toEqual({
        nl: 'PSO Trede 2 is uiterlijk op 3 mei 2026 verlopen',
        en: 'PSO Trede 2 expired on 3 May 2026 at the latest',
      });
      // The day is later than the last one of the label, which is still to come.
      const ahead = { ...wish, today: '2026-11-30' };
      const label = aLabel({ status: 'expired', validUntil: '2026-11-30' });
      expect(standingOf(judgeFirm(aFirm({ labels: [label] }), ahead))).toMatchObject({
        failed: {
          reason: {
            nl: 'PSO Trede 2 verloopt op 30 november 2026',
            en: 'PSO Trede 2 will have ended on 30 November 2026',
          },
        },
      });
      expect(failure({ status: 'claimed' })).toMatchObject({
        failed: { reason: { en: 'says that it holds PSO Trede 2; nobody confirms that on 1 December 2026' } },
      });
    });
  });

  it('make no near-miss of a firm that fails two things', () => {
    const wish = aWish({ near: GRONINGEN, estimatedValue: 300_000 });
    const firm = aFirm({ point: southOfGroningen(40), maxOrderValue: capacity(60_000) });
    expect(standingOf(judgeFirm(firm, wish))).toMatchObject({ kind: 'unable' });
    expect(failsOnly(judgeFirm(firm, wish), ['capacity'])).toBe(false);
    expect(failsOnly(judgeFirm(aFirm({ ...firm, point: southOfGroningen(4) }), wish), ['capacity'])).toBe(
      true,
    );
  });
});
