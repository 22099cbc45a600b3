import { describe, expect, it } from '@jest/globals';

import { CategoryLexicon } from '../../../src/enrichment/categories/category-lexicon.ts';
import { cpvDepths } from '../../../src/enrichment/categories/concept.ts';
import { deriveCategories } from '../../../src/enrichment/categories/derive-categories.ts';
import { concept } from '../../support/concept.ts';

const lexicon = new CategoryLexicon(
  [
    concept('glas', ['90911300'], ['glasbewassing', 'ramen lappen', 'window cleaning']),
    concept('schoon', ['90910000', '90911000'], ['schoonmaak', '~sanitair']),
    concept('verzorging', ['98300000'], ['persoonlijke verzorging']),
  ],
  [
    { code: '90911300', labelNl: 'Ramen wassen', labelEn: 'Window-cleaning' },
    { code: '90910000', labelNl: 'Reinigingsdiensten', labelEn: 'Cleaning' },
  ],
  'test',
);

const NO_SBI = { '2008': new Map<string, string>(), '2025': new Map<string, string>() };

describe('category words', () => {
  it('are recognised as phrases in any order, in compounds and in English', () => {
    const codes = (text: string): string[] => lexicon.recognise(text).map(({ code }) => code);
    expect(codes('Het lappen van alle ramen')).toEqual(['90911300']);
    expect(codes('We offer window cleaning')).toEqual(['90911300']);
    expect(codes('kantoorschoonmaak')).toEqual(['90910000']);
  });

  it('are recognised in what is done to a thing by the head of its compound', () => {
    const own = new CategoryLexicon(
      [
        concept('wasserij', ['98310000'], ['kleding wassen', 'oude kleding']),
        concept('kleding', ['18110000'], ['bedrijfskleding', 'kleding', '~bedrijf']),
      ],
      [],
      'test',
    );
    const strengths = (text: string) =>
      own.match(own.analyse(text)).map(({ concept: { id }, strength }) => [id, strength]);
    expect(strengths('bedrijfskleding wassen')).toEqual([
      ['wasserij', 1],
      ['kleding', 0.4],
    ]);
    // Nothing is done to it: `oude bedrijfskleding` need not be what is called old clothing.
    expect(strengths('oude bedrijfskleding')).toEqual([['kleding', 1]]);
  });

  it('do not fire on a vague word or on what is left of a phrase', () => {
    expect(lexicon.recognise('Nieuw sanitair voor personen')).toEqual([]);
  });

  it('name a word twice only where the text does', () => {
    const post = new CategoryLexicon([concept('post', ['64110000'], ['huis aan huis'])], [], 'test');
    expect(post.recognise('Huis van Hulp')).toEqual([]);
    expect(post.recognise('huis-aan-huis bezorgen').map(({ code }) => code)).toEqual(['64110000']);
  });

  it('of a phrase take no meaning from its words when each leads to the same by itself', () => {
    const hosts = ['gastvrouw', 'gastheer'];
    const welcome = new CategoryLexicon(
      [
        concept('horeca', ['55400000'], [...hosts, 'gastvrouwen en gastheren']),
        concept('receptie', ['79992000'], hosts),
      ],
      [],
      'test',
    );
    const found = welcome.match(welcome.analyse('gastvrouwen en gastheren'));
    expect(found.map(({ concept: { id }, strength }) => [id, strength])).toEqual([
      ['horeca', 0.8],
      ['receptie', 0.8],
    ]);
  });

  it('are no head of a word in which they mean something else', () => {
    const money = new CategoryLexicon([concept('bank', ['66100000'], ['bank'])], [], 'test');
    expect(money.recognise('overlegbanken')).toEqual([]);
    expect(money.recognise('een bank').map(({ code }) => code)).toEqual(['66100000']);
    const pipes = new CategoryLexicon([concept('pijp', ['45330000'], ['leidingen'])], [], 'test');
    for (const led of ['gespreksleiding', 'vergaderleiding', 'bedrijfsleiding', 'projectleiding'])
      expect(pipes.recognise(led)).toEqual([]);
  });

  it('belong to a CPV code at the deepest level that has any', () => {
    expect(lexicon.conceptsOf('90911300').map(({ id }) => id)).toEqual(['glas']);
    expect(lexicon.conceptsOf('90919200').map(({ id }) => id)).toEqual(['schoon']);
    expect(cpvDepths('90911300')).toEqual(['90', '909', '9091', '90911', '909113']);
  });

  it('make derived categories beside stated ones, each with its reason', () => {
    const statement = {
      supplierId: 's',
      source: 'a',
      statedOn: '2026-01-01',
      name: 'Helder',
      codes: ['90910000', '99999999'],
      names: null,
      sbi: [],
      sbiEdition: null,
    };
    const found = deriveCategories([{ ...statement, description: 'Schoonmaak en ramen lappen' }], [], {
      lexicon,
      sbi: NO_SBI,
    });
    expect(found.map(({ code, basis, because }) => [code, basis, because])).toEqual([
      ['90910000', 'stated', null],
      ['90911300', 'derived', 'ramen lappen'],
    ]);
  });

  it.each([
    ['what a firm says of its ways', 'Schoonmaak. Ramen lappen wij met regenwater.', ['90910000']],
    ['what it adds', 'Schoonmaak. Ook lappen wij ramen.', ['90910000', '90911300']],
    ['what it says it does', 'Schoonmaak. Wij verzorgen glasbewassing.', ['90910000', '90911300']],
    ['a list', 'Schoonmaak. Glasbewassing. Kantines.', ['90910000', '90911300']],
    ['a text in its own person', 'Wij zijn van hier. Wij lappen ramen.', ['90911300']],
    ['a text that tells nothing else', 'Sinds 1998 in Assen. Ramen lappen wij graag.', ['90911300']],
  ])('suggest from %s what is on offer, not how the firm works', (_, description, codes) => {
    const statement = { supplierId: 's', source: 'a', statedOn: '2026-01-01', name: 'Helder' };
    const found = deriveCategories(
      [{ ...statement, description, codes: [], names: null, sbi: [], sbiEdition: null }],
      [],
      { lexicon, sbi: NO_SBI },
    );
    expect(found.map(({ code }) => code).sort()).toEqual(codes);
  });

  it.each([
    ['one name', 'Schoonmaak', ['90910000']],
    ['several, each by itself', 'Glasbewassing; Schoonmaak', ['90911300', '90910000']],
    ['one among names that nothing is known of', 'Overig, ramen lappen', ['90911300']],
    ['names that nothing is known of', 'Overig; Strategisch', []],
  ])('come from what a source calls them: %s', (_, names, codes) => {
    const statement = { supplierId: 's', source: 'a', statedOn: '2026-01-01', name: 'Helder B.V.' };
    const found = deriveCategories(
      [{ ...statement, description: null, codes: [], names, sbi: [], sbiEdition: null }],
      [],
      { lexicon, sbi: NO_SBI },
    );
    expect(found.map(({ code, basis, evidence }) => [code, basis, evidence])).toEqual(
      codes.map((code) => [code, 'derived', 'text']),
    );
  });

  describe('and activity codes', () => {
    const sbi = {
      '2008': new Map([
        ['8122', '90910000'],
        ['81221', '90911300'],
        ['8121', '90910000'],
      ]),
      '2025': new Map([
        ['8121', '90910000'],
        ['43211', '45261215'],
      ]),
    };
    const suggested = (codes: string[], edition: '2008' | '2025' | null, description = '') =>
      deriveCategories(
        [
          {
            supplierId: 's',
            source: 'a',
            statedOn: '2026-01-01',
            name: 'Helder',
            description,
            codes: [],
            names: null,
            sbi: codes,
            sbiEdition: edition,
          },
        ],
        [],
        { lexicon, sbi },
      ).map(({ code, evidence, because }) => [code, evidence, because]);

    it('suggest what their edition says, the longest known beginning first', () => {
      expect(suggested(['81221'], '2008')).toEqual([['90911300', 'sbi', 'SBI 2008: 81221']]);
      expect(suggested(['81229'], '2008')).toEqual([['90910000', 'sbi', 'SBI 2008: 81229']]);
      expect(suggested(['81221'], '2025')).toEqual([]);
      expect(suggested(['81210'], '2025')).toEqual([['90910000', 'sbi', 'SBI 2025: 81210']]);
    });

    it('suggest without an edition only what both say alike', () => {
      expect(suggested(['8121'], null)).toEqual([['90910000', 'sbi', 'SBI 8121']]);
      expect(suggested(['81221'], null)).toEqual([]);
    });

    it('suggest by the edition that has the code, whatever the list calls itself', () => {
      expect(suggested(['43211'], '2008')).toEqual([['45261215', 'sbi', 'SBI 2025: 43211']]);
      expect(suggested(['43211'], null)).toEqual([['45261215', 'sbi', 'SBI 2025: 43211']]);
      expect(suggested(['81291'], '2008')).toEqual([]);
    });

    it('add nothing where the text says something more precise', () => {
      expect(suggested(['8121'], '2008', 'Ramen lappen')).toEqual([['90911300', 'text', 'ramen lappen']]);
    });
  });

  it('keep out what a person refused, and put first what one accepted', () => {
    const statement = {
      supplierId: 's',
      source: 'a',
      statedOn: '2026-01-01',
      name: 'Helder',
      description: 'Schoonmaak en ramen lappen',
      codes: ['90910000'],
      names: null,
      sbi: [],
      sbiEdition: null,
    };
    const decided = { supplierId: 's', source: 'steward', decidedOn: '2026-02-01' };
    const found = deriveCategories(
      [statement],
      [
        { ...decided, code: '90910000', answer: 'refused' },
        { ...decided, code: '90911300', answer: 'accepted' },
      ],
      { lexicon, sbi: NO_SBI },
    );
    expect(found).toEqual([
      {
        supplierId: 's',
        code: '90911300',
        basis: 'stated',
        evidence: null,
        because: null,
        source: 'steward',
        statedOn: '2026-02-01',
      },
    ]);
  });
});
