/** What the pages show of a schema. */
export interface ApiSchema {
  $ref?: string;
  type?: string | string[];
  format?: string;
  description?: string;
  properties?: Record<string, ApiSchema>;
  required?: string[];
  items?: ApiSchema;
  additionalProperties?: ApiSchema | boolean;
  enum?: readonly unknown[];
  oneOf?: ApiSchema[];
  anyOf?: ApiSchema[];
  minimum?: number;
  maximum?: number;
  pattern?: string;
}

export interface ApiParameter {
  name: string;
  in: string;
  required?: boolean;
  description?: string;
  schema?: ApiSchema;
  example?: unknown;
}

export interface ApiMedia {
  schema?: ApiSchema;
  example?: unknown;
  examples?: Record<string, { value?: unknown }>;
}

export interface ApiOperation {
  operationId: string;
  summary: string;
  /** In Dutch. */
  'x-summary-nl'?: string;
  description?: string;
  tags?: string[];
  parameters?: ApiParameter[];
  requestBody?: { content: Record<string, ApiMedia> };
  responses: Record<string, { description: string; content?: Record<string, ApiMedia> }>;
}

export interface ApiSubject {
  name: string;
  description?: string;
  /** In Dutch. */
  'x-description-nl'?: string;
}

/** The part of an OpenAPI document that people read. */
export interface ApiReference {
  info: { version: string; description?: string };
  tags?: ApiSubject[];
  paths: Record<string, Record<string, ApiOperation>>;
  components: { schemas?: Record<string, ApiSchema> };
}

/** An operation and where it is. */
export interface PlacedOperation {
  method: string;
  path: string;
  operation: ApiOperation;
}

/** Every operation, in the order of the document. */
export function operationsOf({ paths }: ApiReference): PlacedOperation[] {
  return Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({
      method: method.toUpperCase(),
      path: `/v1${path}`,
      operation,
    })),
  );
}

/** Operations by subject, in the order of the document's subjects; those without one come last. */
export function bySubject(reference: ApiReference): (ApiSubject & { operations: PlacedOperation[] })[] {
  const all = operationsOf(reference);
  return (reference.tags ?? [])
    .map((tag) => ({ ...tag, operations: all.filter(({ operation }) => operation.tags?.[0] === tag.name) }))
    .filter(({ operations }) => operations.length > 0);
}
