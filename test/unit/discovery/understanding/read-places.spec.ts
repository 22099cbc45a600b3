import { describe, expect, it } from '@jest/globals';

import { readPlaceName } from '../../../../src/common/place-name.ts';
import { KnownPlaces } from '../../../../src/discovery/understanding/known-places.ts';
import { readPlaces } from '../../../../src/discovery/understanding/read-places.ts';
import { CategoryLexicon } from '../../../../src/enrichment/categories/category-lexicon.ts';
import { type FoundPlace } from '../../../../src/enrichment/location/geocoder.ts';
import { FixedGeocoder } from '../../../fakes/fixed-geocoder.ts';

/** `Haren` is a word of the official list, too. */
const words = ['haren', 'catering', 'hovenier', 'schoonmaak', 'glazenwasser'];
const lexicon = new CategoryLexicon(
  [{ id: 'all', codes: ['55520000'], labelNl: 'Alles', labelEn: 'All', words }],
  [],
  'test',
);

function place(name: string, municipality: string, province: string, lat: number): FoundPlace {
  const within = { code: `GM${municipality}`, name: municipality };
  return { name, lat, lng: 6, precision: 'place', source: 'test', municipality: within, province };
}

/** Knows places under every spelling of their names, as the tables of the register do. */
class NamedPlaces extends FixedGeocoder {
  constructor(private readonly named: readonly FoundPlace[]) {
    super({});
  }

  override places(text: string): Promise<FoundPlace[]> {
    const { key } = readPlaceName(text);
    return Promise.resolve(this.named.filter(({ name }) => readPlaceName(name).key === key));
  }
}

/** Knows what `Haren` may mean, too. */
class TwoHarens extends FixedGeocoder {
  override places(text: string): Promise<FoundPlace[]> {
    if (text.toLowerCase() !== 'haren') return super.places(text);
    return Promise.resolve([
      place('Haren', 'Groningen', 'Groningen', 53.2),
      place('Haren', 'Oss', 'Noord-Brabant', 51.8),
    ]);
  }
}

function read(text: string) {
  const geocoder = new TwoHarens({ oss: place('Oss', 'Oss', 'Noord-Brabant', 51.8) });
  return readPlaces(text, lexicon, new Set(), new KnownPlaces(geocoder));
}

describe('places in a text', () => {
  it.each([
    ['Catering Haren Oss', 51.8],
    ['catering in Haren Oss', 51.8],
    ['Haren Oss', 51.8],
    ['Hovenier Haren Groningen', 53.2],
    ['Schoonmaak Glazenwasser Haren Oss', 51.8],
  ])('are clear when the text says where one lies, wherever in it: "%s"', async (text, lat) => {
    const { found, parts, words: taken } = await read(text);
    expect([found?.name, found?.lat, parts[0]?.kind]).toEqual(['Haren', lat, 'place']);
    expect([...taken]).toEqual(['haren', text.toLowerCase().split(' ').at(-1)]);
  });

  it.each([
    ['schoonmaak in Midden-Groningen', 'Midden-Groningen'],
    ['schoonmaak in Midden Groningen', 'Midden-Groningen'],
    ['Hovenier Aa en Hunze', 'Aa en Hunze'],
    ["picknickbanken in 't Zandt", "'t Zandt"],
    ['picknickbanken in ’t Zandt', "'t Zandt"],
    ["picknickbanken in 't Zandt en Zeerijp", "'t Zandt"],
    ['taxivervoer voor Nieuw-Weerdinge', 'Nieuw-Weerdinge'],
    ['vervoer rond Den Haag', "'s-Gravenhage"],
    ['schoonmaak in Groningen-Zuid', 'Groningen'],
    ['hovenier in Oost-Groningen', undefined],
  ])('have names of several words, and a region is not the town: "%s"', async (text, name) => {
    const names = [
      'Groningen',
      'Midden-Groningen',
      'Aa en Hunze',
      "'t Zandt",
      'Nieuw-Weerdinge',
      "'s-Gravenhage",
    ];
    const known = new KnownPlaces(new NamedPlaces(names.map((of) => place(of, of, 'Groningen', 53))));
    const { found, parts } = await readPlaces(text, lexicon, new Set(), known);
    expect([found?.name, parts.length]).toEqual([name, name === undefined ? 0 : 1]);
  });

  it('are asked about, and the first word of a text is looked for as well', async () => {
    const hair = await read('Haren knippen');
    expect([hair.parts.map(({ kind }) => kind), [...hair.allWords]]).toEqual([['place-choice'], []]);
    const meal = await read('catering Haren');
    expect([meal.parts.map(({ kind }) => kind), [...meal.allWords]]).toEqual([['place-choice'], ['haren']]);
  });

  it.each([
    ['aan te schaffen: vaatwasser voor de derde verdieping', 'schaffen'],
    ["camera's binnenstad", 'binnenstad'],
    ['schoonmaak in het centrum', 'centrum'],
  ])('are no verb behind "te" and no part of any town: "%s"', async (text, name) => {
    const known = new KnownPlaces(new FixedGeocoder({ [name]: place(name, 'Apeldoorn', 'Gelderland', 52) }));
    expect((await readPlaces(text, lexicon, new Set(), known)).parts).toEqual([]);
  });
});
