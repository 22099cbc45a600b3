import { describe, expect, it } from '@jest/globals';

import { DistanceFilter } from '../../../src/web/components/distance-filter.tsx';
import { type Lang } from '../../../src/web/messages/lang.ts';
import { renderPart } from '../../../src/web/render-page.ts';
import { EMPTY_FORM } from '../../../src/web/search/search-form.ts';
import { aPage } from './support/web-fixtures.ts';

describe('the distance that counts', () => {
  it.each<[number, Lang, string]>([
    [34.5, 'nl', '35 km'],
    [4.5, 'nl', '4,5 km'],
    [300, 'nl', 'heel Nederland'],
    [300, 'en', 'all of the Netherlands'],
  ])('is said of %p km to eyes and ears', (radiusKm, lang, said) => {
    const page = aPage(lang);
    const shown = renderPart(<DistanceFilter form={{ ...EMPTY_FORM, radiusKm }} page={page} />);
    expect(shown).toContain(`data-distance="true">${said}</span>`);
    expect(shown).toContain(`aria-valuetext="${said}"`);
  });
});
