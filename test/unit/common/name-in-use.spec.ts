import { describe, expect, it } from '@jest/globals';

import { formerNameIn, nameInUse } from '../../../src/common/name-in-use.ts';

describe('the name that others know a firm by', () => {
  it.each([
    ['Groene Hoek B.V. (voorheen Tuinwerk Noord)', 'Groene Hoek B.V.'],
    ['Kopergloed (v/h De Ketel)', 'Kopergloed'],
    ['Kopergloed, voorheen genaamd De Ketel', 'Kopergloed'],
    ['Groene Hoek BV [oude naam: Tuinwerk]', 'Groene Hoek BV'],
    ['Slagerij Jansen v/h Pietersen', 'Slagerij Jansen'],
    // What is left would be a trade, which many firms are called after: the whole is the name, without what joins it.
    ['Drukkerij v/h Gebr. Jansen', 'Drukkerij Gebr. Jansen'],
    ['J. Jansen h/o Schildersbedrijf Jansen', 'Schildersbedrijf Jansen'],
    ['Jansen, A. h.o.d.n. Blauwe Kwast', 'Blauwe Kwast'],
    ['Marskramer B.V. t.h.o.d.n. Blauwe Kwast', 'Blauwe Kwast'],
    ['A. Jansen (h.o.d.n. Blauwe Kwast)', 'Blauwe Kwast'],
    ['Jansen Holding B.V. tevens handelend onder de naam Blauwe Kwast Assen', 'Blauwe Kwast Assen'],
    ['M. de Wit t/a Hout en Zo', 'Hout en Zo'],
    ['J. Jansen h/o Blauwe Kwast (voorheen Rode Kwast)', 'Blauwe Kwast'],
  ])('of %s is %s', (name, inUse) => {
    expect(nameInUse(name)).toBe(inUse);
  });

  it.each([
    'J. Jansen h/o Klusbedrijf',
    'Voorheen Anders B.V.',
    "Café 't Voorheen",
    'Fietsen (nieuw en gebruikt)',
    'Groenwerk Noord B.V.',
    'Stichting Dorpshuis (Hoogkerk)',
  ])('%s has only one', (name) => {
    expect(nameInUse(name)).toBe(name);
  });
});

describe('what a cell says that a firm was called before', () => {
  it.each([
    ['Groene Hoek B.V. (voorheen Tuinwerk Noord)', 'Tuinwerk Noord'],
    ['Kopergloed, voorheen genaamd De Ketel', 'De Ketel'],
    ['Groene Hoek BV [oude naam: Tuinwerk]', 'Tuinwerk'],
    ['Slagerij Jansen v/h Pietersen', 'Pietersen'],
    ['Drukkerij v/h Jansen', null],
    ["Café 't Voorheen", null],
    ['J. Jansen h/o Blauwe Kwast', null],
  ])('of %s is %s', (name, former) => {
    expect(formerNameIn(name)).toBe(former);
  });
});
