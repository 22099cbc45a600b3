import { SCHEMES_PATH } from '../labels-nav.tsx';

export const NEW_SCHEME_PATH = `${SCHEMES_PATH}/nieuw`;

export function schemePath(code: string): string {
  return `${SCHEMES_PATH}/${encodeURIComponent(code)}`;
}

/** Of a version, which stands in the parameter `naam`: it is empty for a scheme that has only one. Without it, of a new one. */
export function versionPath(code: string): string {
  return `${schemePath(code)}/versie`;
}
