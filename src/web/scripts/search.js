// Lets the list follow the filters at once. Without it a button does the same: the form is a plain one, and what it asks for
// stands in the address either way.

const form = document.getElementById('zoekformulier');
const filters = document.querySelector('[data-filters]');
const SLIDER_RESTS_MS = 250;
let asked = 0;
let shown = asking();

/** What this page asks; a map that was only moved asks nothing else. */
function asking() {
  const params = new URLSearchParams(location.search);
  params.delete('mapAt');
  return params.toString();
}

/** The address that the form would go to. */
function addressOf() {
  const address = new URL(form.action);
  const values = [...new FormData(form)].filter(([name, value]) => value !== '' || name === 'q');
  address.search = new URLSearchParams(values).toString();
  return address;
}

const distanceIn = (part) => part.querySelector('.register-distance');

/** Takes over the filters around the distance, which is not even moved: that would end a drag of its slider. */
function takeOverAround(kept, fresh) {
  const nodes = [...fresh.childNodes];
  const at = nodes.indexOf(distanceIn(fresh));
  for (const child of [...filters.childNodes]) if (child !== kept) child.remove();
  kept.before(...nodes.slice(0, at));
  kept.after(...nodes.slice(at + 1));
}

/** Takes over the parts of a page that a filter changes. What is unfolded stays so, and the focus stays where it was. */
function show(page) {
  const focused = document.activeElement?.id;
  const open = new Set([...filters.querySelectorAll('details[open]')].map(nameOf));
  document.getElementById('results').replaceChildren(...page.getElementById('results').childNodes);
  const fresh = page.querySelector('[data-filters]');
  // A slider in somebody's hand says what is wanted now; the answer is to what was wanted a moment ago.
  if (filters.querySelector('[type=range]:is(:focus, :active)')) takeOverAround(distanceIn(filters), fresh);
  else filters.replaceChildren(...fresh.childNodes);
  for (const fold of filters.querySelectorAll('details')) if (open.has(nameOf(fold))) fold.open = true;
  const set = page.querySelector('.register-filters__summary');
  document.querySelector('.register-filters__summary').replaceChildren(...set.childNodes);
  const map = document.querySelector('[data-map]');
  const newMap = page.querySelector('[data-map]');
  if (map && newMap) map.dataset.points = newMap.dataset.points;
  document.title = page.title;
  document.getElementById(focused)?.focus({ preventScroll: true });
  dispatchEvent(new Event('register:results'));
}

/** Says the distance that a slider stands at, to eyes and ears, and takes the slider at its word. */
function tellDistance(slider) {
  // As the page writes it: a distance that no step meets may have a fraction.
  const digits = slider.value < 10 ? 1 : 0;
  const km = Number(slider.value).toLocaleString(document.documentElement.lang, {
    maximumFractionDigits: digits,
  });
  const inWords = slider.dataset.inWords.replace('0', km);
  document.querySelector('[data-distance]').textContent = inWords;
  slider.setAttribute('aria-valuetext', inWords);
  for (const box of form.elements)
    if (box.type === 'checkbox' && box.name === slider.name) box.checked = false;
}

const nameOf = (fold) => fold.querySelector('summary').textContent;

/** A list without a map and one with it are laid out differently: such a page is loaded as a whole. */
const alike = (page) =>
  (page.querySelector('[data-map]') === null) === (document.querySelector('[data-map]') === null);

async function ask(address) {
  const turn = ++asked;
  const results = document.getElementById('results');
  results.setAttribute('aria-busy', 'true');
  const answer = await fetch(address, { headers: { accept: 'text/html' } }).catch(() => undefined);
  const text = await answer?.text();
  if (turn !== asked) return false;
  results.removeAttribute('aria-busy');
  const page = answer?.ok ? new DOMParser().parseFromString(text, 'text/html') : null;
  if (page === null || !page.getElementById('results') || !alike(page)) {
    location.assign(address);
    return false;
  }
  show(page);
  document.querySelector('[data-said]').textContent = document.getElementById('results-title').textContent;
  return true;
}

// A new search is looked at as a whole; filters keep where the map was moved to.
form?.addEventListener('submit', () => form.elements.mapAt?.remove());

if (form !== null && filters !== null) {
  const follow = async () => {
    const address = addressOf();
    if (!(await ask(address))) return;
    history.pushState(null, '', address);
    shown = asking();
  };
  let waiting;
  // Each press of a key moves a slider: the list follows when it stands still. An answer that is under way is too late then.
  filters.addEventListener('input', ({ target }) => {
    if (target.type !== 'range') return;
    tellDistance(target);
    asked++;
    clearTimeout(waiting);
    waiting = setTimeout(follow, SLIDER_RESTS_MS);
  });
  filters.addEventListener('change', ({ target }) => {
    if (target.type === 'range') return;
    clearTimeout(waiting);
    void follow();
  });
  // A step to another part of this page is one back or forth too.
  addEventListener('popstate', () => asking() !== shown && location.reload());
}
