import { describe, expect, it } from '@jest/globals';

import { cleanRow } from '../../../src/intake/cleaning/clean-row.ts';
import { type CleanedRecord } from '../../../src/intake/cleaned-record.ts';
import { profileRows } from '../../../src/intake/columns/column-profile.ts';
import { type ColumnTopic } from '../../../src/intake/columns/column-topics.ts';
import { describeColumns } from '../../../src/intake/columns/describe-columns.ts';
import { type WishedMapping } from '../../../src/intake/columns/fields.ts';
import { mapColumns } from '../../../src/intake/columns/map-columns.ts';

/** What the headers of these lists name; as the labels and categories of the register would say. */
const TOPICS: Record<string, ColumnTopic> = {
  PSO: { field: 'labels', name: 'PSO' },
  'B Corp': { field: 'labels', name: 'B Corp' },
  CO2: { field: 'labels', name: 'CO2-Prestatieladder' },
  Circulair: { field: 'themes', name: 'Circulair' },
  Catering: { field: 'categories', name: 'Catering' },
  Groen: { field: 'categories', name: 'Groen' },
};

function read(header: string[], rows: string[][], asked: WishedMapping = {}, confirmed: WishedMapping = {}) {
  const full = rows.map((row, at) => [`Firma ${at}`, ...row]);
  const names = ['Naam', ...header];
  const profiles = profileRows(names.length, full);
  const result = mapColumns(names, asked, confirmed, {
    top: { profiles, rows: full },
    topicOf: (name) => TOPICS[name],
  });
  const records = full.map((row) => cleanRow(row, result.mapping).record);
  return { result, records, columns: describeColumns(result.mapping, profiles, full) };
}

const labelsOf = (records: (CleanedRecord | null)[]): (string | undefined)[] =>
  records.map((record) => record?.labels);

describe('several columns for one field', () => {
  it('have an answer in words beside those that could be ticked', () => {
    const { records, columns } = read(
      [
        'Welke diensten levert u? [Catering]',
        'Welke diensten levert u? [Groen]',
        'Welke diensten levert u? [CO2]',
        'Welke diensten levert u? [Anders, namelijk]',
        'Waarom? [Anders]',
      ],
      [
        ['Ja', 'Nee', 'Nee', '', 'Zomaar'],
        ['Nee', 'Ja', 'Nee', 'Drukwerk en posters', ''],
        ['Nee', 'Nee', 'Nee', 'Verhuizen', ''],
      ],
    );
    expect(records.map((record) => record?.categoryNames)).toEqual([
      'Catering',
      'Groen; Drukwerk en posters',
      'Verhuizen',
    ]);
    expect(columns.map(({ field }) => field ?? null)).toEqual([
      'name',
      'categories',
      'categories',
      'labels',
      'categories',
      null,
    ]);
  });

  it('are read together where each stands for a label, by what is in them', () => {
    const { records, columns, result } = read(
      ['PSO', 'B Corp', 'CO2'],
      [
        ['Trede 2', 'x', '3'],
        ['ja, trede 3', 'nee', 'Niveau 5'],
        ['in aanvraag', '', '-'],
        ['n.v.t.', '✓', '?'],
        ['nee', 'Ja', ''],
      ],
    );
    expect(labelsOf(records)).toEqual([
      'PSO Trede 2; B Corp; CO2-Prestatieladder 3',
      'PSO trede 3; CO2-Prestatieladder Niveau 5',
      'PSO in aanvraag',
      'B Corp',
      'B Corp',
    ]);
    expect(columns.slice(1).map(({ field, by, tick }) => [field, by, tick])).toEqual([
      ['labels', 'header', 'PSO'],
      ['labels', 'header', 'B Corp'],
      ['labels', 'header', 'CO2-Prestatieladder'],
    ]);
    expect(result.mapping.ignored).toEqual([]);
  });

  it('take 0 and 1 for a tick where nothing else stands, and for a level beside others', () => {
    expect(labelsOf(read(['PSO'], [['1'], ['0'], ['']]).records)).toEqual(['PSO', undefined, undefined]);
    expect(labelsOf(read(['PSO'], [['1'], ['3'], ['0']]).records)).toEqual(['PSO 1', 'PSO 3', undefined]);
  });

  it.each([
    ['answers of a web form behind their question', 'Welke keurmerken heeft u? [PSO]'],
    ['a question in front', 'Keurmerk: PSO'],
  ])('are known by %s', (_, header) => {
    expect(labelsOf(read([header], [['Ja'], ['Nee']]).records)).toEqual(['PSO', undefined]);
  });

  it('are ticked answers before they are the question: `Wat doet u? [Catering]`', () => {
    const { records } = read(
      ['Wat doet u? [Catering]', 'Wat doet u? [Groen]'],
      [
        ['Ja', ''],
        ['', 'Ja'],
      ],
    );
    expect(records.map((record) => [record?.categoryNames, record?.description])).toEqual([
      ['Catering', undefined],
      ['Groen', undefined],
    ]);
  });

  it('add to the one that is called like the field, and to each other when they are numbered', () => {
    const rows = [
      ['Lokaal certificaat', 'x'],
      ['', 'x'],
    ];
    expect(labelsOf(read(['Keurmerken', 'PSO'], rows).records)).toEqual(['Lokaal certificaat; PSO', 'PSO']);
    const { records } = read(
      ['Keurmerk 1', 'Keurmerk 2', 'CPV', 'Categorie'],
      [['PSO trede 2', 'B Corp', '90911200-8', 'Glasbewassing']],
    );
    expect(records[0]).toMatchObject({
      labels: 'PSO trede 2; B Corp',
      categories: ['90911200'],
      categoryNames: 'Glasbewassing',
    });
  });

  it('are none where the cells say otherwise, or one column alone is called like something firms supply', () => {
    const odd = read(
      ['PSO', 'Circulair', 'Groen'],
      [
        ['info@pso.example', 'matig', 'x'],
        ['', 'zeer', ''],
      ],
    );
    expect(odd.result.mapping.ignored).toEqual(['PSO', 'Circulair', 'Groen']);
  });

  it('of SBI are not joined when they are of two editions', () => {
    const { records } = read(['SBI 2008', 'SBI 2025'], [['8122', '8121']]);
    expect(records[0]).toMatchObject({ sbi: ['8122'], sbiEdition: '2008' });
  });

  it('are those that a person names, now and the next time, and no others', () => {
    const header = ['PSO', 'B Corp', 'Opmerking'];
    const rows = [['x', 'x', 'Lokaal certificaat']];
    const asked = { labels: ['PSO', 'Opmerking'] };
    expect(labelsOf(read(header, rows, asked).records)).toEqual(['Lokaal certificaat; PSO']);
    expect(labelsOf(read(header, rows, {}, asked).records)).toEqual(['Lokaal certificaat; PSO']);
    expect(labelsOf(read(header, rows, { labels: 'B Corp' }).records)).toEqual(['B Corp']);
    expect(labelsOf(read(header, rows, { labels: null }).records)).toEqual([undefined]);
  });

  it('are refused for a field that has one value', () => {
    const { result } = read(['Bedrijf 2'], [['x']], { name: ['Naam', 'Bedrijf 2'] });
    expect(result).toMatchObject({
      ok: false,
      refusal: { message: expect.stringContaining('name takes one column') as unknown },
    });
  });
});
