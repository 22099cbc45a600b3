/** Where the script of the search box asks what somebody may mean who is still typing. */
export const SUGGEST_PATHS = { anything: '/aanvullen/vraag', places: '/aanvullen/plaats' } as const;
