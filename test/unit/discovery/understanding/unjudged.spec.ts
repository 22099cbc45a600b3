import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { describe, expect, it } from '@jest/globals';

import { plainText } from '../../../../src/discovery/understanding/plain-text.ts';
import { demandedCertificates, readUnjudged } from '../../../../src/discovery/understanding/read-unjudged.ts';
import { buildCatalogue } from '../../../../src/enrichment/labels/label-catalogue.ts';
import { readSchemeRows } from '../../../../src/enrichment/labels/reference-labels.ts';

const labels = join(import.meta.dirname, '..', '..', '..', '..', 'seeds', 'reference', 'labels.csv');
const catalogue = buildCatalogue(readSchemeRows(readFileSync(labels, 'utf8')), [], []);

describe('demands that the register cannot judge', () => {
  it.each([
    ['hovenier in Groningen, minimaal 5% SROI, PSO is een pre', ['minimaal 5% SROI']],
    ['schoonmaak met 5 % social return', ['5 % social return']],
    ['Social return van ten minste 2,5 procent', ['Social return van ten minste 2,5 procent']],
    ['wij vragen SROI', ['SROI']],
    ['ISO 9001 en VCA** verplicht, minimaal 3 referenties', ['ISO 9001', 'VCA**', 'minimaal 3 referenties']],
    ['ISO 14001 en ISO-27001', ['ISO-27001']],
    ['BRL 9335 en NEN 4400-1', ['BRL 9335', 'NEN 4400-1']],
    [
      'twee vergelijkbare referenties en één kerncompetentie',
      ['twee vergelijkbare referenties', 'één kerncompetentie'],
    ],
    [
      'een bedrijfsaansprakelijkheidsverzekering van minimaal € 1.000.000',
      ['bedrijfsaansprakelijkheidsverzekering van minimaal € 1.000.000'],
    ],
    ['een jaaromzet van minimaal 2 miljoen', ['jaaromzet van minimaal 2 miljoen']],
    ['a cleaner with ISO 9001 and at least 3 references', ['ISO 9001', 'at least 3 references']],
    ['VCA verplicht. VCA is een eis', ['VCA']],
    ['speeltoestellen volgens NEN-EN 1176', ['NEN-EN 1176']],
    ['ISO 9001 is geen eis maar wel een pre', ['ISO 9001']],
    ['minimaal één vergelijkbare referentie', ['minimaal één vergelijkbare referentie']],
    ['ISO 9001 verplicht en geen plastic', ['ISO 9001']],
  ])('are named by "%s"', (text, words) => {
    expect(readUnjudged(plainText(text), catalogue)).toEqual(words);
  });

  it.each([
    'glazenwasser in Assen',
    'minimaal PSO trede 2',
    'geen referenties nodig',
    'verzekeringen voor het wagenpark',
    'VCA-cursus voor 10 medewerkers',
    'training HACCP',
    'NEN 3140 keuring',
    'advies over social return beleid',
    'aansprakelijkheidsverzekering afsluiten',
    'ISO 9001 is niet nodig',
    'VCA hoeft niet',
    'referenties zijn niet nodig',
    'Referentie: INK-2026-004',
    'advies over omzetbelasting',
    'meer omzet in de kantine',
  ])('are not in "%s"', (text) => {
    expect(readUnjudged(plainText(text), catalogue)).toEqual([]);
  });
});

describe('certificates that firms must have', () => {
  it.each([
    ['Steigerbouw. VCA verplicht.', ['VCA']],
    ['dakwerk, in bezit van VCA** en ISO 9001', ['VCA**', 'ISO 9001']],
    // These are bought, or may be.
    ['VCA en BHV voor 20 medewerkers', []],
    ['VCA-cursus voor de buitendienst is verplicht', []],
    ['VCA is niet verplicht', []],
  ])('are told from what is bought in "%s"', (text, written) => {
    const spans = demandedCertificates(plainText(text), catalogue);
    expect(spans.map(({ start, end }) => text.slice(start, end))).toEqual(written);
  });
});
