import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { parse } from 'csv-parse/sync';

import { foldKey } from '../../src/common/dutch/fold.ts';
import { type DemoRequest } from '../support/demo-request.ts';
import { HELD_OUT_REQUESTS } from '../support/demo-requests-held-out.ts';
import { TUNED_REQUESTS } from '../support/demo-requests-tuned.ts';
import { type Benchmark, type BenchSupplier } from './relevance-data.ts';

/** The requests that the ranking may be tuned to, and those that tell whether it helped. */
export type Half = 'tuned' | 'heldOut';

/** The demo firms with half of our own requests to them. */
export function demoBenchmark(half: Half): Benchmark {
  const suppliers = demoFirms();
  const asked = half === 'tuned' ? TUNED_REQUESTS : HELD_OUT_REQUESTS;
  return {
    suppliers,
    requests: asked.map(({ text }) => ({ id: text, text })),
    judged: new Map(asked.map((request) => [request.text, gradesOf(request, suppliers)])),
  };
}

function gradesOf(
  { core, also, adjacent }: DemoRequest,
  firms: readonly BenchSupplier[],
): Map<string, number> {
  const graded = (names: readonly string[] | undefined, grade: number): [string, number][] =>
    (names ?? []).flatMap((name) =>
      firms
        .filter((firm) => foldKey(firm.name).includes(foldKey(name)))
        .map(({ id }): [string, number] => [id, grade]),
    );
  // The last one counts, so the best grade stands last.
  return new Map([...graded(adjacent, 1), ...graded(also, 2), ...graded(core, 3)]);
}

/** Firms of the demo files, rows of the same name together. */
function demoFirms(): BenchSupplier[] {
  const firms = new Map<string, BenchSupplier>();
  for (const row of [
    ...rowsOf('leveranciersdatabank.csv', ';'),
    ...rowsOf('impact-noord-aanmeldingen.csv', ','),
  ]) {
    const name = (row['Bedrijfsnaam'] ?? row['Naam van uw organisatie'] ?? '').trim();
    const said = (row['Omschrijving'] ?? row['Wat doet uw organisatie?'] ?? '').trim();
    if (name === '') continue;
    const known = firms.get(foldKey(name));
    const cpv = row['CPV']?.match(/\d{8}/g) ?? [];
    const description = [known?.description, said].filter(Boolean).join(' ');
    firms.set(foldKey(name), {
      id: foldKey(name),
      name: known?.name ?? name,
      place: row['Plaats'] ?? '',
      impact: false,
      services: [],
      cpv: [...new Set([...(known?.cpv ?? []), ...cpv])],
      description,
    });
  }
  return [...firms.values()];
}

function rowsOf(file: string, delimiter: string): Record<string, string>[] {
  return parse(readFileSync(join(process.cwd(), 'seeds', file)), {
    columns: true,
    bom: true,
    delimiter,
    encoding: file.startsWith('lev') ? 'latin1' : 'utf8',
    relax_column_count: true,
    relax_quotes: true,
  });
}
