import { describe, expect, it } from '@jest/globals';

import { firmNameParts } from '../../../src/common/firm-name.ts';

describe('the legal form in a name', () => {
  it.each([
    ['Jansen B.V. i.o.', 'jansen', 'bv'],
    ['W. Jansen A. B.V.', 'w jansen a', 'bv'],
    ['C.V. Beheermaatschappij LOC+', 'beheermaatschappy loc', 'cv'],
    ['Coöperatieve Vereniging Tafel U.A.', 'tafel', 'cooperatie'],
    ['Stg. Smaakwerk', 'smaakwerk', 'stichting'],
    ['Muster GmbH', 'muster', 'other'],
  ])('%s', (name, key, legalForm) => expect(firmNameParts(name)).toEqual({ key, legalForm }));

  // These words are part of what the firm is called, and prove nothing about who owns it.
  it.each([
    ['EZ Clean', 'ez clean'],
    ['De SA Groep', 'sa groep'],
    ['KG Schilders', 'kg schilders'],
    ['Coop Groningen', 'coop groningen'],
    ['Bakkerij St. Joris', 'bakkery st joris'],
    ['St. Joris', 'joris'],
    ['J.P. Bakker', 'jp bakker'],
  ])('%s has none', (name, key) => expect(firmNameParts(name)).toEqual({ key }));
});
