import { describe, expect, it } from '@jest/globals';

import { DEPRECATIONS, deprecationHeaders } from '../../../src/api/v1/deprecations.ts';
import { headersFor } from '../../../src/api/v1/api-headers.ts';

const ALL = { path: /^\/v1\//, since: '2027-03-01', sunset: '2027-12-01' };
const ONE = { path: /^\/v1\/programmes$/, since: '2027-02-01', sunset: '2027-09-01' };

describe('what of the API goes away', () => {
  it('is told on its answers, as RFC 9745 and RFC 8594 write it', () => {
    expect(deprecationHeaders('/v1/suppliers', [ALL, ONE])).toEqual({
      Deprecation: '@1803859200',
      Sunset: 'Wed, 01 Dec 2027 00:00:00 GMT',
    });
    expect(headersFor('GET', '/v1/suppliers', false, [ALL])).toMatchObject({ Deprecation: '@1803859200' });
    expect(headersFor('POST', '/v1/webhooks', true, [ALL])).toMatchObject({ Deprecation: '@1803859200' });
  });

  it('is told by what ends first, and of nothing else', () => {
    expect(deprecationHeaders('/v1/programmes', [ALL, ONE])).toMatchObject({
      Sunset: 'Wed, 01 Sep 2027 00:00:00 GMT',
    });
    expect(deprecationHeaders('/v1/suppliers', [ONE])).toEqual({});
    expect(headersFor('GET', '/v1/suppliers', false)).not.toHaveProperty('Deprecation');
  });

  it('stays for half a year at least, as docs/api.md promises', () => {
    const short = [...DEPRECATIONS, ALL, ONE].filter(({ since, sunset }) => {
      const end = new Date(since);
      end.setUTCMonth(end.getUTCMonth() + 6);
      return !(new Date(sunset) >= end);
    });
    expect(short).toEqual([]);
  });
});
