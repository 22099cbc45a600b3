import { describe, expect, it } from '@jest/globals';

import { ResultsPage } from '../../../src/web/pages/results-page.tsx';
import { SupplierPage } from '../../../src/web/pages/supplier-page.tsx';
import { renderPage } from '../../../src/web/render-page.ts';
import { EMPTY_FORM } from '../../../src/web/search/search-form.ts';
import { presentResults, presentSearchBox } from '../../../src/web/search/search-presenter.ts';
import { presentSupplier } from '../../../src/web/supplier/supplier-presenter.ts';
import { aHit, aPage, aProfile, aResult } from './support/web-fixtures.ts';

const EVIL = `<script>alert(1)</script>" onfocus="alert(2)' <img src=x onerror=alert(3)>`;
const page = aPage();

/** Tags and attributes that only the evil text could have made: our own scripts are files of ours. */
const MADE_BY_TEXT = /<script(?! src="\/assets\/[\w./-]+" defer)|<img|" onfocus=/;

/** Facts for machines are JSON, where a quote may stand that would end an attribute; a tag may not. */
const FACTS = /<script type="application\/ld\+json">{"@context"[^<]*<\/script>/;

describe('text from outside', () => {
  it('stays text in a list of results', () => {
    const form = { ...EMPTY_FORM, q: EVIL, near: EVIL };
    const result = aResult({
      items: [
        aHit({
          name: EVIL,
          summary: EVIL,
          reasons: [EVIL],
          place: EVIL,
          categories: [{ code: '1', label: EVIL }],
        }),
      ],
      query: { categories: [{ id: 'category:1', code: '1', label: EVIL, because: EVIL }], parts: [] },
    });
    const box = presentSearchBox(form, [{ in: 'query', name: 'q', message: EVIL }], page);
    const html = renderPage(
      <ResultsPage box={box} view={presentResults(form, result, page)} page={page} saving />,
    );
    expect(html.includes('&lt;script>alert(1)')).toBe(true);
    expect(MADE_BY_TEXT.exec(html)).toBeNull();
  });

  it('stays text on the page of a supplier', () => {
    const said = { value: EVIL, source: EVIL, date: '2026-01-01' };
    const profile = aProfile({
      name: said,
      description: said,
      website: said,
      otherNames: [said],
      themes: [said],
    });
    const view = presentSupplier(profile, '2026-01-01T00:00:00Z', {}, page);
    const html = renderPage(<SupplierPage view={view} page={page} />);
    expect(html.includes('&lt;script>alert(1)')).toBe(true);
    expect(MADE_BY_TEXT.exec(html.replace(FACTS, ''))).toBeNull();
    expect(html).toContain('"name":"\\u003cscript>alert(1)\\u003c/script>');
  });

  it('leaves no inline script or style in the page, which browsers would refuse', () => {
    const form = { ...EMPTY_FORM, q: 'lunch' };
    const view = presentResults(form, aResult(), page);
    const html = renderPage(
      <ResultsPage box={presentSearchBox(form, [], page)} view={view} page={page} saving />,
    );
    expect(/\sstyle=|<style|<script(?! src="\/assets\/)|\son[a-z]+=/.exec(html)).toBeNull();
  });
});
