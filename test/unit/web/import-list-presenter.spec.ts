import { describe, expect, it } from '@jest/globals';

import { requesterText } from '../../../src/web/steward/imports/describe-import.ts';
import { presentImports } from '../../../src/web/steward/imports/list-presenter.ts';
import { anImport, aPageOf, aSource, aStewardPage, IMPORT_ID } from './support/steward-fixtures.ts';

const page = aStewardPage();
const requester = { actor: 'api-key:1', keyName: 'Sanne' };

describe('the list of imports', () => {
  it('says of each what it was, when, by whom and what became of it', () => {
    const requesters = new Map([[IMPORT_ID, requester]]);
    const { items } = presentImports(aPageOf([anImport()]), requesters, [aSource()], '', page);
    expect(items).toEqual([
      {
        href: `/beheer/imports/${IMPORT_ID}`,
        fileName: 'lijst.csv',
        meta: 'Leveranciersdatabank · 26 nov 2026, 11:20 · door Sanne',
        status: { text: 'voorbeeld', tone: 'warn' },
        counts: '3 rijen: 1 nieuw, 1 bijgewerkt, 1 afgewezen',
      },
    ]);
  });

  it('keeps the source and the language on the other pages', () => {
    const found = { ...aPageOf([anImport()], 60), page: 2, pageSize: 20 };
    const { paging } = presentImports(found, new Map(), [], 'impact-noord', aStewardPage('en'));
    expect([paging?.previous, paging?.next]).toEqual([
      '/beheer/imports?source=impact-noord&page=1&lang=en',
      '/beheer/imports?source=impact-noord&page=3&lang=en',
    ]);
  });

  it('calls the command line by its name, and whoever is unknown by what is known', () => {
    expect(requesterText({ actor: 'command-line', keyName: null }, page)).toBe('de opdrachtregel');
    expect(requesterText({ actor: 'api-key:9', keyName: null }, page)).toBe('api-key:9');
  });
});
