import { expect, it } from '@jest/globals';

import { reportFileName } from '../../../src/intake/report/report-file-name.ts';

const CREATED = '2026-11-20T23:30:00.000Z';

it.each([
  ['Leveranciers Groningen (nov).csv', 'importverslag-gemeente-Leveranciers-Groningen-nov-2026-11-21'],
  ['C:\\export\\Überzicht café.XLSX', 'importverslag-gemeente-Uberzicht-cafe-2026-11-21'],
  ['../../etc/passwd', 'importverslag-gemeente-passwd-2026-11-21'],
  ['a"; filename="b.exe', 'importverslag-gemeente-a-filename-b-exe-2026-11-21'],
  ['gemeente.csv', 'importverslag-gemeente-2026-11-21'],
  ['日本.csv', 'importverslag-gemeente-2026-11-21'],
  ['', 'importverslag-gemeente-2026-11-21'],
  ['x'.repeat(300), `importverslag-gemeente-${'x'.repeat(60)}-2026-11-21`],
  ['importverslag-gemeente-november-2026-11-14.xlsx', 'importverslag-gemeente-november-2026-11-21'],
  ['importverslag-gemeente-november-2026-11-14 (1).csv', 'importverslag-gemeente-november-2026-11-21'],
  ['importverslag-gemeente-2026-11-14.csv', 'importverslag-gemeente-2026-11-21'],
])('the report of %j is called %s', (fileName, name) => {
  const view = { source: 'gemeente', fileName, createdAt: CREATED };
  expect(reportFileName(view, 'csv')).toBe(`${name}.csv`);
  expect(reportFileName(view, 'xlsx')).toBe(`${name}.xlsx`);
});
