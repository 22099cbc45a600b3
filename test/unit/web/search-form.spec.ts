import { describe, expect, it } from '@jest/globals';

import {
  EMPTY_FORM,
  isStart,
  readSearchForm,
  searchParams,
  searchUrl,
  toSearchQuery,
} from '../../../src/web/search/search-form.ts';

/** Parameters that may come several times. */
function severalOf(params: URLSearchParams) {
  return Object.fromEntries(['label', 'theme', 'size', 'without'].map((name) => [name, params.getAll(name)]));
}

describe('the state of the search page in its address', () => {
  const full = {
    q: "lunch & 'borrel' <40>",
    near: '9712 HM',
    radiusKm: 10,
    label: ['pso:2', 'b-corp'],
    impact: true,
    municipality: 'GM0014',
    recognisedBy: 'GM0106',
    labelOn: '2025-03-01',
    category: '55520000',
    theme: ['circular', 'sdg-8'],
    size: ['micro' as const, 'large' as const],
    orderValue: '60000',
    source: 'impact-noord',
    without: ['place', 'category:catering'],
    sort: 'distance' as const,
    map: 'open' as const,
    mapAt: '53.2194_6.5665_12',
    page: 3,
  };

  it('comes back whole', () => {
    const params = searchParams(full);
    const raw = { ...Object.fromEntries(params), ...severalOf(params) };
    expect(readSearchForm(raw)).toEqual(full);
  });

  it('leaves out what makes no sense instead of refusing the page', () => {
    const form = readSearchForm({
      q: ['  lunch\n\nvoor 40 ', 'diner'],
      near: 'Assen',
      radiusKm: 'ver',
      label: ['PSO!', 'pso', 'pso'],
      impact: 'ja',
      municipality: 'Groningen',
      recognisedBy: 'Assen',
      labelOn: '2025-02-30',
      theme: 'Een thema!',
      size: ['huge'],
      orderValue: 'veel',
      source: 'Bron X',
      without: ['PLACE'],
      sort: 'price',
      map: 'Mercator',
      mapAt: 'Groningen',
      page: '-1',
    });
    expect(form).toEqual({ ...EMPTY_FORM, q: 'lunch voor 40', near: 'Assen', label: ['pso'] });
  });

  it('takes an amount as people write it, and the farthest of two distances', () => {
    expect(readSearchForm({ orderValue: '€ 60.000' }).orderValue).toBe('60000');
    expect(readSearchForm({ near: 'Assen', radiusKm: ['40', '300'] }).radiusKm).toBe(300);
  });

  it('does not sort by distance from nowhere', () => {
    expect(readSearchForm({ q: 'lunch', sort: 'distance' }).sort).toBe('relevance');
    expect(searchUrl('nl', full, { near: '' })).not.toMatch(/distance|radiusKm/);
  });

  it('starts at the first page again when anything but the page changes', () => {
    expect(searchUrl('nl', full, { impact: false })).not.toContain('page=');
    expect(searchUrl('nl', full, { page: 4 })).toContain('page=4');
  });

  it('keeps where the map was moved to, but around another place', () => {
    expect(searchUrl('nl', full, { sort: 'name', page: 2 })).toContain('mapAt=53.2194_6.5665_12');
    expect(searchUrl('nl', full, { near: 'Assen' })).not.toContain('mapAt');
  });

  it('keeps the language, and tells the whole list from the start page', () => {
    expect(searchUrl('en', EMPTY_FORM)).toBe('/?q=&lang=en');
    expect(isStart({ q: '' })).toBe(false);
    expect(isStart({ lang: 'en', utm_source: 'mail' })).toBe(true);
  });

  it('asks the register for nothing that was not filled in', () => {
    expect(toSearchQuery(EMPTY_FORM)).toEqual({ sort: 'relevance', facets: true, page: 1, pageSize: 20 });
    expect(toSearchQuery({ ...EMPTY_FORM, near: 'Assen' })).toMatchObject({ near: 'Assen', radiusKm: 25 });
  });
});
