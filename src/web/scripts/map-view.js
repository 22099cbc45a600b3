// Where somebody moved the map to: in the address of this page and of every page of the same search that it leads to.

const NAME = 'mapAt';

/** The address of another page of this search. A search around another place has another view. */
const sameSearch = ({ origin, pathname, searchParams }) =>
  origin === location.origin &&
  (pathname === '/' || pathname.startsWith('/leveranciers/')) &&
  searchParams.size > 0 &&
  searchParams.get('near') === new URLSearchParams(location.search).get('near');

function tellLinks(at) {
  for (const link of document.querySelectorAll('a[href^="/"]')) {
    const address = new URL(link.href);
    if (!sameSearch(address)) continue;
    address.searchParams.set(NAME, at);
    link.setAttribute('href', `${address.pathname}${address.search}${address.hash}`);
  }
}

/** The filters send it along; a new search with the button does not (search.js). */
function tellForm(at) {
  const form = document.getElementById('zoekformulier');
  const field = form?.elements[NAME];
  if (field) field.value = at;
  else
    form?.append(Object.assign(document.createElement('input'), { type: 'hidden', name: NAME, value: at }));
}

/** The view that the address asks for; undefined without one. */
export function viewAsked() {
  const asked = new URLSearchParams(location.search).get(NAME);
  const [lat, lng, zoom] = (asked ?? '').split('_').map(Number);
  return zoom > 0 ? { lat, lng, zoom } : undefined;
}

function viewOf(map) {
  const { lat, lng } = map.getCenter();
  return [lat.toFixed(4), lng.toFixed(4), Math.round(map.getZoom())].join('_');
}

/** A view that nobody chose: that of a screen that was turned or a window that was made smaller. */
let unchosen;

export function takeAsGiven(map) {
  unchosen = viewOf(map);
}

/** Writes each move of the map into the address, without a page more in the history. */
export function keepView(map) {
  const at = viewOf(map);
  const address = new URL(location.href);
  if (at === unchosen || address.searchParams.get(NAME) === at) return;
  unchosen = undefined;
  address.searchParams.set(NAME, at);
  history.replaceState(history.state, '', address);
  tellLinks(at);
  tellForm(at);
}
