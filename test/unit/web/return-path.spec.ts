import { describe, expect, it } from '@jest/globals';

import { returnPath } from '../../../src/web/steward/return-path.ts';

describe('the way back after signing in', () => {
  it('leads to the page that was asked for', () => {
    expect(returnPath('/beheer/imports/1?outcome=rejected&page=2', 'nl')).toBe(
      '/beheer/imports/1?outcome=rejected&page=2',
    );
  });

  it.each([
    'https://evil.example/beheer/',
    '//evil.example/beheer/imports',
    '/\\evil.example/beheer/',
    '\\\\evil.example\\beheer\\',
    'javascript:alert(1)//beheer/',
    '/beheer/../../v1/imports',
    '/beheer',
    '/',
    '',
    undefined,
    ['/beheer/imports', '/beheer/imports'],
  ])('leads to the list of imports instead of to %j', (wanted) => {
    expect(returnPath(wanted, 'en')).toBe('/beheer/imports?lang=en');
  });
});
