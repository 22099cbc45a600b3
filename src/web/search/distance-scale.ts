import { DEFAULT_RADIUS_KM, WHOLE_COUNTRY_KM } from './search-form.ts';

/** What a slider for a distance starts, ends and stops at, in kilometres. */
export interface DistanceScale {
  min: number;
  max: number;
  /** `any` for a distance that no step of the slider meets: the browser would make it another one. */
  step: number | 'any';
  value: number;
  /** The whole country: then the slider does not count, and stands where it does in an empty form. */
  country: boolean;
}

const STEP_KM = 5;
/** Beyond this one drives for more than an hour: the rest of the way is the whole country. */
const USUAL_MAX_KM = 100;

/** The slider for a distance that may have been asked for in an address too. Pure. */
export function distanceScale(radiusKm: number): DistanceScale {
  const country = radiusKm >= WHOLE_COUNTRY_KM;
  const value = country ? DEFAULT_RADIUS_KM : radiusKm;
  const max = Math.max(USUAL_MAX_KM, Math.ceil(value / STEP_KM) * STEP_KM);
  return {
    min: Math.min(STEP_KM, value),
    max,
    step: value % STEP_KM === 0 ? STEP_KM : 'any',
    value,
    country,
  };
}
