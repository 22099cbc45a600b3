export const OUTREACH_PATH = '/beheer/uitnodigingen';
