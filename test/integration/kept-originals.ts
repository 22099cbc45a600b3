import { Readable } from 'node:stream';

import { describe, expect, it } from '@jest/globals';

import { ImportDesk } from '../../src/intake/import-desk.service.ts';
import { ImportService } from '../../src/intake/import.service.ts';
import { type ImportView } from '../../src/intake/import-view.ts';
import { textRow, writeWorkbook } from '../fixtures/xlsx/workbook-writer.ts';
import { type TestApp } from '../support/test-app.ts';

/** What must not stay: the one passes the IBAN check, the other the 11-proef. Both invented. */
export interface PrivateNumbers {
  iban: string;
  bsn: string;
}

const SOURCE = 'leveranciersdatabank';

/** The file as it was delivered: until when it is kept. */
export function testKeptOriginals(test: () => TestApp, { iban, bsn }: PrivateNumbers): void {
  async function isKept({ id }: ImportView): Promise<boolean> {
    const pieces: unknown[] = await test().dataSource.query(
      `select from import_file_chunk where import_id = $1`,
      [id],
    );
    return pieces.length > 0;
  }

  async function refused(file: string | Buffer): Promise<ImportView> {
    const view = await test().importCsv(SOURCE, file);
    expect(view).toMatchObject({ status: 'refused' });
    return view;
  }

  async function nightAfterDays({ id }: ImportView, days: number): Promise<void> {
    await test().dataSource.query(
      `update import set finished_at = now() - make_interval(days => $2) where id = $1`,
      [id, days],
    );
    await test().dataSource.query(`select graphile_worker.add_job('registration.tidy', '{}'::json)`);
    await test().drainJobs();
  }

  describe('the original of a delivery', () => {
    it('stays when it was refused and holds nothing that may not be stored', async () => {
      expect(await isKept(await refused('Straat;Telefoon\nKade 1;050 123 45 67\n'))).toBe(true);
    });

    it.each([
      ['an account number', Buffer.from(`Straat;Rekening\nKade 1;${iban}\n`)],
      ['a citizen service number in UTF-16', Buffer.from(`\ufeffStraat;Nummer\nKade 1;${bsn}\n`, 'utf16le')],
    ])('does not stay when it was refused and holds %s', async (_, file) => {
      expect(await isKept(await refused(file))).toBe(false);
    });

    it('does not stay when such a number begins in one stored piece and ends in the next', async () => {
      const content = Readable.from([
        Buffer.alloc(1024 * 1024 - 10, 'x\n'),
        iban.slice(0, 10),
        iban.slice(10),
      ]);
      const pieces = content.map((piece: string | Buffer) => Buffer.from(piece));
      const imports = test().app.get(ImportService, { strict: false });
      const fileName = 'straten.csv';
      const { id } = await imports.receive({
        source: SOURCE,
        fileName,
        content: pieces,
        dryRun: false,
        requestedBy: 'test',
      });
      await test().drainJobs();
      const view = await imports.find(id);
      expect(view).toMatchObject({ status: 'refused' });
      expect(await isKept(view)).toBe(false);
    });

    it('does not stay when it is a workbook: another sheet may hold anything', async () => {
      const rows = textRow(1, ['Naam', 'Plaats']) + textRow(2, ['Kanarie Werkmap', 'Assen']);
      const other = { name: 'Salaris', rows: textRow(1, [bsn]) };
      const view = await test().importCsv(
        SOURCE,
        writeWorkbook({ sheets: [{ name: 'Blad1', rows }, other] }),
      );
      expect(view).toMatchObject({ status: 'completed', rows: { created: 1 } });
      expect(await isKept(view)).toBe(false);
      const street = textRow(1, ['Straat']) + textRow(2, ['Kade 1']);
      expect(
        await isKept(await refused(writeWorkbook({ sheets: [{ name: 'Blad1', rows: street }, other] }))),
      ).toBe(false);
    });

    it('stays with a preview for a week; after that the preview can be applied, but not read in another way', async () => {
      const file = `Naam;Plaats;IBAN\nKanarie Voorbeeld;Assen;${iban}\n`;
      const preview = await test().importCsv(SOURCE, file, { dryRun: true });
      const other = await test().importCsv(SOURCE, `${file}Kanarie Twee;Assen;\n`, { dryRun: true });
      await nightAfterDays(preview, 6);
      expect(await isKept(preview)).toBe(true);
      await nightAfterDays(preview, 8);
      expect([await isKept(preview), await isKept(other)]).toEqual([false, true]);
      const again = test()
        .app.get(ImportDesk, { strict: false })
        .previewAgain(preview.id, { reading: { headerRow: 1 } });
      await expect(again).rejects.toThrow('deliver the file again');
      const imports = test().app.get(ImportService, { strict: false });
      await imports.apply(preview.id);
      await test().drainJobs();
      expect(await imports.find(preview.id)).toMatchObject({ status: 'completed', rows: { created: 1 } });
    });
  });
}
