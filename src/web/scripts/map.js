// The map beside a list of suppliers: what it draws comes from the addresses in the page, and everything on it stands in the list
// too. Its libraries are fetched only when the map is seen.

const SMALLEST = 6;
const LARGEST = 17;
/** Below this there are too many municipalities in view to read their names. */
const NAMES_FROM = 9;
const NAMES_SHOWN = 5;

const element = (name, classes, text = '') => {
  const made = document.createElement(name);
  made.className = classes;
  made.textContent = text;
  return made;
};

const fetched = async (url) => {
  const answer = await fetch(url, { headers: { accept: 'application/json' } });
  if (!answer.ok) throw new Error(`${url}: ${answer.status}`);
  return answer.json();
};

const added = (tag, attributes) =>
  new Promise((resolve, reject) => {
    const node = Object.assign(document.createElement(tag), attributes, { onload: resolve, onerror: reject });
    document.head.append(node);
  });

const fetchLibraries = ({ sheet, library, clusters }) =>
  Promise.all([
    added('link', { rel: 'stylesheet', href: sheet }),
    added('script', { src: library }),
    added('script', { src: clusters }),
  ]);

/** How far a name may move up or down, in pixels, to be read beside what is in its place. */
const NAME_MOVES = [0, -24, 24];

/** Room between two names, in pixels. */
const GAP = 4;

const apart = (a, b) =>
  a.right + GAP < b.left || a.left - GAP > b.right || a.bottom < b.top || a.top > b.bottom;
const within = (a, b) => a.left >= b.left && a.right <= b.right && a.top >= b.top && a.bottom <= b.bottom;

/** Shows the names that can be read: whole, and on nothing else. */
function fitNames(canvas) {
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
function drawGround(map, { places, outlines }, colour) {
  const style = { color: colour, weight: 1, fill: false, interactive: false };
  L.geoJSON(outlines, { ...style, renderer: L.canvas({ padding: 0.5 }) }).addTo(map);
  const names = L.layerGroup();
  for (const { name, lat, lng } of places) {
    const icon = L.divIcon({
      className: 'register-map__place',
      html: element('span', '', name),
      iconSize: null,
    });
    names.addLayer(L.marker([lat, lng], { icon, interactive: false, keyboard: false, zIndexOffset: -1000 }));
  }
  const room = () => (map.getZoom() >= NAMES_FROM ? names.addTo(map) : names.remove());
  map.on('zoomend', room);
  room();
}

function emptyMap(panel, texts) {
  const canvas = panel.querySelector('[data-map-canvas]');
  const tiles = panel.dataset.tiles && JSON.parse(panel.dataset.tiles);
  const map = L.map(canvas, {
    zoomControl: false,
    attributionControl: false,
    scrollWheelZoom: false,
    minZoom: SMALLEST,
    maxZoom: LARGEST,
    fadeAnimation: false,
    // A still map is a calm map, for who asks for that.
    zoomAnimation: !matchMedia('(prefers-reduced-motion: reduce)').matches,
  }).setView([52.2, 5.4], 7);
  L.control.zoom({ zoomInTitle: texts.zoomIn, zoomOutTitle: texts.zoomOut }).addTo(map);
  if (tiles) {
    L.control.attribution({ prefix: false }).addTo(map);
    L.tileLayer(tiles.url, tiles).addTo(map);
  }
  // The wheel scrolls the page until somebody takes hold of the map.
  map.once('focus', () => map.scrollWheelZoom.enable());
  return map;
}

/** The cards of the page by supplier, each with its number in the list. */
function cardsOfPage() {
  const cards = [...document.querySelectorAll('[data-firm]')];
  return new Map(cards.map((card) => [card.dataset.firm, { card, number: card.dataset.number }]));
}

function pin(classes, text, label, lat, lng, size) {
  const icon = L.divIcon({
    className: `register-pin ${classes}`,
    html: element('span', '', text),
    iconSize: [size, size],
  });
  const marker = L.marker([lat, lng], { icon, title: label });
  marker.on('add', () => marker.getElement().setAttribute('aria-label', label));
  return marker;
}

function showCard(entry, is) {
  entry?.card.classList.toggle('register-card--shown', is);
}

/** What a pin says: who is there, with the way to their page and to their place in the list. */
function popupOf(firms, cards, texts) {
  const list = element('ul', 'register-map__firms');
  for (const firm of firms.slice(0, NAMES_SHOWN)) {
    const item = element('li', '');
    const link = Object.assign(element('a', 'utrecht-link utrecht-link--html-a', firm.name), {
      href: firm.href,
    });
    item.append(link, element('span', 'register-map__where', firm.place));
    const entry = cards.get(firm.id);
    if (entry) {
      const button = Object.assign(element('button', 'register-map__in-list', texts.inList), {
        type: 'button',
      });
      button.addEventListener('click', () => {
        entry.card.scrollIntoView({ block: 'center' });
        entry.card.querySelector('a').focus({ preventScroll: true });
      });
      item.append(button);
    }
    list.append(item);
  }
  if (firms.length > NAMES_SHOWN)
    list.append(element('li', '', texts.moreHere.replace('{n}', firms.length - NAMES_SHOWN)));
  return list;
}

/** The points of one search on the map, and the link between them and the cards. */
class Points {
  constructor(map, texts, { firms, around }) {
    this.map = map;
    this.texts = texts;
    this.cards = cardsOfPage();
    this.markers = new Map();
    this.layer = L.layerGroup().addTo(map);
    this.spot = null;
    this.firms = new Map(firms.map((firm) => [firm.id, firm]));
    this.index = new Supercluster({
      // In pixels of a tile, which are those of the screen: the largest pin of a cluster is some 45 wide.
      radius: 48,
      extent: 256,
      maxZoom: LARGEST - 1,
      map: ({ id }) => ({ listed: this.cards.has(id) ? 1 : 0 }),
      reduce: (sum, { listed }) => (sum.listed += listed),
    }).load(
      firms.map((firm) => ({
        type: 'Feature',
        properties: firm,
        geometry: { type: 'Point', coordinates: [firm.lng, firm.lat] },
      })),
    );
    this.drawAround(around);
    this.look(firms, around);
    this.follow();
  }

  drawAround(around) {
    if (!around) return;
    if (around.km)
      L.circle(around, {
        radius: around.km * 1000,
        className: 'register-map__around',
        interactive: false,
      }).addTo(this.layer);
    const icon = L.divIcon({ className: 'register-map__here', iconSize: [14, 14] });
    L.marker(around, { icon, title: around.name, keyboard: false, interactive: false }).addTo(this.layer);
  }

  /** Everything on this page of the list in view; the whole answer when none of it is. */
  look(firms, around) {
    const listed = firms.filter(({ id }) => this.cards.has(id));
    const seen = [...(listed.length > 0 ? listed : firms), ...(around ? [around] : [])];
    if (seen.length > 0)
      this.map.fitBounds(L.latLngBounds(seen), { padding: [32, 32], maxZoom: 13, animate: false });
  }

  follow() {
    this.draw = this.draw.bind(this);
    this.map.on('moveend', this.draw);
    this.draw();
    for (const [id, { card }] of this.cards) {
      const on = () => this.point(id);
      const off = () => this.point(null);
      card.addEventListener('pointerenter', on);
      card.addEventListener('pointerleave', off);
      card.addEventListener('focusin', on);
      card.addEventListener('focusout', off);
    }
  }

  /** Pins that stay are left alone, so that the one with the focus keeps it. */
  draw() {
    const bounds = this.map.getBounds().pad(0.2);
    const box = [bounds.getWest(), bounds.getSouth(), bounds.getEast(), bounds.getNorth()];
    const wanted = new Map(
      this.index.getClusters(box, Math.floor(this.map.getZoom())).map((found) => [keyOf(found), found]),
    );
    for (const [key, marker] of this.markers) {
      if (wanted.has(key)) continue;
      marker.remove();
      this.markers.delete(key);
    }
    for (const [key, found] of wanted) {
      if (this.markers.has(key)) continue;
      this.markers.set(key, this.markerOf(found).addTo(this.layer));
    }
  }

  markerOf({ properties, geometry }) {
    const [lng, lat] = geometry.coordinates;
    return properties.cluster ? this.clusterAt(properties, lat, lng) : this.firmAt(properties, lat, lng);
  }

  firmAt(firm, lat, lng) {
    const entry = this.cards.get(firm.id);
    const kind = `${entry ? 'register-pin--listed' : 'register-pin--other'}${firm.impact ? ' register-pin--impact' : ''}`;
    const marker = pin(
      kind,
      entry?.number ?? '',
      entry ? `${entry.number}. ${firm.name}` : firm.name,
      lat,
      lng,
      entry ? 30 : 16,
    );
    marker.bindPopup(popupOf([firm], this.cards, this.texts));
    marker.on('mouseover', () => showCard(entry, true)).on('mouseout', () => showCard(entry, false));
    marker.on('popupopen', () => showCard(entry, true)).on('popupclose', () => showCard(entry, false));
    return marker;
  }

  /** Comes apart when it is chosen; those in one and the same spot are named instead. */
  clusterAt({ cluster_id: id, point_count: count, listed }, lat, lng) {
    const size = Math.round(26 + 7 * Math.log10(count));
    const kind = listed > 0 ? 'register-pin--cluster register-pin--listed' : 'register-pin--cluster';
    const marker = pin(kind, `${count}×`, this.texts.cluster.replace('{n}', count), lat, lng, size);
    const open = () => {
      const zoom = this.index.getClusterExpansionZoom(id);
      if (zoom < LARGEST) return this.map.setView([lat, lng], zoom);
      const firms = this.index.getLeaves(id, Infinity).map(({ properties }) => properties);
      marker
        .unbindPopup()
        .bindPopup(popupOf(firms, this.cards, this.texts))
        .openPopup();
    };
    // The library hears keys only of pins with a popup.
    marker.on('click', open).on('keypress', ({ originalEvent: { key } }) => key === 'Enter' && open());
    return marker;
  }

  /** Shows where the supplier of a card is, also when a cluster hides it. */
  point(id) {
    this.spot?.remove();
    this.spot = null;
    const firm = id && this.firms.get(id);
    if (!firm) return;
    const icon = L.divIcon({
      className: 'register-pin register-pin--spot',
      html: element('span', '', this.cards.get(id).number),
      iconSize: [36, 36],
    });
    this.spot = L.marker(firm, { icon, interactive: false, keyboard: false, zIndexOffset: 10000 }).addTo(
      this.map,
    );
  }

  remove() {
    this.map.off('moveend', this.draw);
    this.point(null);
    this.layer.remove();
  }
}

const keyOf = ({ properties: { cluster, cluster_id: id, point_count: count, id: firm } }) =>
  cluster ? `${id} ${count}` : firm;

/** Focus goes into what a pin says, and back to the pin. */
function keepFocus(map, texts) {
  map.on('popupopen', ({ popup }) => {
    const shown = popup.getElement();
    shown.querySelector('.leaflet-popup-close-button')?.setAttribute('aria-label', texts.close);
    shown.querySelector('a')?.focus({ preventScroll: true });
  });
  map.on('popupclose', ({ popup }) => {
    if (popup.getElement()?.contains(document.activeElement))
      popup._source?.getElement()?.focus({ preventScroll: true });
  });
}

class MapPanel {
  constructor(panel) {
    this.panel = panel;
    this.said = panel.querySelector('[data-map-said]');
    this.texts = JSON.parse(panel.dataset.texts);
    this.points = null;
  }

  async start() {
    this.started ??= this.open();
    await this.started;
  }

  async open() {
    try {
      const { points, ground, assets } = this.panel.dataset;
      const [answer, below] = await Promise.all([
        fetched(points),
        fetched(ground),
        fetchLibraries(JSON.parse(assets)),
      ]);
      this.map = emptyMap(this.panel, this.texts);
      keepFocus(this.map, this.texts);
      // After the pins, which follow the same event.
      this.map.on('moveend', () => requestAnimationFrame(() => this.fit()));
      drawGround(
        this.map,
        below,
        getComputedStyle(this.panel).getPropertyValue('--register-line-strong') || '#586c88',
      );
      this.show(answer);
    } catch {
      this.said.textContent = this.texts.failed;
    }
  }

  show(answer) {
    this.points?.remove();
    this.points = new Points(this.map, this.texts, answer);
    this.fit();
    this.said.textContent = answer.said;
    this.panel.dataset.mapReady = '';
  }

  fit() {
    fitNames(this.map.getContainer());
  }

  /** The list has changed under the map. */
  async again() {
    if (!this.started) return;
    await this.started;
    const answer = await fetched(this.panel.dataset.points).catch(() => undefined);
    if (answer && this.map) this.show(answer);
  }
}

const panel = document.querySelector('[data-map]');
const seen = () => panel.offsetParent !== null;

if (panel !== null) {
  const shown = new MapPanel(panel);
  const texts = shown.texts;
  // A filter puts another button in the place of this one.
  const follow = () => {
    const button = document.querySelector('[data-map-button]');
    const open = panel.classList.contains('register-map--open');
    button.setAttribute('aria-expanded', String(open));
    button.textContent = open ? texts.hide : texts.show;
  };
  document.addEventListener('click', async ({ target }) => {
    if (!target.closest('[data-map-button]')) return;
    const open = panel.classList.toggle('register-map--open');
    follow();
    if (!open) return;
    await shown.start();
    shown.map?.invalidateSize();
  });
  // The list comes first: the map is fetched when the page is there and the browser has nothing better to do.
  const later = () =>
    'requestIdleCallback' in window ? requestIdleCallback(look, { timeout: 2000 }) : setTimeout(look, 200);
  const look = () => seen() && void shown.start();
  if (document.readyState === 'complete') later();
  else addEventListener('load', later);
  matchMedia('(min-width: 75rem)').addEventListener('change', look);
  addEventListener('register:results', () => {
    follow();
    void shown.again();
  });
}
