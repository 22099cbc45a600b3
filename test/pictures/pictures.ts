import { ELSEWHERE, pageOf, PAGES_OF_ROUTES, type Things, type Who } from '../browser/page-of-route.ts';

/** A picture to take: what its file is called, who looks, and at which path. */
export interface Picture {
  name: string;
  who: Who;
  path: string;
  /** What the browser has been given before, as `Set-Cookie` says it. */
  cookie?: string;
}

/** Every page there is, by the table of routes. */
export function picturesOfRoutes(things: Things): Picture[] {
  return Object.keys(PAGES_OF_ROUTES).flatMap((route) => {
    const page = pageOf(route);
    return page ? [{ name: nameOf(route), who: page.who, path: page.path(things) }] : [];
  });
}

/** Pages of which none of these paths is one; each has to be seen as it is when all goes well. */
export function withoutPicture(seen: readonly string[]): string[] {
  const pages = Object.keys(PAGES_OF_ROUTES).filter(
    (route) => pageOf(route) !== null || PAGES_OF_ROUTES[route] === ELSEWHERE,
  );
  // What a route names itself is no page of a route that takes any name there.
  const named = new Set(pages.map(pathOf));
  return pages.filter((route) => {
    const pattern = new RegExp(`^${pathOf(route).replace(/:\w+/g, '[^/]+')}$`);
    return !seen.some((path) => path === pathOf(route) || (pattern.test(path) && !named.has(path)));
  });
}

function pathOf(route: string): string {
  return route.replace('GET ', '');
}

/** `GET /opdrachten/:id/vergelijken` as `opdrachten-id-vergelijken`. */
function nameOf(route: string): string {
  return route.replace('GET /', '').replaceAll(':', '').replaceAll('/', '-') || 'zoeken';
}

const SEARCH = '/?q=Lunch+voor+40+personen&near=Groningen';
const REQUEST =
  'Voor+een+bijeenkomst+op+12+mei+2027+in+Groningen+zoeken+wij+een+lunch+voor+80+personen,+liefst+vegetarisch,+budget+€+4.000.+PSO+trede+2+is+verplicht.';

/** States of pages that look otherwise: empty, crowded, with faults, in English. */
const STATES: readonly (readonly [name: string, path: string, who?: Who])[] = [
  ['start', '/'],
  ['zoeken-van-een-opdracht', `/?q=${REQUEST}`],
  ['zoeken-gefilterd', `${SEARCH}&label=pso&impact=true`],
  ['zoeken-een', '/?q=De+Tafel+van+Tien'],
  ['zoeken-alles', '/?q='],
  ['zoeken-laatste-pagina', '/?q=&page=5'],
  ['zoeken-omvang', `${SEARCH}&orderValue=50000`],
  ['zoeken-niets', '/?q=helikoptervlucht&near=Groningen&radiusKm=5&label=pso'],
  ['zoeken-fout', '/?q=lunch&near=Nergenshuizen'],
  ['zoeken-engels', `${SEARCH}&lang=en`],
  ['opdracht-leeg', '/opdracht'],
  ['opdracht-zwaar', `/opdracht?text=${REQUEST}`],
  ['opdracht-niemand', '/opdracht?text=20+stemhokjes+huren+in+Groningen'],
  ['opdracht-fouten', '/opdracht?text=&near=Nergenshuizen&value=veel'],
  ['opdracht-engels', `/opdracht?text=${REQUEST}&lang=en`],
  ['zoeken-kaart', `${SEARCH}&map=open`],
  ['zoeken-zonder-kaart', `${SEARCH}&map=closed`],
  ['zoeken-niemand-levert', '/?q=20+stemhokjes+huren+in+Groningen'],
  ['niet-gevonden', '/bestaat-niet'],
  ['beheer-wachtrij-alles', '/beheer/wachtrij?soort=alles', 'officer'],
  ['beheer-vragen-engels', '/beheer/vragen?lang=en', 'officer'],
  ['beheer-bedrijven-leeg', '/beheer/bedrijven?q=bestaatniet', 'officer'],
];

export function picturesOfStates(): Picture[] {
  return STATES.map(([name, path, who = 'anybody']) => ({ name, path, who }));
}

/** The two pictures of the README. */
export function picturesOfReadme({ supplier }: Things): Picture[] {
  return [
    { name: 'search', who: 'anybody', path: SEARCH },
    { name: 'supplier', who: 'anybody', path: `/leveranciers/${supplier}?q=lunch&near=Groningen` },
  ];
}
