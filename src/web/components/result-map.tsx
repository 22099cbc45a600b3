import { mapTextsFor } from '../messages/map.ts';
import { type PageContext } from '../site/page-context.ts';

/** What the script says by itself. */
function scriptTexts(page: PageContext): string {
  const { wait, failed, zoomIn, zoomOut, close, cluster, moreHere, inList, show, hide } = mapTextsFor(
    page.lang,
  );
  return JSON.stringify({ wait, failed, zoomIn, zoomOut, close, cluster, moreHere, inList, show, hide });
}

/** Opens the map where there is no room for it beside the list. Without script there is no map, and no button. */
export function MapButton({ page }: { page: PageContext }) {
  return (
    <button
      class="utrecht-button utrecht-button--secondary-action register-map-button"
      type="button"
      aria-expanded="false"
      aria-controls="kaart"
      data-map-button
    >
      {mapTextsFor(page.lang).show}
    </button>
  );
}

/** The map beside the list. It comes after the list in the document: who reads with keys or ears is not held up by it. */
export function ResultMap({ pointsUrl, page }: { pointsUrl: string; page: PageContext }) {
  const t = mapTextsFor(page.lang);
  const { assets, tiles } = page.site.map;
  return (
    <section
      class="register-map"
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
