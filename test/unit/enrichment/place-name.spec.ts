import { describe, it, expect } from '@jest/globals';

import { placeKey, readPlaceName } from '../../../src/common/place-name.ts';

describe('one key for one place', () => {
  it.each([
    ["'s-Gravenhage", 'Den Haag', 's Gravenhage', 'S-GRAVENHAGE', '’s-Gravenhage'],
    ["'s-Hertogenbosch", 'Den Bosch', 's Hertogenbosch', 'S-HERTOGENBOSCH'],
    ['Haren', 'Haren Gn', 'Haren (Gn)', 'Haren GR', 'HAREN (GR.)', 'Haren (gem. Groningen)'],
    ['Delfzijl', 'DELFZYL', 'Delfzĳl', ' delfzijl '],
    ['Groningen', 'GRONINGEN', 'Hoogkerk', 'Groningen (gn)'],
    ['Leeuwarden', 'Ljouwert', 'LEEUWARDEN'],
    ['Sneek', 'Snits'],
    ['Feanwâlden', 'Veenwouden', 'FEANWALDEN'],
    ['Nieuw-Weerdinge', 'Nieuw Weerdinge'],
    ['2e Exloërmond', 'Tweede Exloermond'],
    ['St.-Annaparochie', 'Sint Annaparochie', 'St Annaparochie'],
    ['Alphen aan den Rijn', 'Alphen a/d Rijn', 'ALPHEN AAN DEN RYN'],
    ['Bergen (NH)', 'Bergen NH', 'Bergen (N.H.)'],
    ['Alteveer gem Hoogeveen', 'Alteveer'],
  ])('%s is also written %s', (...names) => expect(new Set(names.map(placeKey)).size).toBe(1));

  it('keeps different places apart', () => {
    const names = ['Haren', 'Haaren', 'Groningen', 'Oude Pekela', 'Nieuwe Pekela', 'Zuidhorn', 'Zuidbroek'];
    expect(new Set(names.map(placeKey)).size).toBe(names.length);
  });

  it('keeps the province that tells two places apart', () => {
    expect(readPlaceName('Hengelo Gld').province).toBe('Gelderland');
    expect(readPlaceName('Hengelo (O)').province).toBe('Overijssel');
    expect(readPlaceName('Bergen (N.H.)').province).toBe('Noord-Holland');
    expect(readPlaceName('Groningen').province).toBeUndefined();
  });

  it('has no key for a text without letters', () => expect(placeKey(' - ')).toBe(''));
});
