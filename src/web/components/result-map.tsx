import { mapTextsFor } from '../messages/map.ts';
import { type MapState, type SearchForm, searchUrl } from '../search/search-form.ts';
import { type PageContext } from '../site/page-context.ts';

/** What the script says by itself. */
function scriptTexts(page: PageContext): string {
  const { wait, failed, zoomIn, zoomOut, close, cluster, moreHere, inList } = mapTextsFor(page.lang);
  return JSON.stringify({ wait, failed, zoomIn, zoomOut, close, cluster, moreHere, inList });
}

/** Shows or hides the map. Nobody has chosen yet: it is there where it has room. Without script there is no map, and no link. */
export function MapLinks({ form, page }: { form: SearchForm; page: PageContext }) {
  const t = mapTextsFor(page.lang);
  const link = (map: MapState, where: string) => (
    <a
      class={`utrecht-link utrecht-link--html-a register-actions__link register-map-link${where}`}
      href={`${searchUrl(page.lang, form, { map, page: form.page })}${map === 'open' ? '#kaart' : ''}`}
    >
      {map === 'open' ? t.show : t.hide}
    </a>
  );
  return (
    <>
      {form.map !== 'open' && link('open', form.map === '' ? ' register-map-link--narrow' : '')}
      {form.map !== 'closed' && link('closed', form.map === '' ? ' register-map-link--wide' : '')}
    </>
  );
}

/** The map beside the list. It comes after the list in the document: who reads with keys or ears is not held up by it. */
export function ResultMap({
  pointsUrl,
  open,
  page,
}: {
  pointsUrl: string;
  open: boolean;
  page: PageContext;
}) {
  const t = mapTextsFor(page.lang);
  const { assets, tiles } = page.site.map;
  return (
    <section
      class={open ? 'register-map register-map--open' : 'register-map'}
      id="kaart"
      aria-labelledby="kaart-titel"
      data-map
      data-points={pointsUrl}
      data-ground="/kaart/gemeenten"
      data-assets={JSON.stringify(assets)}
      data-tiles={tiles === null ? undefined : JSON.stringify(tiles)}
      data-texts={scriptTexts(page)}
    >
      <h2 class="register-map__title" id="kaart-titel">
        {t.title}
      </h2>
      <div class="register-map__canvas" data-map-canvas />
      <p class="register-map__legend">
        <span class="register-map__key register-map__key--listed">{t.legendListed}</span>
        <span class="register-map__key">{t.legendOther}</span>
      </p>
      <p class="register-map__said" role="status" data-map-said>
        {t.wait}
      </p>
    </section>
  );
}
