import { describe, expect, it } from '@jest/globals';

import { CategoryLexicon } from '../../../src/enrichment/categories/category-lexicon.ts';
import { compareRevisions } from '../../../src/indexing/index-inspector.ts';
import { hasWantedSettings, INDEX_SETTINGS, READ_FIELDS } from '../../../src/indexing/index-settings.ts';
import { toDocument } from '../../../src/indexing/to-document.ts';
import { type Profile } from '../../../src/registry/profile.ts';

const lexicon = new CategoryLexicon([], [], 'test');
const sourced = <T>(value: T): { value: T; source: string; date: string } => ({
  value,
  source: 's',
  date: '2026-01-01',
});

function aProfile(given: Partial<Profile>): Profile {
  return {
    supplierId: 'a',
    name: sourced('Zorg & Zo'),
    otherNames: [],
    soleTrader: false,
    country: sourced('NL'),
    categories: [],
    sbi: [],
    labels: [],
    themes: [],
    programmes: [],
    sources: ['s'],
    impact: false,
    ...given,
  };
}

const documentOf = (given: Partial<Profile>): ReturnType<typeof toDocument> =>
  toDocument({ profile: aProfile(given), revision: 'r', updatedAt: '2026-01-01T00:00:00.000Z' }, lexicon);

describe('search documents', () => {
  it('of a sole trader hold no number, street, postcode or exact point', () => {
    const document = documentOf({
      soleTrader: true,
      kvkNumber: sourced('87654321'),
      street: sourced('Geheimstraat'),
      postcode: sourced('9712HM'),
      location: { lat: 53.21943, lng: 6.56651, precision: 'address', source: 'x' },
    });
    expect(JSON.stringify(document)).not.toMatch(/87654321|Geheimstraat|9712HM|53\.219/);
  });

  it('count verified labels up to their level, and show claimed ones without counting them', () => {
    const label = { name: 'L', source: 's', date: '2026-01-01' };
    const { label: tokens, labels } = documentOf({
      labels: [
        { ...label, code: 'pso', level: 2, status: 'verified' },
        { ...label, code: 'b-corp', status: 'claimed' },
        { ...label, code: 'old', status: 'withdrawn' },
      ],
    });
    expect(tokens).toEqual(['pso', 'pso:1', 'pso:2']);
    expect(labels.map(({ code, status }) => [code, status])).toEqual([
      ['pso', 'verified'],
      ['b-corp', 'claimed'],
    ]);
  });

  it('hold a description that is searched and never read from the index', () => {
    const unread = Object.keys(documentOf({})).filter((field) => !READ_FIELDS.some((read) => read === field));
    expect(unread.sort()).toEqual(['orderValue', 'prominent', 'revision', 'text', 'updatedMillis']);
  });

  it('have another fingerprint when anything in them changes, and the same one when nothing does', () => {
    const { fingerprint } = documentOf({});
    expect(documentOf({}).fingerprint).toBe(fingerprint);
    expect(documentOf({ place: sourced('Haren') }).fingerprint).not.toBe(fingerprint);
  });
});

describe('the index', () => {
  it('has drifted when something is missing, outdated or too much', () => {
    const drift = compareRevisions(
      new Map([
        ['a', '1'],
        ['b', '2'],
        ['c', '1'],
      ]),
      new Map([
        ['b', '1'],
        ['c', '1'],
        ['d', '1'],
      ]),
    );
    expect(drift).toEqual({ profiles: 3, documents: 3, missing: ['a'], outdated: ['b'], surplus: ['d'] });
  });

  it('has other settings when one part differs, whatever the order of lists', () => {
    const reversed = [...(INDEX_SETTINGS.filterableAttributes ?? [])].reverse();
    expect(hasWantedSettings({ ...INDEX_SETTINGS, filterableAttributes: reversed })).toBe(true);
    expect(hasWantedSettings({ ...INDEX_SETTINGS, rankingRules: ['words'] })).toBe(false);
    expect(hasWantedSettings({})).toBe(false);
  });
});
