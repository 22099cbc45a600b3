export const THRESHOLDS_PATH = '/beheer/drempels';
