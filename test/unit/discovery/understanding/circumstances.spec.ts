import { describe, expect, it } from '@jest/globals';

import { tokenise } from '../../../../src/common/dutch/tokenise.ts';
import { circumstancesIn } from '../../../../src/discovery/understanding/circumstances.ts';

/** The words of a text that only tell about what is bought. */
function aside(text: string): string[] {
  const found = circumstancesIn(text);
  return tokenise(text)
    .filter(({ position }) => found.has(position))
    .map(({ word }) => word)
    .filter((word) => word.length > 4);
}

const list = (text: string): string[] => text.split(' ');

describe('what a request only tells about what is bought', () => {
  it.each([
    ['een animatiefilm over afval scheiden', ['afval', 'scheiden']],
    ['vervoer van rolstoelers naar de dagbesteding', ['dagbesteding']],
    ['Voor de raadszaal zoeken we stoelen', ['raadszaal']],
    ['onderhoud van plantsoenen, snoeien en maaien', []],
    ['offerte voor schoonmaak van kantoren', []],
    ['op zoek naar een cateraar', []],
    ['build a playground with natural materials', list('natural materials')],
    ['vergaderstoelen huren, inclusief bezorgen', ['inclusief', 'bezorgen']],
    [
      'schoonmaak inclusief ramen, vloeren en sanitair, voor het stadhuis',
      list('inclusief ramen vloeren sanitair stadhuis'),
    ],
    [
      'inclusief alle ramen, deuren en kozijnen willen we schilderwerk',
      list('inclusief ramen deuren kozijnen'),
    ],
    [
      'bureaus (incl. levering, montage of plaatsing van de lampen) en stoelen',
      list('levering montage plaatsing lampen'),
    ],
    ['mailing inclusief printen, vouwen en in enveloppen doen', list('inclusief printen vouwen enveloppen')],
    [
      'lunch including drinks, plates and cutlery for forty people',
      list('including drinks plates cutlery forty people'),
    ],
    ['stoelen inclusief bezorgen, graag groene bekleding', list('inclusief bezorgen')],
    ['stoelen inclusief bezorgen, tafels met lampen', list('inclusief bezorgen')],
    ['bureaus inclusief montage en het opknappen van stoelen', list('inclusief montage')],
    ['bureaus inclusief montage en 30 stoelen', list('inclusief montage')],
    ['bureaus inclusief montage en kabels, tafels, stoelen', list('inclusief montage kabels')],
    ['De prijs is inclusief. Schoonmaak en catering', ['inclusief']],
    ['zestig euro inclusief btw, schoonmaak en catering', ['inclusief']],
    ['bloemen bij de receptie. Planten kopen.', ['receptie']],
    ['Kinderen uit arme gezinnen een nieuwe winterjas geven', list('kinderen gezinnen')],
    ['We willen alle medewerkers een fruitmand aanbieden', list('medewerkers')],
    ['vluchtelingen fietsen verstrekken', list('vluchtelingen')],
    ['een cadeau aan alle vrijwilligers geven', list('vrijwilligers')],
    ['maaltijden aan ouderen', list('ouderen')],
    ['onderhoud aan gebouwen', []],
    ['schilderwerk aan kozijnen', []],
    ['omgaan met agressie aan de balie', list('balie')],
    ['jongeren begeleiden naar werk', []],
    ['voorlichting geven aan leerlingen', list('leerlingen')],
    ['Kinderen zwemles geven', list('kinderen')],
    ['houten picknicktafels en stalen hekwerken', list('houten stalen')],
    ['planken van hout, ook houten', []],
    ['ramen lappen gymzaal', ['gymzaal']],
    ['Dakgoten schoonmaken 14 schoolgebouwen', ['schoolgebouwen']],
    ['gras maaien heggen snoeien', []],
    ['stoelen repareren en stofferen', []],
    ['schoonmaken kantoorpanden', []],
  ])('stands after a preposition, or comes with it: %s', (text, words) => {
    expect(aside(text)).toEqual(words);
  });
});
