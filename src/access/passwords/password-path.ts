/** Where the page is on which somebody sets a password with a link. In the query, which no log of ours keeps. */
export const PASSWORD_PATH = '/inloggen/wachtwoord';

/** Path and query of the link with this token. */
export function passwordPath(token: string): string {
  return `${PASSWORD_PATH}?${new URLSearchParams({ token }).toString()}`;
}
