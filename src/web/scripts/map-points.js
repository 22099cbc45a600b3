// The points of the map: a pin for each firm, or for several that are close together, and what a pin says.

import { LARGEST } from './map-ground.js';

const NAMES_SHOWN = 5;

const element = (name, classes, text = '') => {
  const made = document.createElement(name);
  made.className = classes;
  made.textContent = text;
  return made;
};

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
export class Points {
  constructor(map, texts, { firms, around }, asked) {
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
    this.look(firms, around, asked);
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
    // Below the pins: how many firms there are in the middle of a town is not hidden by where it is.
    const below = { keyboard: false, interactive: false, zIndexOffset: -500 };
    L.marker(around, { icon, title: around.name, ...below }).addTo(this.layer);
  }

  /**
   * What somebody asked to see, while a firm is there; else everything on this page of the list, or the whole answer when none
   * of it is on the map.
   */
  look(firms, around, asked) {
    if (asked) this.map.setView(asked, asked.zoom, { animate: false });
    if (asked && firms.some((firm) => this.map.getBounds().contains(firm))) return;
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
export function keepFocus(map, texts) {
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
