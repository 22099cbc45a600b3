/**
 * The document of the API, for pages that show it to people. A port: the edge whose API it is provides it, and pages find it by
 * its class.
 */
export abstract class ApiDocument {
  /** An OpenAPI 3.1 document. */
  abstract get(): object;
}
