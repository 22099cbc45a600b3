/** Where buyers start after signing in. */
export const OVERVIEW_PATH = '/overzicht';
/** All firms that are new in a municipality's kinds of work. */
export const NEWS_PATH = '/overzicht/nieuwe-bedrijven';
