/** A request to the demo firms of `seeds/`, with the firms that answer it by a telling part of their name. */
export interface DemoRequest {
  /** Which department would write it so. */
  department: string;
  text: string;
  /** Does just that. */
  core: readonly string[];
  /** Offers it too. */
  also?: readonly string[];
  /** Close to it. */
  adjacent?: readonly string[];
}
