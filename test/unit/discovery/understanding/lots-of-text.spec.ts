import { describe, expect, it } from '@jest/globals';

import { lotsOfText } from '../../../../src/discovery/understanding/lots-of-text.ts';

const TENDER = `De gemeente besteedt het onderhoud van de openbare ruimte aan. Wij vragen PSO trede 2.

Perceel 1: Groenonderhoud
Maaien en snoeien in Haren, ongeveer € 80.000 per jaar.

Perceel 2: Schoonmaak van kantoren
Dagelijkse schoonmaak. Inschrijvers op perceel 1 en perceel 2 mogen samenwerken.

Voor alle percelen geldt: start 1 maart 2027.`;

/** Titles and texts of the lots, as a text with one line each. */
function told(text: string): string[] | null {
  return lotsOfText(text)?.lots.map((lot) => `${lot.name}|${lot.title}|${lot.text}`) ?? null;
}

describe('the lots of a pasted text', () => {
  it('are told by their headings, each with its own words; what stands before and after them goes for all', () => {
    expect(lotsOfText(TENDER)).toEqual({
      common:
        'De gemeente besteedt het onderhoud van de openbare ruimte aan. Wij vragen PSO trede 2.\n\nVoor alle percelen geldt: start 1 maart 2027.',
      lots: [
        {
          name: '1',
          title: 'Groenonderhoud',
          text: 'Groenonderhoud\nMaaien en snoeien in Haren, ongeveer € 80.000 per jaar.',
        },
        {
          name: '2',
          title: 'Schoonmaak van kantoren',
          text: 'Schoonmaak van kantoren\nDagelijkse schoonmaak. Inschrijvers op perceel 1 en perceel 2 mogen samenwerken.',
        },
      ],
    });
  });

  it.each<[string, string[]]>([
    [
      'Wij zoeken perceel 1: catering, perceel 2: schoonmaak en perceel 3: groen.',
      ['1|catering|catering', '2|schoonmaak|schoonmaak', '3|groen|groen.'],
    ],
    [
      '1. Perceel 1 (Noord) – groen\n2. Perceel 2 (Zuid) – vegen',
      ['1|Noord – groen|(Noord) – groen', '2|Zuid – vegen|(Zuid) – vegen'],
    ],
    ['Perceel A: drukwerk\nPerceel B: verhuizingen', ['A|drukwerk|drukwerk', 'B|verhuizingen|verhuizingen']],
    [
      '**Perceel 1: Drukwerk**\nFlyers\n**Perceel 2: Post**\nBrieven',
      ['1|Drukwerk|Drukwerk\nFlyers', '2|Post|Post\nBrieven'],
    ],
    ['Lot 1 - Printing\nLot 2 - Mail', ['1|Printing|Printing', '2|Mail|Mail']],
  ])('are found however they are written: %j', (text, lots) => {
    expect(told(text)).toEqual(lots);
  });

  it('are put together when a list of them goes before what each asks', () => {
    expect(told('Perceel 1: Drukwerk\nPerceel 2: Post\n\nPerceel 1\nFlyers.\n\nPerceel 2\nBrieven.')).toEqual(
      ['1|Drukwerk|Drukwerk\nFlyers.', '2|Post|Post\nBrieven.'],
    );
  });

  it.each([
    'Schoonmaak van het stadhuis',
    'Perceel 1 wordt gegund aan een ander. Perceel 2 en 3 niet.',
    'Perceel 1: schoonmaak',
    'Perceel 3: schoonmaak\nPerceel 4: groen',
    'Het perceel 1.1 en het perceel 2',
    'Perceel 1:\nPerceel 2:',
  ])('are none where the text only speaks of them: %j', (text) => {
    expect(lotsOfText(text)).toBeNull();
  });
});
