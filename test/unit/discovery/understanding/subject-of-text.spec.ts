import { describe, expect, it } from '@jest/globals';

import { subjectOfText } from '../../../../src/discovery/understanding/subject-of-text.ts';

describe('what a request is called by its text', () => {
  it.each([
    [
      'Van: Anja <a@voorbeeld.nl>\nOnderwerp: RE: FW: schoonmaak zwembad\n\nHoi,\nzie boven',
      'schoonmaak zwembad',
    ],
    ['Van: Anja Aan: Inkoop Onderwerp: ramen Hoi Ineke, graag voor mei', 'ramen'],
    [
      'Beste collega,\n\nGraag 20 stoelen\nvoor de raadszaal.\n\nGroet, Jan',
      'Graag 20 stoelen voor de raadszaal.',
    ],
    ['Kantoorschoonmaak in Haren', 'Kantoorschoonmaak in Haren'],
    ['Opening wijkcentrum 2027\r\n\r\nWij zoeken een cateraar.', 'Opening wijkcentrum 2027'],
    ['Wij zoeken een cateraar.\n\nLiefst sociaal', 'Wij zoeken een cateraar. Liefst sociaal'],
    ['Wij zoeken\neen cateraar', 'Wij zoeken een cateraar'],
    ['Onderwerp: \n\n300 tassen', '300 tassen'],
    ['Hoi Ineke,', 'Hoi Ineke,'],
  ])('of %j is %s', (text, subject) => {
    expect(subjectOfText(text)).toBe(subject);
  });
});
