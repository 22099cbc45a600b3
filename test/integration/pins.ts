import { expect, it } from '@jest/globals';

import { IdentityService } from '../../src/matching/identity/identity.service.ts';
import { type Correction } from '../../src/matching/identity/correct-supplier.ts';
import { type Profile } from '../../src/registry/profile.ts';
import { stateWithIds } from '../support/register-state.ts';
import { type TestApp } from '../support/test-app.ts';

const BY = 'steward';
type Profiles = Record<string, unknown>;
const ROWS = `Leveranciersnummer;Bedrijfsnaam;KvK-nummer;Postcode;Plaats;Omschrijving;Website
A1;Groenwerk Noord;99850093;9712HM;Groningen;Groen;https://groenwerk.example
A2;Hoveniers Oost;;9401AA;Assen;Tuinen;https://oost.example
`;

/** Values that a steward puts above all sources. @param current the application of the test, with an empty register for each */
export function testPins(current: () => TestApp): void {
  const identities = (): IdentityService => current().app.get(IdentityService, { strict: false });
  const profileOf = (id: string): Promise<Profile> => current().getJson<Profile>(`/v1/suppliers/${id}`);
  const idOf = async (name: string): Promise<string> => {
    const [row]: { id: string }[] = await current().dataSource.query(
      `select supplier_id as id from profile where published and data -> 'name' ->> 'value' = $1`,
      [name],
    );
    return row?.id ?? '';
  };
  const correct = async (supplierId: string, values: Correction): Promise<string> => {
    const importId = await identities().correct({ supplierId, values, by: BY });
    await current().drainJobs();
    return importId;
  };

  it('of a firm that was merged hold for both, and are taken back like those of the one that lives on', async () => {
    await current().importCsv('leveranciersdatabank', ROWS);
    const [keepId, goneId] = [await idOf('Groenwerk Noord'), await idOf('Hoveniers Oost')];
    await correct(goneId, { description: 'Gezet', website: 'https://gezet.example' });
    const before = await stateWithIds(current());
    const merge = await identities().merge({ keepId, goneId, by: BY });
    await correct(keepId, { website: 'https://boven.example' });
    expect(await profileOf(keepId)).toMatchObject({
      description: { value: 'Gezet', source: 'steward' },
      website: { value: 'https://boven.example', source: 'steward' },
    });
    await correct(keepId, { description: null });
    expect(await profileOf(keepId)).toMatchObject({
      description: { source: 'leveranciersdatabank' },
      website: { value: 'https://boven.example', source: 'steward' },
    });
    await correct(keepId, { website: null });
    expect((await profileOf(keepId)).website?.source).toBe('leveranciersdatabank');

    // What was said of the one that went since is said of it again, the rest is as it was.
    await identities().undo({ operationId: merge.id, by: BY });
    await current().drainJobs();
    expect(await profileOf(goneId)).toMatchObject({ description: { value: 'Tuinen' } });
    const { profiles } = await stateWithIds(current());
    expect((profiles as Profiles)[keepId]).toEqual((before['profiles'] as Profiles)[keepId]);
  });

  it('that were chosen with a merge go with it, also when another one was set since', async () => {
    await current().importCsv('leveranciersdatabank', ROWS);
    const [keepId, goneId] = [await idOf('Hoveniers Oost'), await idOf('Groenwerk Noord')];
    await correct(keepId, { employees: 7 });
    const values = { description: 'Van de ander', website: 'https://groenwerk.example', employees: 9 };
    const merge = await identities().merge({ keepId, goneId, by: BY, values });
    await correct(keepId, { description: 'Nog anders' });
    await identities().undo({ operationId: merge.id, by: BY });
    await current().drainJobs();
    const profile = await profileOf(keepId);
    expect(profile).toMatchObject({
      description: { value: 'Nog anders', source: 'steward' },
      employees: { value: 7, source: 'steward' },
      website: { value: 'https://oost.example', source: 'leveranciersdatabank' },
      name: { source: 'leveranciersdatabank' },
    });
  });

  it('go above a whole address where only the place is known', async () => {
    await current().importCsv('leveranciersdatabank', ROWS);
    const supplierId = await idOf('Groenwerk Noord');
    await correct(supplierId, { street: null, houseNumber: null, postcode: null, place: 'Emmen' });
    const profile = await profileOf(supplierId);
    expect(profile).toMatchObject({
      place: { value: 'Emmen', source: 'steward' },
      municipality: { name: 'Emmen' },
    });
    expect(profile.postcode).toBeUndefined();
    await correct(supplierId, { place: null });
    expect(await profileOf(supplierId)).toMatchObject({
      postcode: { value: '9712HM' },
      place: { value: 'Groningen' },
    });
  });

  it('are names by which a later list finds the firm, as long as they are chosen', async () => {
    await current().importCsv('leveranciersdatabank', ROWS);
    const supplierId = await idOf('Hoveniers Oost');
    const firmOf = async (name: string): Promise<string | undefined> => {
      await current().importCsv('impact-noord', `Naam;Postcode;Plaats\n${name};9401AA;Assen\n`);
      const [row]: { id: string | null }[] = await current().dataSource.query(
        `select m.supplier_id as id from record_match m join source_record r on r.id = m.record_id
          where r.source_code = 'impact-noord' and r.cleaned ->> 'name' = $1`,
        [name],
      );
      return row?.id ?? undefined;
    };
    await correct(supplierId, { name: 'Bloem en Tuin Assen' });
    expect(await firmOf('Bloem & Tuin Assen')).toBe(supplierId);
    // Of two that were chosen one after the other the last counts.
    await correct(supplierId, { name: 'Zuiderpark Zorgtuinen' });
    expect(await firmOf('Zuiderpark Zorgtuinen')).toBe(supplierId);
    await correct(supplierId, { name: 'Klaverblad Kwekerijen' });
    await correct(supplierId, { name: null });
    expect(await firmOf('Klaverblad Kwekerijen')).not.toBe(supplierId);
  });
}
