import { afterAll, beforeAll, expect, it } from '@jest/globals';

import { JobRunner } from '../../src/platform/jobs/job-runner.ts';
import { type SignUpSteward } from '../support/sign-up-desk.ts';
import { type TestApp } from '../support/test-app.ts';
import { fieldIn } from '../support/visitor.ts';

const PATH = '/beheer/bedrijven/nieuw';

/** A firm that a steward enters by hand. */
export function testEnteredFirm(test: () => TestApp, steward: () => SignUpSteward): void {
  beforeAll(async () => {
    await test().importCsv('leveranciersdatabank', 'Naam;KvK;Plaats\nZeepziederij Wit B.V.;99867202;Assen\n');
    await test().app.get(JobRunner).start();
  });
  afterAll(() => test().app.get(JobRunner).stop());

  const openForm = async () => fieldIn((await steward().get(PATH)).body, 'nummer');
  const found = async (name: string) =>
    (
      await test().getJson<{ items: { id: string; name: string; sources?: string[] }[] }>(
        `/v1/suppliers?q=${encodeURIComponent(name)}`,
      )
    ).items.filter((item) => item.name === name);
  const firm = { name: 'Marktkraam De Ui', kvkNumber: '99867201', place: 'Assen', postcode: '9401 LT' };

  it('is there at once as a statement of its own source, and once when the form is sent twice', async () => {
    const nummer = await openForm();
    const filled = { ...firm, description: 'Wij bakken uienringen op markten.', nummer };
    const done = await steward().post(PATH, filled);
    expect(done.url).toMatch(/^\/beheer\/bedrijven\/[0-9a-f-]{36}\?entered=1$/);
    expect(done.body).toContain('Het bedrijf is ingevoerd');
    const twice = await steward().post(PATH, { ...filled, gezien: `${firm.name}|${firm.kvkNumber}` });
    expect(twice.url).toBe(done.url);
    await test().drainJobs();
    const [{ id } = { id: '' }, ...more] = await found(firm.name);
    expect(more).toEqual([]);
    const profile = await test().getJson<object>(`/v1/suppliers/${id}`);
    expect(profile).toMatchObject({ kvkNumber: { source: 'manual-entry' }, sources: ['manual-entry'] });
  });

  it('is warned about when it may be known, and entered all the same by a second press', async () => {
    const nummer = await openForm();
    const filled = { name: 'Wit Zeepziederij', kvkNumber: '99867202', place: 'Assen', nummer };
    const warned = await steward().post(PATH, filled);
    expect([warned.status, warned.url]).toEqual([200, PATH]);
    expect(warned.body).toContain('Staat dit bedrijf al in het register?');
    expect(warned.body).toMatch(/href="\/beheer\/bedrijven\/[0-9a-f-]{36}"[^>]*>Zeepziederij Wit B\.V\./);
    expect(fieldIn(warned.body, 'name')).toBe(filled.name);
    const gezien = fieldIn(warned.body, 'gezien');
    const other = { ...filled, name: 'Zeepziederij Wit', kvkNumber: '', gezien };
    expect((await steward().post(PATH, other)).body).toContain('Staat dit bedrijf al in het register?');
    const done = await steward().post(PATH, { ...filled, gezien });
    expect(done.body).toContain('2 verklaringen');
  });

  it('is kept as it was typed while something is wrong, with each fault beside its field', async () => {
    const nummer = await openForm();
    const wrong = await steward().post(PATH, { name: '', kvkNumber: '1234567', website: 'nergens', nummer });
    expect(wrong.status).toBe(400);
    for (const fault of ['name', 'kvkNumber', 'website']) expect(wrong.body).toContain(`href="#${fault}"`);
    expect([fieldIn(wrong.body, 'kvkNumber'), fieldIn(wrong.body, 'nummer')]).toEqual(['1234567', nummer]);
  });

  it('is asked where it is when nobody knows the place, as a firm is that signs up', async () => {
    const nummer = await openForm();
    const lost = { name: 'Verdwaald Bedrijf', place: 'Nergenshuizerveen', nummer };
    const refused = await steward().post(PATH, lost);
    expect(refused.body).toContain('We weten niet waar ‘Nergenshuizerveen’ ligt.');
    expect(fieldIn(refused.body, 'name')).toBe(lost.name);
    expect(await found(lost.name)).toEqual([]);
    // No table has every village: a postcode tells enough.
    const done = await steward().post(PATH, { ...lost, postcode: '9401 LT' });
    expect(done.url).toMatch(/\?entered=1$/);
    // Of other countries not all places are known, and postcodes are written otherwise.
    const nextNummer = await openForm();
    const abroad = { name: 'Ferner Betrieb GmbH', place: 'Hinterfeld', postcode: '26789', country: 'DE' };
    const far = await steward().post(PATH, { ...abroad, nummer: nextNummer });
    expect(far.url).toMatch(/\?entered=1$/);
    // Who puts the address of a firm right later is asked the same, and of one abroad not.
    const correctAt = async (page: string) =>
      steward().post(`${page.replace('?entered=1', '')}/verbeteren`, { place: 'Nergenshuizerveen' });
    const corrected = await correctAt(done.url);
    expect(corrected.status).toBe(400);
    expect(corrected.body).toContain('href="#correct-place"');
    expect(corrected.body).toContain('We weten niet waar ‘Nergenshuizerveen’ ligt.');
    expect(fieldIn(corrected.body, 'place')).toBe('Nergenshuizerveen');
    expect((await correctAt(far.url)).url).toMatch(/\?corrected=1$/);
  });

  it('begins with what was looked for in vain', async () => {
    const search = await steward().get('/beheer/bedrijven?q=Kwantumtapijt');
    expect(search.body).toContain('href="/beheer/bedrijven/nieuw?name=Kwantumtapijt"');
    expect(fieldIn((await steward().get(`${PATH}?name=Kwantumtapijt`)).body, 'name')).toBe('Kwantumtapijt');
  });
}
