import { expect, it, jest } from '@jest/globals';

import { ImportService } from '../../src/intake/import.service.ts';
import { FirmDataService } from '../../src/registration/privacy/firm-data.service.ts';
import { type FirmsAtHand } from './yearly-question.ts';

/** What is left of a firm that has itself erased. @param tablesWith tables in which a word stands */
export function testErasingOneself(
  { test, listed, isFound }: FirmsAtHand,
  tablesWith: (word: string) => Promise<string[]>,
): void {
  const erase = (id: string) => test().app.get(FirmDataService, { strict: false }).erase(id, 'test');

  it('does not come back when it is erased between being read and being delivered', async () => {
    const { id } = await listed('Nachtegaal Net Weg', '99868080', 'nacht@zaak.example');
    const imports = test().app.get(ImportService, { strict: false });
    const receive = imports.receive.bind(imports);
    const meanwhile = jest.spyOn(imports, 'receive').mockImplementationOnce(async (delivery) => {
      expect(await erase(id)).toBe('erased');
      return receive(delivery);
    });
    await test().dataSource.query(
      `select graphile_worker.add_job('registration.deliver', json_build_object('registrationId', $1::text))`,
      [id],
    );
    await test().drainJobs();
    expect(meanwhile).toHaveBeenCalledTimes(1);
    meanwhile.mockRestore();
    expect([await isFound('Nachtegaal Net Weg'), await tablesWith('Nachtegaal')]).toEqual([false, []]);
  });
}
