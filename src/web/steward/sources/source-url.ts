export const SOURCES_PATH = '/beheer/bronnen';
