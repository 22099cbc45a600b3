import { describe, expect, it } from '@jest/globals';

import { informationFor } from '../../../src/web/messages/information.ts';
import { ownWords } from '../../../src/web/own-words.ts';

const { own } = informationFor('nl');
const textOf = (blocks: unknown): string => JSON.stringify(blocks);

describe('what the municipality fills in', () => {
  it('stands on the page about contact, with links that mail and call', () => {
    const contact = {
      name: 'Gemeente Voorbeeld',
      email: 'inkoop@gemeente.example',
      phone: '+31 (0)50 123 45 67',
    };
    const text = textOf(ownWords('contact', contact, own));
    expect(text).toContain('Gemeente Voorbeeld');
    expect(text).toContain('mailto:inkoop@gemeente.example');
    expect(text).toContain('"tel:+310501234567"');
    expect(text).not.toContain('nog niet ingevuld');
  });

  it('is said to be missing where nobody filled it in', () => {
    const reachable = { email: 'inkoop@gemeente.example' };
    expect(textOf(ownWords('contact', reachable, own))).toContain('Naam: nog niet ingevuld');
    expect(textOf(ownWords('accessibility', {}, own))).toContain(
      'Toegankelijkheidsverklaring: nog niet ingevuld',
    );
    expect(textOf(ownWords('privacy', {}, own))).toContain('E-mail: nog niet ingevuld');
    expect(ownWords('about', {}, own)).toEqual([]);
  });

  it('is said once to be missing on the page about contact, when nothing is there', () => {
    const said = ownWords('contact', {}, own).filter(({ kind }) => kind !== 'heading');
    expect(said).toEqual([{ kind: 'text', text: own.nobody }]);
  });

  it('sends questions about personal data to whoever is named for them, and else to the general address', () => {
    const text = (organisation: object) => textOf(ownWords('privacy', organisation, own));
    expect(text({ email: 'a@b.example', privacyEmail: 'fg@b.example' })).toContain('mailto:fg@b.example');
    expect(text({ email: 'a@b.example' })).toContain('mailto:a@b.example');
  });
});
