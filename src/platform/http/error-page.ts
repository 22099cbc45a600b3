/**
 * Makes the page that a person sees when something went wrong. A port: `web` provides it; without one, errors outside
 * the API are answered as problem+json too.
 */
export abstract class ErrorPage {
  /** A whole HTML document. `title` and `detail` are plain text and must be escaped. */
  abstract render(status: number, title: string, detail: string): string;
}
