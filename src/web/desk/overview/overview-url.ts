/** Where buyers start after signing in. */
export const OVERVIEW_PATH = '/overzicht';
