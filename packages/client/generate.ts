import openapiTS, { astToString, type OpenAPI3 } from 'openapi-typescript';

const HEAD = `// Made from the API document by \`npm run client:generate\`; a test fails when it lags behind. Not to be edited.\n\n`;

interface Answer {
  headers?: unknown;
}
interface Operation {
  description?: string;
  responses: Record<string, Answer>;
}
interface Document {
  paths: Record<string, Record<string, Operation>>;
  components: object;
}

/** The types of the API, from its document. */
export async function typesOf(document: unknown): Promise<string> {
  const nodes = await openapiTS(lean(document as Document) as unknown as OpenAPI3, { alphabetize: true });
  return HEAD + astToString(nodes);
}

/** The same interface in a quarter of the lines: every problem has one form, and the client throws it. */
function lean(whole: Document): Document {
  const { paths, ...document } = withoutExamples(whole);
  const problem = {
    description: 'A problem.',
    content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
  };
  return {
    ...document,
    components: { ...document.components, responses: { Problem: problem } },
    paths: mapped(paths, (methods) => mapped(methods, leanOperation)),
  };
}

/** They stand in the reference; as comments they are most of the lines. */
function withoutExamples(document: Document): Document {
  const isExample = (name: string): boolean => name === 'example' || name === 'examples';
  return JSON.parse(
    JSON.stringify(document, (name, value: unknown) => (isExample(name) ? undefined : value)),
  ) as Document;
}

function leanOperation({ responses, description: _, ...operation }: Operation): Operation {
  const good = Object.entries(responses).filter(([status]) => Number(status) < 400);
  return {
    ...operation,
    responses: {
      ...Object.fromEntries(good.map(([status, { headers: _headers, ...answer }]) => [status, answer])),
      default: { $ref: '#/components/responses/Problem' } as Answer,
    },
  };
}

function mapped<A, B>(record: Record<string, A>, change: (value: A) => B): Record<string, B> {
  return Object.fromEntries(Object.entries(record).map(([name, value]) => [name, change(value)]));
}
