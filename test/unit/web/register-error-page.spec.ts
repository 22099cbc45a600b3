import { describe, expect, it } from '@jest/globals';

import { RegisterErrorPage } from '../../../src/web/register-error-page.tsx';
import { type Site } from '../../../src/web/site/site.ts';
import { SITE } from './support/web-fixtures.ts';

const pages = new RegisterErrorPage({ view: () => SITE } as Site);

describe('the page for errors', () => {
  it.each([
    [404, 'Deze pagina bestaat niet'],
    [503, 'Het register is even niet bereikbaar'],
    // Who sent something must know that it is not there.
    [507, 'Wat u verstuurde, is niet bewaard.'],
    [500, 'De fout ligt bij ons'],
  ])('says what %i means for whoever reads it', (status, text) => {
    const page = pages.render(status);
    expect(page).toContain(text);
    expect(page).toContain(`Foutcode ${status}`);
  });
});
