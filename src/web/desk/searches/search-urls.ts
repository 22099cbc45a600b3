export const SEARCHES_PATH = '/zoekvragen';
export const SAVE_SEARCH_PATH = '/zoekvragen/bewaren';
export const STOP_PATH = '/zoekvragen/stoppen';
