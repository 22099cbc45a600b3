import { describe, expect, it } from '@jest/globals';

import { type KnownFirm, type KnownFirms } from '../../../src/discovery/firm-lookup.ts';
import { KnownFirmsPart } from '../../../src/web/known-firms/known-firms-part.tsx';
import { presentKnownFirms } from '../../../src/web/known-firms/known-firms-presenter.ts';
import { renderPart } from '../../../src/web/render-page.ts';
import { type Lang } from '../../../src/web/messages/lang.ts';
import { aPage } from './support/web-fixtures.ts';

function aFirm(over: Partial<KnownFirm> = {}): KnownFirm {
  return {
    id: '11111111-1111-4111-8111-111111111111',
    name: 'Noorderglas Schoonmaak B.V.',
    place: 'Groningen',
    kvkNumber: '99000123',
    published: true,
    certainty: 'certain',
    reason: 'name-place',
    score: 0.93,
    nameSimilarity: 1,
    evidence: [
      {
        field: 'name',
        record: 'noorderglas schoonmaak',
        candidate: 'noorderglas schoonmaak',
        agrees: 'same',
      },
      { field: 'place', record: 'groningen', candidate: 'groningen', agrees: 'same' },
      { field: 'postcode', record: null, candidate: '9712HM', agrees: 'unknown' },
    ],
    ...over,
  };
}

function shown(firms: KnownFirm[], match: string | null = null, lang: Lang = 'nl'): string {
  const known: KnownFirms = { firms, match, notes: [] };
  return renderPart(<KnownFirmsPart view={presentKnownFirms(known, aPage(lang))} />);
}

describe('the warning that a firm may be known', () => {
  it('says nothing when no firm is like it', () => {
    expect(shown([])).toBe('');
  });

  it('names the firm, leads to it without losing the form, and says what is the same', () => {
    const html = shown([aFirm()], aFirm().id);
    expect(html).toContain('staat al in het register');
    expect(html).toMatch(
      /<a [^>]*href="\/leveranciers\/1{8}-[^"]*" target="_blank" rel="noopener">Noorderglas/,
    );
    expect(html).toContain('Groningen · KvK 99000123: hetzelfde bedrijf (Gelijk: naam, plaats)');
  });

  it('leaves it open when none is certain, in English too', () => {
    const html = shown([aFirm({ certainty: 'similar', evidence: [], kvkNumber: null })], null, 'en');
    expect(html).toContain('look like what you filled in');
    expect(html).toContain('Groningen: a name like it</li>');
    expect(html).toContain('lang=en');
  });

  it('has no link to a firm that has no public page, and shows five at most', () => {
    const firms = Array.from({ length: 7 }, (_, index) =>
      aFirm({ name: `Firma ${index}`, published: false }),
    );
    const html = shown(firms);
    expect(html).not.toContain('<a ');
    expect(html).toContain('niet openbaar');
    expect(html.match(/<li>/g)).toHaveLength(5);
  });

  it('keeps text from outside text', () => {
    const evil = '<script>alert(1)</script>';
    expect(shown([aFirm({ name: evil, place: evil })])).not.toContain('<script');
  });
});
