import { describe, expect, it } from '@jest/globals';

import { type CriterionView } from '../../../src/discovery/shortlist/criterion.ts';
import { type NearMiss, type Shortlist } from '../../../src/discovery/shortlist/shortlist.ts';
import { type Lang } from '../../../src/web/messages/lang.ts';
import { readRequestForm } from '../../../src/web/requests/request-form.ts';
import { presentForm, presentShortlist } from '../../../src/web/requests/request-presenter.ts';
import { makeRecord } from '../../../src/web/requests/selection-record.ts';
import { aHit, aPage } from './support/web-fixtures.ts';

const TEXT = '20 stemhokjes huren in Groningen';
const CATEGORY: CriterionView = {
  name: 'category',
  outcome: 'not-met',
  met: false,
  value: null,
  wanted: null,
  reason: { nl: '', en: '' },
};

const MET: CriterionView = {
  ...CATEGORY,
  outcome: 'met',
  met: true,
  reason: { nl: 'doet stemhokjes', en: 'does voting booths' },
};

/** A shortlist on which so many firms meet everything and so many fail one thing, of a text that asks for this that nobody has. */
function aShortlist(able: number, nearMisses: number, unoffered?: string[]): Shortlist {
  const item = { supplier: aHit(), score: 1, criteria: [MET], reasons: [] };
  return {
    items: Array.from({ length: able }, () => item),
    nearMisses: Array.from({ length: nearMisses }, (): NearMiss => ({ ...item, failed: CATEGORY })),
    query: {
      categories: [{ code: '39100000', label: 'Meubilair' }],
      categoriesNeeded: 'any',
      requiredLabels: [],
      on: '2026-11-24',
      fromText: [],
      ...(unoffered === undefined ? {} : { unoffered }),
    },
    pool: { judged: able + nearMisses, able, nearMisses, complete: true },
    feasibility: {
      whole: { able, unsure: able },
      lots: [],
      share: 0,
      reserved: { qualifying: 0, needed: 3, leavesCompetition: false, reason: { nl: '', en: '' } },
      thresholds: [],
      notes: [],
    },
  };
}

function viewOf(list: Shortlist, lang: Lang = 'nl') {
  return presentShortlist(readRequestForm({ text: TEXT }), list, aPage(lang, '/opdracht'));
}

describe('the form of a request', () => {
  it.each([
    ['nl', 'Het register kent geen keurmerk ‘opgeheven’ (meer). Haal het weg, of kies een ander.'],
    ['en', 'The register knows no label ‘opgeheven’ (any more). Take it away, or choose another one.'],
  ] as const)('says once, in the language of the page, that a label of it is unknown (%s)', (lang, text) => {
    const form = readRequestForm({ text: TEXT, label: ['pso', 'opgeheven'] });
    const message = "'opgeheven' is no label of the catalogue; known are: pso";
    const faults = ['requiredLabels.1', 'lots.0.requiredLabels.1'].map((name) => ({
      in: 'body' as const,
      name,
      message,
    }));
    expect(presentForm(form, faults, aPage(lang, '/opdracht')).otherFaults).toEqual([text]);
  });
});

describe('a request that is pasted', () => {
  it('keeps the lines of a mail, which tell its headers from what is asked', () => {
    const { text, near } = readRequestForm({
      text: ' Van:  Anja\r\nOnderwerp: ramen \r\n\r\n\r\n\r\nGraag\tsnel. ',
      near: 'Haren\nGroningen',
    });
    expect([text, near]).toEqual(['Van: Anja\nOnderwerp: ramen\n\nGraag snel.', 'Haren Groningen']);
  });
});

describe('a shortlist for what no firm is known for', () => {
  it('says of those that meet the category that they have something else with the same code', () => {
    expect(viewOf(aShortlist(2, 0, ['Stemhokjes'])).unoffered).toBe(
      'Van geen enkele leverancier is bekend dat die dit levert: ‘Stemhokjes’. Wie hieronder voldoet, levert iets anders met dezelfde CPV-code: vraag het na.',
    );
    expect(viewOf(aShortlist(2, 0, ['Stemhokjes']), 'en').unoffered).toMatch(
      /Those that meet everything below supply something else with the same CPV code: ask them\.$/,
    );
  });

  it('says so of each of them too', () => {
    const reasonOf = (list: Shortlist, lang: Lang) => viewOf(list, lang).firms[0]?.criteria[0]?.reason;
    expect(reasonOf(aShortlist(1, 0, ['Stemhokjes']), 'nl')).toBe('doet iets met dezelfde CPV-code');
    expect(reasonOf(aShortlist(1, 0, ['Stemhokjes']), 'en')).toBe('does something with the same CPV code');
    expect(reasonOf(aShortlist(1, 0), 'nl')).toBe('doet stemhokjes');
  });

  it('says nothing of firms that are not there', () => {
    expect(viewOf(aShortlist(0, 1, ['Stemhokjes'])).unoffered).toMatch(/dit levert: ‘Stemhokjes’\.$/);
  });

  it('warns of nothing when somebody has it', () => {
    expect(viewOf(aShortlist(2, 0)).unoffered).toBeNull();
  });
});

describe('the advice below the title of a shortlist', () => {
  it('leads to what is listed, and to nothing that is not', () => {
    expect(viewOf(aShortlist(1, 1)).advice).toMatch(/^Kies de bedrijven/);
    expect(viewOf(aShortlist(0, 1)).advice).toMatch(/^Bekijk hieronder de bedrijven/);
    expect(viewOf(aShortlist(0, 0)).advice).toBe('Vraag minder, of zeg met andere woorden wat u zoekt.');
  });
});

describe('a selection record', () => {
  it.each([
    ['nl', 'niet beoordeeld, na te vragen: ‘VCA’, ‘ISO 9001’'],
    ['en', 'not judged, to be asked: ‘VCA’, ‘ISO 9001’'],
  ] as const)('names what nobody was judged on: %s', (lang, told) => {
    const list = aShortlist(1, 0);
    const result = { ...list, lots: [], query: { ...list.query, notJudged: ['VCA', 'ISO 9001'] } };
    const page = aPage(lang, '/opdracht');
    const record = makeRecord(readRequestForm({ text: TEXT }), result, page, '2026-11-24T10:00:00Z');
    expect(record.conditions.at(-1)).toBe(told);
  });

  it('says where one of several categories is enough', () => {
    const categories = [
      { code: '90910000', label: 'Schoonmaak' },
      { code: '55520000', label: 'Catering' },
    ];
    const of = (categoriesNeeded: 'any' | 'all'): string[] => {
      const list = aShortlist(1, 0);
      const result = { ...list, lots: [], query: { ...list.query, categories, categoriesNeeded } };
      return makeRecord(readRequestForm({ text: TEXT }), result, aPage('nl', '/opdracht'), '').conditions;
    };
    expect(of('any')[0]).toBe('Schoonmaak of Catering');
    expect(of('all').slice(0, 2)).toEqual(['Schoonmaak', 'Catering']);
  });
});

describe('a shortlist for which more firms answer than were judged', () => {
  it.each([
    ['nl', 'Ten minste 2 bedrijven voldoen'],
    ['en', 'At least 2 firms meet everything'],
  ] as const)('does not tell in %s that these are all', (lang, heading) => {
    const list = aShortlist(2, 0);
    expect(viewOf({ ...list, pool: { ...list.pool, complete: false } }, lang).heading).toBe(heading);
  });
});
