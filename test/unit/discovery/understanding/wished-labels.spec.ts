import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { describe, expect, it } from '@jest/globals';

import { type Wish } from '../../../../src/discovery/understanding/part.ts';
import { plainText } from '../../../../src/discovery/understanding/plain-text.ts';
import { readWantedLabels } from '../../../../src/discovery/understanding/read-labels.ts';
import { buildCatalogue } from '../../../../src/enrichment/labels/label-catalogue.ts';
import { readLevelRows, readSchemeRows } from '../../../../src/enrichment/labels/reference-labels.ts';

const seed = (name: string): string =>
  readFileSync(join(import.meta.dirname, '..', '..', '..', '..', 'seeds', 'reference', name), 'utf8');
const catalogue = buildCatalogue(
  readSchemeRows(seed('labels.csv')),
  [],
  readLevelRows(seed('label-levels.csv')),
);

function wishes(text: string): Record<string, Wish> {
  const found = readWantedLabels(plainText(text), catalogue);
  return Object.fromEntries(found.map(({ part }) => [part.label, part.wish]));
}

describe('whether a label in a request must be there', () => {
  it.each([
    ['hovenier in Groningen, minimaal 5% SROI, PSO is een pre', { pso: 'preferred' }],
    ['hovenier, minimaal 5% SROI en PSO is een pre', { pso: 'preferred' }],
    ['minimaal 3 referenties, liefst PSO', { pso: 'preferred' }],
    ['VCA verplicht, PSO gewenst', { pso: 'preferred' }],
    ['ISO 9001 is vereist, PSO trede 2 heeft onze voorkeur', { 'pso:2': 'preferred' }],
    ['PSO is niet verplicht maar wel een pre', { pso: 'preferred' }],
    ['PSO is een pre maar geen eis', { pso: 'preferred' }],
    ['PSO zou mooi zijn, B Corp is verplicht', { pso: 'preferred', 'b-corp': 'required' }],
    ['PSO verplicht en B Corp is een pre', { pso: 'required', 'b-corp': 'preferred' }],
    ['liefst PSO, maar minimaal B Corp', { pso: 'preferred', 'b-corp': 'required' }],
    ['hovenier met PSO', { pso: 'preferred' }],
    ['hovenier met PSO trede 2', { 'pso:2': 'preferred' }],
    ['hovenier met PSO trede 2 of hoger', { 'pso:2': 'required' }],
    ['hovenier met PSO, minimaal trede 2', { 'pso:2': 'required' }],
    ['gardener with PSO step 2 or higher', { 'pso:2': 'required' }],
    ['local caterers with PSO step 2 or more for 80 people in Groningen', { 'pso:2': 'required' }],
    ['caterers with PSO step 2 or better', { 'pso:2': 'required' }],
    ['cateraars met PSO trede 2 of meer', { 'pso:2': 'required' }],
    ['cateraars met PSO vanaf trede 2', { 'pso:2': 'required' }],
    ['cateraars vanaf PSO trede 2', { 'pso:2': 'required' }],
    ['caterers with PSO, minimum step 2', { 'pso:2': 'required' }],
    ['caterers, a minimum of PSO step 2', { 'pso:2': 'required' }],
    ['caterers with PSO from step 2', { 'pso:2': 'required' }],
    ['lunch vanaf 20 personen, PSO trede 2', { 'pso:2': 'preferred' }],
    ['liefst PSO trede 2 of meer', { 'pso:2': 'preferred' }],
    ['caterers with PSO step 2 and more than 10 staff', { 'pso:2': 'preferred' }],
    ['hovenier, liefst PSO trede 2 of hoger', { 'pso:2': 'preferred' }],
    ['hovenier, PSO trede 2 of hoger is een pre', { 'pso:2': 'preferred' }],
    ['hovenier, PSO of beter', { pso: 'preferred' }],
    ['minimaal 5% SROI, PSO', { pso: 'preferred' }],
    ['minimaal PSO trede 2', { 'pso:2': 'required' }],
    ['minimaal PSO trede 2, graag in Groningen', { 'pso:2': 'required' }],
    ['vereist: PSO, B Corp', { pso: 'required', 'b-corp': 'required' }],
    ['eisen: 5% SROI, PSO', { pso: 'required' }],
    ['de leverancier moet beschikken over PSO, B Corp', { pso: 'required', 'b-corp': 'required' }],
    ['de leverancier moet PSO hebben en zit liefst in Groningen', { pso: 'required' }],
    ['PSO en B Corp zijn verplicht, ISO 9001 is een pre', { pso: 'required', 'b-corp': 'required' }],
    ['liefst binnen 20 km, PSO verplicht', { pso: 'required' }],
    ['gewenst: PSO, B Corp', { pso: 'preferred', 'b-corp': 'preferred' }],
    ['ideally a B Corp, PSO required', { pso: 'required', 'b-corp': 'preferred' }],
    ['PSO is geen harde eis maar wel een plus', { pso: 'preferred' }],
    ['PSO is niet per se een eis, maar wel een pre', { pso: 'preferred' }],
    ['PSO niet strikt vereist, wel gewenst', { pso: 'preferred' }],
    ['minimaal PSO trede 2 (geen eis maar wens)', { 'pso:2': 'preferred' }],
    ['PSO is not strictly required, but a bonus', { pso: 'preferred' }],
    ['PSO en B Corp zijn niet verplicht, maar wel een pre', { pso: 'preferred', 'b-corp': 'preferred' }],
    ['PSO is geen wens maar een eis', { pso: 'required' }],
    ['PSO trede 2 is geen pre, maar verplicht', { 'pso:2': 'required' }],
    ['PSO is geen wens, wel een harde eis. Graag een offerte', { pso: 'required' }],
    ['PSO is niet gewenst maar vereist', { pso: 'required' }],
    ['PSO is not preferred but mandatory', { pso: 'required' }],
    ['PSO is geen eis maar een wens', { pso: 'preferred' }],
    ['PSO is geen wens en ook geen eis', {}],
    ['PSO is niet nodig, maar een VOG is verplicht', {}],
    ['PSO verplicht en geen plastic', { pso: 'required' }],
    ['minimaal PSO en niet te duur', { pso: 'required' }],
    ['PSO verplicht en B Corp niet nodig', { pso: 'required' }],
  ])('is read from "%s"', (text, wished) => {
    expect(wishes(text)).toEqual(wished);
  });

  it.each([
    ['PSO is niet nodig, graag een offerte voor vrijdag', {}],
    ['PSO niet nodig, B Corp is een pre', { 'b-corp': 'preferred' }],
    ['PSO is niet nodig maar B Corp is wel een pre', { 'b-corp': 'preferred' }],
    ['PSO is niet nodig, liefst in Groningen', {}],
    ['PSO is niet van toepassing, graag ontvangen wij uw offerte', {}],
    ['PSO is niet nodig, maar graag een offerte voor vrijdag', {}],
    ['PSO en B Corp zijn niet nodig', {}],
    ['PSO trede 3 hoeft niet', {}],
  ])('is not asked of a label that "%s" does without', (text, wished) => {
    expect(wishes(text)).toEqual(wished);
  });
});
