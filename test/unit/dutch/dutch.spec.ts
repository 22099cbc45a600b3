import { describe, expect, it } from '@jest/globals';

import { contentWords } from '../../../src/common/dutch/analyse.ts';
import { CompoundSplitter } from '../../../src/common/dutch/compounds.ts';
import { fold, foldKey } from '../../../src/common/dutch/fold.ts';
import { SpellingCorrector } from '../../../src/common/dutch/spelling.ts';
import { stem } from '../../../src/common/dutch/stem.ts';
import { tokenise } from '../../../src/common/dutch/tokenise.ts';

const vocabulary = new Set([
  'kantoor',
  'schoonmaak',
  'receptie',
  'glas',
  'bewassing',
  'wasmachine',
  'onderhoud',
]);
const splitter = new CompoundSplitter(vocabulary);
const speller = new SpellingCorrector(vocabulary);

describe('Dutch words', () => {
  it('are the same with and without accents and punctuation', () => {
    expect(fold('Café Ångström')).toBe('cafe angstrom');
    expect(foldKey('Jansen & Zn. B.V.')).toBe('jansenznbv');
  });

  it('are cut where a reader would', () => {
    const words = (text: string): string[] => tokenise(text).map(({ word }) => word);
    expect(words("E-bikes, foto's en ICT-beheer door B.V. De Re-integratie")).toEqual([
      'ebikes',
      'foto',
      'en',
      'ict',
      'beheer',
      'door',
      'bv',
      'de',
      'reintegratie',
    ]);
  });

  it('have one stem for singular, plural and verb', () => {
    for (const [a, b] of [
      ['huizen', 'huis'],
      ['brieven', 'brief'],
      ['ramen', 'raam'],
      ['organiseert', 'organiseren'],
      ['stoelen', 'stoel'],
      ['bruggen', 'brug'],
      ['flessen', 'fles'],
      ['fietsen', 'fiets'],
      ['mensen', 'mens'],
      ['broodjes', 'broodje'],
      ['lunches', 'lunch'],
      ['websites', 'website'],
      ['inspecties', 'inspectie'],
      ['adviezen', 'advies'],
      ['keuring', 'keuren'],
      ['gereviseerde', 'reviseren'],
      ['maait', 'maaien'],
      ['cateraars', 'cateraar'],
      ['makelaars', 'makelaar'],
      ['regenlaars', 'regenlaarzen'],
      ['kaars', 'kaarsen'],
    ] as const) {
      expect([a, stem(a)]).toEqual([a, stem(b)]);
    }
  });

  it('have another stem when they only look alike', () => {
    for (const [a, b] of [
      ['scholing', 'school'],
      ['plaats', 'plat'],
      ['adres', 'ader'],
      ['kas', 'kaas'],
      ['kransen', 'kranen'],
    ] as const) {
      expect([a, stem(a)]).not.toEqual([a, stem(b)]);
    }
  });

  it('hold no words that only look like a part of them', () => {
    const animals = new CompoundSplitter(new Set(['rat', 'ratten', 'apparaat', 'her']));
    expect(animals.split('apparaten')).toEqual([]);
    expect(animals.split('herstraten')).toEqual([]);
  });

  it('are no compound of themselves and an ending that is a word elsewhere', () => {
    const office = new CompoundSplitter(
      new Set(['knap', 'opknap', 'pen', 'kantoor', 'plan', 'nen', 'rol', 'end']),
    );
    for (const form of ['opknappen', 'plannen', 'rollend']) expect(office.split(form)).toEqual([]);
    expect(office.split('kantoorpen')).toEqual(['kantoor', 'pen']);
  });

  it('fall apart into known words, the head last', () => {
    expect(splitter.split('kantoorschoonmaak')).toEqual(['kantoor', 'schoonmaak']);
    expect(splitter.split('glasbewassing')).toEqual(['glas', 'bewassing']);
    expect(splitter.split('nieuwjaarsreceptie').at(-1)).toBe('receptie');
    expect(splitter.split('schoonmaak')).toEqual([]);
    expect(splitter.split('x'.repeat(100))).toEqual([]);
  });

  it('are corrected only when unknown and only to one neighbour', () => {
    expect(speller.correct('schoonmaka')).toBe('schoonmaak');
    expect(speller.correct('schoonmaak')).toBeNull();
    expect(speller.correct('schoen')).toBeNull();
  });

  it('are another word, and no slip, with another letter in a short one', () => {
    const everyday = new SpellingCorrector(new Set(['vertalen', 'klachten', 'schoonmaak']));
    expect(everyday.correct('verhalen')).toBeNull();
    expect(everyday.correct('krachten')).toBeNull();
    expect(everyday.correct('schonmaak')).toBe('schoonmaak');
    expect(everyday.correct('schoonmaka')).toBe('schoonmaak');
  });

  it('keep their own stem beside a correction, and valid compounds are left alone', () => {
    const [slip] = contentWords('onderhuod', { splitter, speller });
    expect(slip).toMatchObject({
      stem: stem('onderhuod'),
      correction: stem('onderhoud'),
      meant: 'onderhoud',
    });
    // People are told the word, not its stem.
    expect(contentWords('schonmaak', { splitter, speller })[0]).toMatchObject({ meant: 'schoonmaak' });
    const forms = { splitter, speller: new SpellingCorrector(new Set(['cateraar'])) };
    expect(contentWords('cateraars', forms)[0]).toMatchObject({ correction: null, meant: null });
    const [compound] = contentWords('kantoorreceptie', { splitter, speller });
    expect(compound).toMatchObject({ correction: null, parts: [stem('kantoor'), stem('receptie')] });
  });

  it('are small ones of known words, unless they are words of their own', () => {
    const words = new Set(
      'stoel tas pot bloem boom film lamp tent tuin woning broodjes brood bal'.split(' '),
    );
    const knowledge = { splitter: new CompoundSplitter(words), speller: new SpellingCorrector(words) };
    const read = (word: string): string | undefined => contentWords(word, knowledge)[0]?.stem;
    for (const [small, base] of [
      ['stoeltjes', 'stoel'],
      ['tasjes', 'tas'],
      ['boompje', 'boom'],
      ['filmpje', 'film'],
      ['lampje', 'lamp'],
      ['tentje', 'tent'],
      ['tuintjes', 'tuin'],
      ['woninkje', 'woning'],
      ['balletjes', 'bal'],
      ['bloemetjes', 'bloem'],
    ] as const) {
      expect([small, read(small)]).toEqual([small, stem(base)]);
    }
    expect(contentWords('bloempotjes', knowledge)[0]?.parts).toEqual([stem('bloem'), stem('pot')]);
    expect(read('broodje')).not.toBe(stem('brood'));
    expect(read('meisje')).toBe(stem('meisje'));
  });

  it('are participles of known verbs, unless they are words of their own', () => {
    const verbs = 'maaien snoeien lappen ophalen vertalen vegen verhuizen planten plannen scannen'.split(' ');
    const knowledge = {
      splitter: new CompoundSplitter(new Set([...verbs, 'gebied', 'bieden', 'strijken'])),
      speller: new SpellingCorrector(new Set()),
    };
    for (const [form, verb] of [
      ['gemaaid', 'maaien'],
      ['gesnoeide', 'snoeien'],
      ['gelapt', 'lappen'],
      ['opgehaald', 'ophalen'],
      ['vertaald', 'vertalen'],
      ['verhuisd', 'verhuizen'],
      ['geplant', 'planten'],
      ['gepland', 'plannen'],
      ['gescand', 'scannen'],
      // A strong verb.
      ['gestreken', 'strijken'],
      ['gebied', 'gebied'],
      // Of no known verb, and with an ending that does not fit.
      ['gewelfd', 'gewelfd'],
      ['gelapd', 'gelapd'],
    ] as const) {
      expect([form, contentWords(form, knowledge)[0]?.stem]).toEqual([form, stem(verb)]);
    }
  });

  it('are none that only hold a tender together, nor how often something is', () => {
    const knowledge = {
      splitter: new CompoundSplitter(new Set()),
      speller: new SpellingCorrector(new Set()),
    };
    const words = (text: string): string[] => contentWords(text, knowledge).map(({ token }) => token.raw);
    expect(words('Er dient d.m.v. een uitvraag 3x per week geveegd te worden i.p.v. 1x')).toEqual([
      'geveegd',
    ]);
  });
});
