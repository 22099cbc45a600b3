// What lies under the points of the map: municipalities, with their names where there is room for them.

const SMALLEST = 6;
/** How far in the map goes. */
export const LARGEST = 17;
/** Below this there are too many municipalities in view to read their names. */
const NAMES_FROM = 9;

/** How far a name may move up or down, in pixels, to be read beside what is in its place. */
const NAME_MOVES = [0, -24, 24];

/** Room between two names, in pixels. */
const GAP = 4;

const apart = (a, b) =>
  a.right + GAP < b.left || a.left - GAP > b.right || a.bottom < b.top || a.top > b.bottom;
const within = (a, b) => a.left >= b.left && a.right <= b.right && a.top >= b.top && a.bottom <= b.bottom;

/** Shows the names that can be read: whole, and on nothing else. */
export function fitNames(canvas) {
  const edge = canvas.getBoundingClientRect();
  const taken = [...canvas.querySelectorAll('.register-pin, .register-map__here, .leaflet-control')].map(
    (one) => one.getBoundingClientRect(),
  );
  // All is measured before anything moves, so that the browser lays the page out once.
  const names = [...canvas.querySelectorAll('.register-map__place')].map((name) => {
    const { width, height } = name.firstChild.getBoundingClientRect();
    const { left, top } = name.getBoundingClientRect();
    return {
      name,
      at: {
        left: left - width / 2,
        right: left + width / 2,
        top: top - height / 2,
        bottom: top + height / 2,
      },
    };
  });
  for (const { name, at } of names) {
    const move = NAME_MOVES.find((down) => {
      const there = { ...at, top: at.top + down, bottom: at.bottom + down };
      return within(there, edge) && taken.every((other) => apart(there, other));
    });
    name.classList.toggle('register-map__place--hidden', move === undefined);
    if (move === undefined) continue;
    name.firstChild.style.insetBlockStart = `${move}px`;
    taken.push({ ...at, top: at.top + move, bottom: at.bottom + move });
  }
}

/** Municipalities under the points: outlines where the register has them, and names once there is room for them. */
export function drawGround(map, { places, outlines }, colour) {
  const style = { color: colour, weight: 1, fill: false, interactive: false };
  L.geoJSON(outlines, { ...style, renderer: L.canvas({ padding: 0.5 }) }).addTo(map);
  const names = L.layerGroup();
  for (const { name, lat, lng } of places) {
    const icon = L.divIcon({
      className: 'register-map__place',
      html: Object.assign(document.createElement('span'), { textContent: name }),
      iconSize: null,
    });
    names.addLayer(L.marker([lat, lng], { icon, interactive: false, keyboard: false, zIndexOffset: -1000 }));
  }
  const room = () => (map.getZoom() >= NAMES_FROM ? names.addTo(map) : names.remove());
  map.on('zoomend', room);
  room();
}

export function emptyMap(panel, texts) {
  const canvas = panel.querySelector('[data-map-canvas]');
  const tiles = panel.dataset.tiles && JSON.parse(panel.dataset.tiles);
  // A still map is a calm map, for who asks for that.
  const still = matchMedia('(prefers-reduced-motion: reduce)').matches;
  const map = L.map(canvas, {
    zoomControl: false,
    attributionControl: false,
    scrollWheelZoom: false,
    minZoom: SMALLEST,
    maxZoom: LARGEST,
    fadeAnimation: false,
    zoomAnimation: !still,
  }).setView([52.2, 5.4], 7);
  if (still) map.panBy = (by, how) => L.Map.prototype.panBy.call(map, by, { ...how, animate: false });
  L.control.zoom({ zoomInTitle: texts.zoomIn, zoomOutTitle: texts.zoomOut }).addTo(map);
  if (tiles) {
    L.control.attribution({ prefix: false }).addTo(map);
    L.tileLayer(tiles.url, tiles).addTo(map);
  }
  // The wheel scrolls the page until somebody takes hold of the map.
  map.once('focus', () => map.scrollWheelZoom.enable());
  return map;
}
