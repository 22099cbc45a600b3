import { describe, expect, it } from '@jest/globals';

import {
  addressOfPlace,
  isPassing,
  placeInList,
  rememberedInList,
  rememberInList,
} from '../../../src/web/steward/remembered-list.ts';

const LIST = { name: 'proef', params: ['status', 'page'] };

describe('the place in a list of work', () => {
  const cookieOf = (place: URLSearchParams) => rememberInList(LIST, place, true).split(';')[0];

  it('is what the address says of it, an empty value too, and nothing else', () => {
    expect(placeInList(LIST, { lang: 'en' })).toBeNull();
    expect(placeInList(LIST, { status: '', lang: 'en' })?.toString()).toBe('status=');
    expect(placeInList(LIST, { status: ['a', 'b'], page: '2' })?.toString()).toBe('page=2');
  });

  it('comes back from its cookie, which browsers keep to themselves', () => {
    const place = new URLSearchParams({ status: 'sent & gone', page: '3' });
    expect(rememberedInList(LIST, `other=1; ${cookieOf(place)}`)?.toString()).toBe(place.toString());
    expect(rememberedInList({ ...LIST, name: 'ander' }, cookieOf(place))).toBeNull();
    expect(rememberInList(LIST, place, true)).toMatch(/Path=\/beheer; HttpOnly; Secure; SameSite=Lax/);
  });

  it('is led to once, also from an address that names two', () => {
    const place = new URLSearchParams({ page: '3' });
    expect(addressOfPlace('/beheer/proef', place)).toBe('/beheer/proef?page=3');
    expect(addressOfPlace('/beheer/proef?page=1&lang=en&page=2', place)).toBe('/beheer/proef?page=3&lang=en');
  });

  it('is not one that only passes by', () => {
    const list = { ...LIST, passing: ['import'] };
    expect([{ import: 'x', page: '2' }, { page: '2' }].map((asked) => isPassing(list, asked))).toEqual([
      true,
      false,
    ]);
    expect(isPassing(LIST, { import: 'x' })).toBe(false);
    // A form sends its empty fields too.
    expect(isPassing(list, { import: '', page: '2' })).toBe(false);
  });

  it('is never more than the list knows, whatever a cookie says', () => {
    const made = `lijst-proef=${encodeURIComponent(`page=${'9'.repeat(500)}&next=//elsewhere.example`)}`;
    expect(rememberedInList(LIST, made)?.toString()).toBe(`page=${'9'.repeat(60)}`);
    expect(rememberedInList(LIST, 'lijst-proef=%%%')).toBeNull();
  });
});
