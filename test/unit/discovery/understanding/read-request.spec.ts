import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { describe, expect, it } from '@jest/globals';

import { understandRequest } from '../../../../src/discovery/understand-request.ts';
import { type Part, type PartKind } from '../../../../src/discovery/understanding/part.ts';
import { type ReadRequest, readRequest } from '../../../../src/discovery/understanding/read-request.ts';
import { CategoryLexicon } from '../../../../src/enrichment/categories/category-lexicon.ts';
import { buildCatalogue } from '../../../../src/enrichment/labels/label-catalogue.ts';
import { readLevelRows, readSchemeRows } from '../../../../src/enrichment/labels/reference-labels.ts';

const seed = (name: string): string =>
  readFileSync(join(import.meta.dirname, '..', '..', '..', '..', 'seeds', 'reference', name), 'utf8');
const catalogue = buildCatalogue(
  readSchemeRows(seed('labels.csv')),
  [],
  readLevelRows(seed('label-levels.csv')),
);

function read(text: string, ...without: string[]): ReadRequest {
  return readRequest(text, { catalogue, today: '2026-11-26', without: new Set(without) });
}

function part(text: string, kind: Part['kind']): Part | undefined {
  return read(text).parts.find((each) => each.kind === kind);
}

/** What is left to look for. */
function rest(text: string, ...without: string[]): string {
  return read(text, ...without)
    .rest.replace(/\s+/g, ' ')
    .trim();
}

describe('an amount in a request', () => {
  it.each([
    ['budget € 30.000 excl. btw', 30_000, 30_000, null],
    ['ongeveer 30k beschikbaar', 30_000, 30_000, null],
    ['voor drie ton per jaar', 300_000, 300_000, 'year'],
    ['maximaal 1,5 miljoen euro', null, 1_500_000, null],
    ['tussen 10.000 en 20.000 euro', 10_000, 20_000, null],
    ['€ 10.000 - € 20.000', 10_000, 20_000, null],
    ['een opdracht ter waarde van 125.000', 125_000, 125_000, null],
    ['dertigduizend euro', 30_000, 30_000, null],
    ['lunch à € 12,50 p.p.', 12.5, 12.5, 'person'],
    ['at most EUR 25,000 a year', null, 25_000, 'year'],
    ['minimaal € 5.000', 5_000, null, null],
    ['ong. 40.000,- per jaar', 40_000, 40_000, 'year'],
    ['€ 2.500,= voor een workshop', 2_500, 2_500, null],
    ['budget 5k, teamuitje', 5_000, 5_000, null],
    ['12 deelfietsen à € 75 p.m.', 75, 75, 'month'],
    ['250 pakketten, max 45 euro p.st.', null, 45, 'piece'],
    ['50 tassen à 12,50', 12.5, 12.5, null],
    ['maximaal twaalfduizend vijfhonderd euro', null, 12_500, null],
    ['een kwart miljoen euro', 250_000, 250_000, null],
    ['max. 5k per jaar', null, 5_000, 'year'],
  ])('is read from "%s"', (text, from, upTo, per) => {
    expect(part(text, 'amount')).toMatchObject({ from, upTo, per });
  });

  it('takes along what it is for, and not what is bought', () => {
    expect(rest('catering, max € 15 lunch p.p.')).toBe('catering, lunch');
    expect(rest('reinigen, € 15 per stoel')).toBe('reinigen, per stoel');
  });

  it.each([
    'drie ton zand leveren',
    '20 ton per jaar aan bladafval',
    '2 miljoen inwoners',
    '1,5 miljoen kWh',
    'een 4k scherm',
    '400 stoelen',
  ])('is not in "%s"', (text) => {
    expect(part(text, 'amount')).toBeUndefined();
  });
});

describe('numbers of people and things in a request', () => {
  it('are told apart', () => {
    expect(part('lunch voor 40 tot 60 nieuwe collega’s', 'people')).toMatchObject({ from: 40, upTo: 60 });
    expect(part('vervanging van 400 bureaustoelen', 'quantity')).toMatchObject({
      count: 400,
      of: 'bureaustoelen',
    });
    expect(part('2.500 vierkante meter gazon', 'quantity')).toMatchObject({ count: 2500, of: 'm²' });
    expect(part('vijfentwintig laptops', 'quantity')).toMatchObject({ count: 25 });
    const bikes = 'oude maar goede fietsen';
    expect(part(`9 ${bikes}`, 'quantity')).toMatchObject({ of: bikes });
    expect(part("belettering van 14 dienstauto's", 'quantity')).toMatchObject({ of: "dienstauto's" });
    expect(part('1,5 miljoen kWh stroom', 'quantity')).toMatchObject({ count: 1_500_000, of: 'kWh' });
  });

  it('leave out who attends, and keep whom it is for', () => {
    expect(rest('catering voor 80 gasten')).toBe('catering voor');
    expect(rest('vervoer van 30 leerlingen')).toBe('vervoer van 30 leerlingen');
    expect(rest('koffie, 20 liter per dag')).toBe('koffie, per dag');
    expect(rest('400 bureaustoelen')).toBe('400 bureaustoelen');
  });

  it.each([
    'in 2027',
    'PSO trede 2',
    'perceel 3 groen',
    'kinderen van 4 tot 12 jaar',
    'drie offertes',
    'twee partijen uitnodigen',
  ])('are not in "%s"', (text) => {
    expect(part(text, 'quantity')).toBeUndefined();
  });
});

describe('a period in a request', () => {
  it.each([
    ['levering voor 1 mei', { until: '2027-04-30' }],
    ['vanaf 1 januari 2027', { from: '2027-01-01' }],
    ['op donderdag 12 december', { from: '2026-12-12', until: '2026-12-12' }],
    ['tussen 1 maart en 30 juni', { from: '2027-03-01', until: '2027-06-30' }],
    ['medio december', { from: '2026-12-11', until: '2026-12-20' }],
    ['uiterlijk 31-12-2026', { until: '2026-12-31' }],
    ['voor 3 jaar met optie op verlenging van 2 x 1 jaar', { months: 36, optionMonths: 24 }],
    ['voor 2 jaar (optie 2x1 jaar)', { months: 24, optionMonths: 24 }],
    ['Verzonden: dinsdag 24 november 2026\nvanaf 1 maart 2027', { from: '2027-03-01' }],
    ['looptijd van 18 maanden', { months: 18 }],
    ['een tweejarige overeenkomst', { months: 24 }],
    ['before 1 May', { until: '2027-04-30' }],
    ['periode 1 maart t/m 31 oktober 2027', { from: '2027-03-01', until: '2027-10-31' }],
    ['van 1 maart t/m 31 oktober 2028', { from: '2028-03-01', until: '2028-10-31' }],
    ['1 november t/m 31 maart 2028', { from: '2027-11-01', until: '2028-03-31' }],
    ['inhuur voor 6 mnd', { months: 6 }],
    ['contract 2 jr.', { months: 24 }],
    ['in het voorjaar', { from: '2027-03-01', until: '2027-05-31' }],
    ['vanaf de zomer van 2028', { from: '2028-06-01' }],
    ['komende winter', { from: '2026-12-01', until: '2027-02-28' }],
    ['vanaf schooljaar 2027/2028', { from: '2027-08-01' }],
    ['in het eerste kwartaal', { from: '2027-01-01', until: '2027-03-31' }],
    ['levering Q2 2027', { from: '2027-04-01', until: '2027-06-30' }],
    ['vanaf 2027', { from: '2027-01-01' }],
    ['kalenders voor 2027', { from: '2027-01-01', until: '2027-12-31' }],
    ['schoonmaak, periode 2027-2029', { from: '2027-01-01', until: '2029-12-31' }],
  ])('is read from "%s"', (text, times) => {
    expect(part(text, 'period')).toMatchObject(times);
  });

  it.each([
    '10 jaar ervaring',
    'jongeren van 12 tot 18 jaar',
    'op 31 februari 2027',
    'Jan belt u',
    'voor 2027 bewoners',
    'gebouwd in 2024',
    'zomerfeest',
  ])('is not in "%s"', (text) => {
    expect(part(text, 'period')).toBeUndefined();
  });
});

describe('labels and themes in a request', () => {
  it('are wished or required, with the level', () => {
    expect(part('minimaal PSO trede 2', 'label')).toMatchObject({ label: 'pso:2', wish: 'required' });
    expect(part('liefst een B Corp', 'label')).toMatchObject({ label: 'b-corp', wish: 'preferred' });
    expect(part('CO₂-prestatieladder niveau 3 of hoger', 'label')).toMatchObject({
      label: 'co2-prestatieladder:3',
    });
    expect(part('meubels, PSO-30+ verplicht', 'label')).toMatchObject({
      label: 'pso-30-plus',
      wish: 'required',
    });
  });

  it('are no wish when they are not needed', () => {
    expect(part('PSO is niet nodig', 'label')).toBeUndefined();
    expect(part('geen B Corp vereist', 'label')).toBeUndefined();
  });

  it('that say what is bought stay words to look for', () => {
    expect(rest('fairtrade koffie')).toBe('fairtrade koffie');
    expect(rest('meubels met PSO trede 2')).toBe('meubels met');
    expect(part('liefst refurbished laptops', 'theme')).toMatchObject({ theme: 'circular' });
    expect(part('afval inzamelen', 'theme')).toBeUndefined();
  });
});

describe('what is not wanted', () => {
  it.each([
    ['groenonderhoud, geen schoonmaak', 'groenonderhoud,'],
    ['zaalverhuur zonder catering voor een dag', 'zaalverhuur voor een dag'],
    ['wel de ramen, niet de gevel', 'wel de ramen'],
    ['window cleaning without chemicals', 'window cleaning'],
    ['geen bezwaar tegen gebruikte stoelen', 'geen bezwaar tegen gebruikte stoelen'],
    ['niet alleen ramen maar ook gevels', 'niet alleen ramen maar ook gevels'],
  ])('is left out of "%s"', (text, left) => {
    expect(rest(text)).toBe(left);
  });

  it.each([
    ['Schoonmaak van 3 wijkcentra. Glasbewassing is niet nodig.', 'Schoonmaak van 3 wijkcentra. .'],
    ['Nieuwe website. Hosting hoeft niet.', 'Nieuwe website. .'],
    ['Schilderwerk. Steigers hoeven niet te worden meegenomen', 'Schilderwerk.'],
    ['sportvelden; de kantine valt buiten de opdracht', 'sportvelden;'],
    ['Kappen van bomen behoort niet tot dit perceel. Wel snoeien', '. Wel snoeien'],
    ['De levering van meubilair maakt geen deel uit van de opdracht, wel montage', ', wel montage'],
    ['catering, drank en ijs regelen we zelf', 'catering,'],
    ['bureaustoelen; bureaus hebben we al', 'bureaustoelen;'],
    ['schoonmaak en glasbewassing is niet nodig', 'schoonmaak en'],
    ['Beveiliging in plaats van eigen toezichthouders', 'Beveiliging'],
    ['mokken i.p.v. plastic bekers', 'mokken'],
  ])('is read where it is denied behind it, in "%s"', (text, left) => {
    expect(rest(text)).toBe(left);
  });

  it.each([
    // The chairs are wanted, only not put together.
    '500 stoelen, de stoelen hoeven niet gemonteerd te worden',
    'stoelen die niet nieuw hoeven te zijn',
    'Schoonmaak is niet alleen nodig in de winter',
    'glasbewassing is in de winter niet nodig',
    'Dat is niet nodig',
    'Ervaring is niet nodig',
    'wij hebben al jaren schoonmaak nodig',
  ])('is nothing in "%s"', (text) => {
    expect(part(text, 'exclusion')).toBeUndefined();
  });

  it('is looked for when a request says nothing else', () => {
    expect(rest('zonder plastic')).toBe('zonder plastic');
  });
});

describe('a distance', () => {
  it('is read where it is one, not where it is a length', () => {
    expect(part('binnen 20 km van Haren', 'distance')).toMatchObject({ km: 20 });
    expect(part('in een straal van 15 kilometer rond Assen', 'distance')).toMatchObject({ km: 15 });
    expect(part('5 km fietspad asfalteren', 'distance')).toBeUndefined();
  });
});

describe('a letter', () => {
  const LETTER = `Van: Afdeling Facilitair
Onderwerp: RE: laptops

Beste collega,

Wij zoeken een partij die 25 laptops kan opknappen. Graag ontvangen wij uw offerte uiterlijk 1 februari.
Vragen kunt u stellen via inkoop@gemeente.example.

Met vriendelijke groet,
Een Voorbeeld
Adviseur kantoormeubilair`;

  it('is read for what it asks, without greeting, procedure and signature', () => {
    const left = rest(LETTER);
    expect(left).toContain('25 laptops kan opknappen');
    expect(left).not.toMatch(/Beste|Facilitair|offerte|februari|gemeente|kantoormeubilair/);
    expect(part(LETTER, 'period')).toBeUndefined();
  });

  it('may greet two people', () => {
    expect(rest('Geachte heer, mevrouw,\n\nWij zoeken stoelen.').trim()).toBe('Wij zoeken stoelen.');
  });

  it.each([
    ['Graag 12 bladblazers.\nHoogachtend,\nJ. Pietersma\nteamleider Groen', 'Graag 12 bladblazers.'],
    ['Koffiebar gezocht\n\nVerstuurd vanaf mijn iPhone', 'Koffiebar gezocht'],
    ['> Hoi,\n> 300 stoelen\n> Groet, Kees', '> 300 stoelen >'],
  ])('ends at its closing: %j', (text, left) => {
    expect(rest(text)).toBe(left);
  });

  it('that hands on another one is read for that one too', () => {
    const mail =
      'Jan, kun jij dit oppakken?\nGroet, Petra\n\nVan: Kees <kees@voorbeeld.nl>\nVerzonden: maandag\nOnderwerp: schoonmaak\n\nGraag voor drie gebouwen.\nGroet, Kees';
    expect(rest(mail)).toBe('Jan, kun jij dit oppakken? schoonmaak Graag voor drie gebouwen.');
  });

  it('that was pasted into one line has its lines again', () => {
    const mail =
      'Van: Anja <a.bos@voorbeeld.nl> Verzonden: dinsdag 24 november Aan: Inkoop Onderwerp: RE: schoonmaak Hoi Ineke, graag voor drie gebouwen. Groet, Anja';
    expect(rest(mail)).toBe('schoonmaak graag voor drie gebouwen.');
  });

  it('of a tender is read without its procedure', () => {
    expect(
      rest('Glasbewassing, looptijd 3 jaar met optie tot verlenging. Minimaal 5% social return.'),
    ).toMatch(/^Glasbewassing, \. Minimaal/);
  });
});

describe('each part of a request', () => {
  const SWITCHED: [PartKind | 'label:pso', string, string][] = [
    ['amount', 'lunch, 30k', 'lunch, 30k'],
    ['label', 'meubels met PSO trede 2', 'meubels met PSO trede 2'],
    ['label:pso', 'meubels met PSO trede 2', 'meubels met PSO trede 2'],
    ['exclusion', 'groen, geen schoonmaak', 'groen, geen schoonmaak'],
    ['people', 'lunch voor 80 gasten', 'lunch voor 80 gasten'],
    ['period', 'lunch op 12 december', 'lunch op 12 december'],
    ['distance', 'lunch binnen 20 km', 'lunch binnen 20 km'],
    ['quantity', '400 bureaustoelen', '400 bureaustoelen'],
    ['procedure', 'Glasbewassing, looptijd in overleg', 'Glasbewassing, looptijd in overleg'],
  ];
  /** Words of these are looked for anyway, or they are read elsewhere: by places and by the words of categories. */
  const ELSEWHERE: Record<string, true> = { theme: true, place: true, 'place-choice': true, spelling: true };

  it.each(SWITCHED)('can be switched off: %s', (off, text, left) => {
    expect([rest(text) === left, read(text).parts.length]).not.toEqual([true, 0]);
    expect(rest(text, off)).toBe(left);
    expect(read(text, off).parts.filter(({ id, kind }) => off === id || off === kind)).toEqual([]);
  });

  it('is a theme that can be switched off, and whose words stay', () => {
    expect(read('liefst refurbished laptops').parts.map(({ id }) => id)).toEqual(['theme:circular']);
    for (const off of ['theme', 'theme:circular'])
      expect(read('liefst refurbished laptops', off).parts).toEqual([]);
  });

  it('is a slip that can be switched off, by itself or with all others', () => {
    const concept = {
      id: 'groen',
      codes: ['90911300'],
      labelNl: 'Glas',
      labelEn: 'Glass',
      words: ['hovenier'],
    };
    const lexicon = new CategoryLexicon([concept], [], 'test');
    const slips = (...without: string[]) =>
      understandRequest('hoveniier', lexicon, { without: new Set(without) }).spellings.map(({ id }) => id);
    expect(slips()).toEqual(['spelling:hoveniier']);
    expect(slips('spelling')).toEqual([]);
    expect(slips('spelling:hoveniier')).toEqual([]);
  });

  it('is tried here or named as tried elsewhere', () => {
    const all: Record<PartKind, true> = {
      amount: true,
      people: true,
      quantity: true,
      period: true,
      label: true,
      theme: true,
      place: true,
      'place-choice': true,
      distance: true,
      exclusion: true,
      procedure: true,
      spelling: true,
    };
    const tried = new Set([...SWITCHED.map(([kind]) => kind), ...Object.keys(ELSEWHERE)]);
    expect(Object.keys(all).filter((kind) => !tried.has(kind))).toEqual([]);
  });
});
