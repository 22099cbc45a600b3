// The map beside a list of suppliers: what it draws comes from the addresses in the page, and everything on it stands in the list
// too. What draws it, and its libraries, are fetched only when the map is seen.

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
      const [answer, below, [onGround, onPoints, view]] = await Promise.all([
        fetched(points),
        fetched(ground),
        Promise.all([import('./map-ground.js'), import('./map-points.js'), import('./map-view.js')]),
        fetchLibraries(JSON.parse(assets)),
      ]);
      this.drawing = { ...onGround, ...onPoints, ...view };
      const { drawGround, emptyMap, keepFocus } = this.drawing;
      this.map = emptyMap(this.panel, this.texts);
      keepFocus(this.map, this.texts);
      // After the pins, which follow the same event.
      this.map.on('moveend', () => requestAnimationFrame(() => this.fit()));
      // What the page itself does to the map is nobody's choice.
      this.map.on('moveend', () => this.showing || view.keepView(this.map));
      // The library tells of a moved map, too, when the screen around it became another.
      this.map.on('resize', () => view.takeAsGiven(this.map));
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
    this.showing = true;
    this.points = new this.drawing.Points(this.map, this.texts, answer, this.drawing.viewAsked());
    this.showing = false;
    this.fit();
    this.said.textContent = answer.said;
    this.panel.dataset.mapReady = '';
  }

  fit() {
    this.drawing.fitNames(this.map.getContainer());
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
  // The list comes first: the map is fetched when the page is there and the browser has nothing better to do.
  const later = () =>
    'requestIdleCallback' in window ? requestIdleCallback(look, { timeout: 2000 }) : setTimeout(look, 200);
  const look = () => seen() && void shown.start();
  if (document.readyState === 'complete') later();
  else addEventListener('load', later);
  matchMedia('(min-width: 75rem)').addEventListener('change', look);
  addEventListener('register:results', () => void shown.again());
}
