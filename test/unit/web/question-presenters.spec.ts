import { describe, expect, it } from '@jest/globals';

import { type LocatedQuestion } from '../../../src/enrichment/location/question-distances.ts';
import { firstSide } from '../../../src/matching/review/first-side.ts';
import { compareSides, summarise } from '../../../src/web/steward/questions/compare-sides.ts';
import { distanceText, otherSides } from '../../../src/web/steward/questions/describe-question.ts';
import { presentQuestions } from '../../../src/web/steward/questions/list-presenter.ts';
import { presentNotice } from '../../../src/web/steward/questions/notice-presenter.ts';
import { presentQuestion } from '../../../src/web/steward/questions/question-presenter.ts';
import {
  idsIn,
  NOTHING_HAPPENED,
  readFilter,
  readHappened,
} from '../../../src/web/steward/questions/question-state.ts';
import { aCandidate, anOperation, aQuestion, aStatement } from './support/question-fixtures.ts';
import { aPageOf, aStewardPage, IMPORT_ID } from './support/steward-fixtures.ts';

const page = aStewardPage();
const english = aStewardPage('en');

const compare = (item: LocatedQuestion) => compareSides(firstSide(item), otherSides(item), page);
const marks = (item: LocatedQuestion) =>
  Object.fromEntries(compare(item).map(({ field, others }) => [field, others.map(({ mark }) => mark)]));
const present = (item: LocatedQuestion, fault?: string) =>
  presentQuestion({ item, filter: {}, left: 3, notice: null, ...(fault ? { fault } : {}) }, page);

/** A question about one field, with what matching found of it. */
function about(
  field: 'website' | 'email' | 'phone',
  own: string | undefined,
  other: string | undefined,
  agrees: 'same' | 'other' | 'unknown',
): LocatedQuestion {
  const { record } = aQuestion();
  return aQuestion({
    record: { ...record, cleaned: { ...record.cleaned, ...(own === undefined ? {} : { [field]: own }) } },
    candidates: [
      aCandidate({
        statements: [aStatement(other === undefined ? {} : { [field]: other })],
        evidence: [{ field, record: null, candidate: null, agrees }],
      }),
    ],
  });
}

describe('both sides field by field', () => {
  it('say of each field whether they agree', () => {
    expect(marks(aQuestion())).toEqual({ name: ['other'], place: ['same'] });
    expect(summarise(compare(aQuestion()), 0)).toEqual({
      agreeing: ['Plaats'],
      matching: [],
      differing: ['Naam'],
    });
  });

  it.each([
    ['the same domain written otherwise', 'https://www.zon.example', 'http://zon.example', 'same', 'alike'],
    ['two domains', 'https://zon.example', 'https://maan.example', 'other', 'other'],
    ['a domain that many share', 'https://a.example', 'https://b.example', 'unknown', 'unknown'],
    ['one side that is silent', 'https://zon.example', undefined, 'unknown', 'unknown'],
  ] as const)('know %s', (_what, own, other, found, mark) => {
    expect(marks(about('website', own, other, found))['website']).toEqual([mark]);
    const told = { alike: 'matching', other: 'differing', unknown: null }[mark];
    const { agreeing, matching, differing } = summarise(compare(about('website', own, other, found)), 0);
    const listed = Object.entries({ agreeing, matching, differing }).find(([, names]) =>
      names.includes('Website'),
    );
    expect(listed?.[0] ?? null).toBe(told);
  });

  it('stand first where both speak, and take no description for a difference', () => {
    const { record } = aQuestion();
    const own = { ...record.cleaned, description: 'Schildert', kvkNumber: '99850001' };
    const statements = [aStatement({ description: 'Schilderwerk', phone: '050' })];
    const item = aQuestion({ record: { ...record, cleaned: own }, candidates: [aCandidate({ statements })] });
    expect(compare(item).map(({ field }) => field)).toEqual([
      'name',
      'place',
      'description',
      'kvkNumber',
      'phone',
    ]);
    expect(marks(item)['description']).toEqual(['unknown']);
  });

  it('let the words stand out that the other side does not have', () => {
    const name = compare(aQuestion()).find(({ field }) => field === 'name');
    expect(name?.own[0]?.words).toEqual([
      { text: 'Schildersbedrijf', odd: false },
      { text: 'Zonestraal', odd: true },
    ]);
    expect(name?.others[0]?.values[0]?.words.at(-1)).toEqual({ text: 'Zonnestraal', odd: true });
  });

  it('name who says what when sources differ', () => {
    const statements = [aStatement(), aStatement({ name: 'Zonnestraal' }, 'self-registration')];
    const [name, place] = compare(aQuestion({ candidates: [aCandidate({ statements })] }));
    expect(name?.others[0]?.values.map(({ by }) => by)).toEqual([
      'Leveranciersdatabank, 1 okt 2026',
      'het bedrijf zelf, 1 okt 2026',
    ]);
    expect(place?.others[0]?.values).toHaveLength(1);
  });
});

describe('the page of a question', () => {
  it('says why it is asked, what each answer does, who says what and how far they are apart', () => {
    const view = present(aQuestion());
    expect(view.title).toBe('Is dit hetzelfde bedrijf?');
    expect(view.why).toEqual([
      'Namen lijken op elkaar, zelfde plaats.',
      'De namen lijken voor 94% op elkaar; 100% is dezelfde naam.',
      'Dat is niet genoeg: het kan een tikfout zijn, of een ander bedrijf.',
    ]);
    expect(view.own.statements).toEqual(['Impact Noord, 1 oktober 2026']);
    expect(view.others[0]?.facts[0]).toMatch(/^ongeveer 2,3\skm van elkaar, van midden tot midden/);
    expect(view.answers.map(({ decision, effect }) => [decision, effect !== ''])).toEqual([
      ['same', true],
      ['different', true],
      ['later', true],
    ]);
    expect(view.only).toBe(aCandidate().supplierId);
  });

  it('lets one of several firms be chosen, and none beforehand', () => {
    const other = aCandidate({ supplierId: '22222222-2222-4222-8222-222222222222', score: 0.9 });
    const view = present(
      aQuestion({ reason: 'several-suppliers', candidates: [aCandidate(), other] }),
      'fout',
    );
    expect([view.title, view.only, view.fault]).toEqual(['Welk bedrijf is dit?', null, 'fout']);
    expect(view.others.map(({ choice }) => [choice?.key, choice?.chosen])).toEqual([
      ['1', false],
      ['2', false],
    ]);
    // Not "97 %, too little to choose": each of them would do, and that is the trouble.
    expect(view.why).toEqual([
      'Past bij meer dan één bedrijf.',
      'Misschien staat één bedrijf twee keer in het register.',
    ]);
  });

  it('does not take firms with KvK numbers of their own for one that is there twice', () => {
    const numbered = (supplierId: string, kvkNumber: string) =>
      aCandidate({ supplierId, statements: [aStatement({ kvkNumber })] });
    const asked = (first: string, second: string) =>
      present(
        aQuestion({
          reason: 'several-suppliers',
          candidates: [
            numbered('22222222-2222-4222-8222-222222222222', first),
            numbered('33333333-3333-4333-8333-333333333333', second),
          ],
        }),
      ).why[1];
    expect(asked('99850001', '99850002')).toMatch(/^Het zijn verschillende bedrijven/);
    expect(asked('99850001', '99850001')).toMatch(/^Misschien staat één bedrijf/);
  });

  it('shows two firms of the register side by side, of which one lives on', () => {
    const supplier = { supplierId: '33333333-3333-4333-8333-333333333333', statements: [aStatement()] };
    const view = present(aQuestion({ question: 'same-supplier', supplier }));
    expect([view.title, view.only]).toEqual(['Staat dit bedrijf twee keer in het register?', null]);
    expect([view.own, ...view.others].map(({ choice }) => [choice?.key, choice?.chosen])).toEqual([
      ['1', true],
      ['2', false],
    ]);
    expect(view.columns).toEqual(['In het register', 'Ook in het register']);
    expect(view.answers[0]?.effect).toMatch(/^De twee worden één bedrijf/);
    const certain = present(aQuestion({ question: 'same-supplier', supplier, reason: 'name-postcode' }));
    expect(certain.why).toEqual([
      'Gelijke naam en postcode.',
      expect.stringContaining('voegt alleen een mens samen'),
    ]);
  });

  it('asks of a label whose it is', () => {
    const view = present(aQuestion({ question: 'label-holder', reason: 'name-place' }));
    expect(view.title).toBe('Is dit keurmerk van dit bedrijf?');
    expect(view.answers.map(({ text }) => text)).toEqual([
      'Ja, van dit bedrijf',
      'Nee, niet van dit bedrijf',
      'Later',
    ]);
    expect(view.why).toContain('Een keurmerk zonder KvK-nummer geven we nooit vanzelf aan een bedrijf.');
  });

  it('makes no distance of what is known too roughly', () => {
    const of = (distanceKm: number | null, distancePrecision: 'address' | 'postcode' | 'place' | null) =>
      distanceText({ distanceKm, distancePrecision }, page);
    expect(of(0, 'place')).toBe('in dezelfde plaats; nauwkeuriger is niet bekend');
    expect(of(0, 'postcode')).toBe('in hetzelfde postcodegebied');
    expect(of(0.1, 'address')).toMatch(/^0,1\skm van elkaar, hemelsbreed$/);
    expect(of(null, null)).toBe('afstand niet bekend');
  });
});

describe('the list of questions', () => {
  const items = [aQuestion(), aQuestion({ id: '24' }), aQuestion({ id: '25', reason: 'name-only' })];
  const counts = [
    { reason: 'similar-name', source: 'impact-noord', count: 2 },
    { reason: 'name-only', source: 'impact-noord', count: 1 },
    { reason: 'name-only', source: 'self-registration', count: 4 },
  ];
  const list = (filter: ReturnType<typeof readFilter>, total = 3) =>
    presentQuestions({ found: aPageOf(items, total), counts, filter, notice: null }, english);

  it('counts by reason and source, each within what is chosen of the other', () => {
    const { reasons, sources } = list({ source: 'impact-noord' });
    expect(reasons.map(({ text }) => text)).toEqual([
      'names are alike, same place (2)',
      'equal name, place not known (1)',
    ]);
    expect(sources.map(({ value, chosen }) => [value, chosen])).toEqual([
      ['self-registration', false],
      ['impact-noord', true],
    ]);
  });

  it('offers to tick all of one reason, by their ids', () => {
    expect(list({}).tickAlls).toEqual([
      { text: 'All 2 on this page: names are alike, same place', value: '23,24' },
    ]);
  });

  it('keeps the filter and the language wherever it leads', () => {
    const view = list({ reason: 'similar-name', importId: IMPORT_ID }, 60);
    const kept = `reason=similar-name&import=${IMPORT_ID}`;
    expect(view.items[0]?.href).toBe(`/beheer/vragen/23?${kept}&lang=en`);
    expect(view.paging?.next).toBe(`/beheer/vragen?${kept}&page=2&lang=en`);
    expect(view.keptImport).toEqual([['import', IMPORT_ID]]);
  });
});

describe('an address of these pages', () => {
  it('names only what can be named', () => {
    expect(readFilter({ reason: '<x>', source: ['a', 'b'], import: 'x' })).toEqual({});
    expect(readHappened({ done: '17,x,18', taken: ['3', '3,4'] })).toEqual({
      done: ['17', '18'],
      before: [],
      later: [],
      taken: ['3', '4'],
      failed: [],
    });
    expect(idsIn(Array.from({ length: 200 }, (_, i) => String(i + 1)).join(','))).toHaveLength(100);
  });
});

describe('what has just happened', () => {
  const notice = (happened: object, ...operations: ReturnType<typeof anOperation>[]) =>
    presentNotice({ ...NOTHING_HAPPENED, ...happened }, operations, {}, page);

  it('is told with a way to undo it', () => {
    expect(notice({ done: ['17'] }, anOperation())).toMatchObject({
      lines: [{ text: 'Bewaard: ‘Zonestraal’ is hetzelfde bedrijf als ‘Zonnestraal’.' }],
      warns: false,
      undo: ['17'],
    });
  });

  it('is told as undone once it is, and leads nowhere then', () => {
    const undone = anOperation({ undoneAt: '2026-11-26T10:30:00.000Z', undoneBy: 'api-key:1' });
    const view = notice({ done: ['17'] }, undone);
    expect(view?.lines[0]?.text).toMatch(/^Ongedaan gemaakt\. Het was: ‘Zonestraal’ is hetzelfde/);
    expect(view?.undo).toEqual([]);
  });

  it('leads on to the answer before it once it is undone, and past what is undone', () => {
    const undone = anOperation({ undoneAt: '2026-11-26T10:30:00.000Z', undoneBy: 'api-key:1' });
    const before = [
      anOperation({ id: '16', kind: 'different' }),
      anOperation({ id: '15', undoneAt: '2026-11-26T10:30:00.000Z' }),
      anOperation({ id: '14' }),
    ];
    const ids = before.map(({ id }) => id);
    const view = notice({ done: ['17'], before: ids }, undone, ...before);
    expect(view?.lines.map(({ text }) => text).at(-1)).toBe('Daarvoor: ‘Zonestraal’ is een ander bedrijf.');
    expect([view?.undo, view?.undoText, view?.before]).toEqual([['16'], 'Dat ook ongedaan maken', ['14']]);

    const first = notice({ done: ['17'], before: ids }, anOperation(), ...before);
    expect([first?.undo, first?.before, first?.run]).toEqual([['17'], ['16', '14'], ['17', '16', '14']]);
    expect(first?.lines).toHaveLength(1);
    const putOff = notice({ later: ['23'], before: ids }, ...before);
    expect([putOff?.undo, putOff?.back?.href]).toEqual([[], '/beheer/vragen/23?before=16%2C14']);
  });

  it('names of several what went and what did not, each with the way to it', () => {
    const view = notice(
      { taken: ['3'], failed: ['4', '5'] },
      anOperation(),
      anOperation({ id: '18', kind: 'different' }),
    );
    expect(view?.lines.map(({ links }) => links.map(({ href }) => href))).toEqual([
      [],
      ['/beheer/vragen/3'],
      ['/beheer/vragen/4', '/beheer/vragen/5'],
    ]);
    expect([view?.warns, view?.undo, view?.undoText]).toEqual([true, ['17', '18'], 'Alles ongedaan maken']);
  });

  it('leads back to a question that was put off', () => {
    expect(notice({ later: ['23'] })?.back?.href).toBe('/beheer/vragen/23');
    expect(notice({})).toBeNull();
  });
});
