import { Injectable } from '@nestjs/common';
import { type NestFastifyApplication } from '@nestjs/platform-fastify';
import { DocumentBuilder, type OpenAPIObject, SwaggerModule } from '@nestjs/swagger';

import { HttpExtension } from '../../../platform/http/http-extension.ts';
import { AppConfig } from '../../../platform/config/app-config.ts';
import { FILE_EXAMPLES } from '../imports/file-examples.ts';
import { FILE_BODIES } from '../imports/file-bodies.ts';
import { API_VERSION, CONTACT } from '../api-version.ts';
import { API_KEY_SCHEME, problemAnswer } from './describe.ts';
import { CATEGORY_SCHEMAS } from './category-schemas.ts';
import { CONTRACT_SCHEMAS } from './contract-schemas.ts';
import { THRESHOLD_SCHEMAS } from './threshold-schemas.ts';
import { CHANGE_SCHEMAS } from './change-schemas.ts';
import { DEMAND_SCHEMAS } from './demand-schemas.ts';
import { FORMAT_SCHEMAS } from './format-schemas.ts';
import { HISTORY_SCHEMAS } from './history-schemas.ts';
import { IDENTITY_SCHEMAS } from './identity-schemas.ts';
import { IMPORT_SCHEMAS } from './import-schemas.ts';
import { KNOWN_SCHEMAS } from './known-schemas.ts';
import { LABEL_SCHEMAS } from './label-schemas.ts';
import { LIST_SCHEMAS } from './list-schemas.ts';
import { PROBLEM_SCHEMAS } from './problem-schemas.ts';
import { RECONCILE_SCHEMAS } from './reconcile-schemas.ts';
import { RECORD_SCHEMAS } from './record-schemas.ts';
import { REPORT_SCHEMAS } from './report-schemas.ts';
import { REQUEST_SCHEMAS } from './request-schemas.ts';
import { type Schema } from './schema.ts';
import { SHORTLIST_SCHEMAS } from './shortlist-schemas.ts';
import { SUPPLIER_SCHEMAS } from './supplier-schemas.ts';
import { USAGE_SCHEMAS } from './usage-schemas.ts';
import { API_OPERATIONS_NL, API_SUBJECTS_NL } from './texts-nl.ts';
import { WEBHOOK_SCHEMAS } from './webhook-schemas.ts';

const BASE = '/v1';

const DESCRIPTION = `Finds suppliers with a social or green impact for what a public buyer wants to buy.

Public reads need no key; everything else needs an API key in the header \`X-Api-Key\`. Requests are limited in number: the headers
\`RateLimit-Policy\` and \`RateLimit\` of each answer say to how many, and how many are left. Times
are in UTC. Errors are problem details (RFC 9457); a request that is not right gets 400 with all its faults at once.`;

/** The API document, made from the controllers of this edge the first time that somebody asks for it. */
@Injectable()
export class OpenApiDocument extends HttpExtension {
  private app: NestFastifyApplication | undefined;
  private document: OpenAPIObject | undefined;

  constructor(private readonly config: AppConfig) {
    super();
  }

  override extend(app: NestFastifyApplication): void {
    this.app = app;
  }

  get(): OpenAPIObject {
    if (!this.app) throw new Error('The API document needs the application: create it with createHttpApp.');
    this.document ??= finished(SwaggerModule.createDocument(this.app, head(serverUrl(this.config.baseUrl))));
    return this.document;
  }
}

/** The real address where it is safe to use; otherwise relative, so that it is true wherever the register runs. */
function serverUrl(baseUrl: string): string {
  return baseUrl.startsWith('https://') ? new URL(BASE, baseUrl).href : BASE;
}

function head(server: string): Omit<OpenAPIObject, 'paths'> {
  return new DocumentBuilder()
    .setOpenAPIVersion('3.1.0')
    .setTitle('Impact register')
    .setDescription(DESCRIPTION)
    .setVersion(API_VERSION)
    .setContact(CONTACT.name, CONTACT.url, CONTACT.email)
    .setLicense('EUPL-1.2', 'https://interoperable-europe.ec.europa.eu/collection/eupl/eupl-text-eupl-12')
    .addServer(server, 'This register')
    .addTag('suppliers', 'Search and read published suppliers')
    .addTag('shortlists', 'Which firms could do what is to be bought, criterion by criterion')
    .addTag('staying in step', 'Follow what changes, by asking or by being told')
    .addTag('purchase-requests', 'What a municipality wants to buy, kept with its shortlist')
    .addTag('reconciliation', 'Find the suppliers that the rows of a sheet mean (reconciliation API 0.2)')
    .addTag('imports', 'Deliver files of sources')
    .addTag('records', 'Push what a source says about single firms')
    .addTag('categories', 'What municipalities buy, in codes and everyday words')
    .addTag('identities', 'Say who is the same firm, and put right what is said about it')
    .addTag('firms', 'Report mistakes, keep firms off the list, and hear of mail to them that did not arrive')
    .addTag('keys', 'What keys are used for')
    .addTag('interface', 'This document')
    .addTag('labels', 'Which labels there are, and who holds them')
    .addTag('contracts', 'Running contracts of the own municipality, and who could take part')
    .addTag('unmet demand', 'What buyers looked for in vain')
    .addApiKey({ type: 'apiKey', in: 'header', name: 'X-Api-Key' }, API_KEY_SCHEME)
    .build();
}

type PathItemObject = OpenAPIObject['paths'][string];

/** Only what lies under the base path, told from there; with the schemas that the operations refer to. */
function finished(document: OpenAPIObject): OpenAPIObject {
  const paths = Object.entries(document.paths)
    .filter(([path]) => path.startsWith(`${BASE}/`))
    .map(
      ([path, item]) =>
        [
          path.slice(BASE.length),
          withDutchSummary(withRepeats(withFileBodies(withBodyProblems(withExamples(item))))),
        ] as const,
    );
  const schemas: Record<string, Schema> = {
    ...SUPPLIER_SCHEMAS,
    ...HISTORY_SCHEMAS,
    ...KNOWN_SCHEMAS,
    ...LIST_SCHEMAS,
    ...CHANGE_SCHEMAS,
    ...FORMAT_SCHEMAS,
    ...WEBHOOK_SCHEMAS,
    ...RECONCILE_SCHEMAS,
    ...IMPORT_SCHEMAS,
    ...RECORD_SCHEMAS,
    ...IDENTITY_SCHEMAS,
    ...CATEGORY_SCHEMAS,
    ...LABEL_SCHEMAS,
    ...SHORTLIST_SCHEMAS,
    ...CONTRACT_SCHEMAS,
    ...THRESHOLD_SCHEMAS,
    ...DEMAND_SCHEMAS,
    ...REQUEST_SCHEMAS,
    ...REPORT_SCHEMAS,
    ...USAGE_SCHEMAS,
    ...PROBLEM_SCHEMAS,
  };
  return {
    ...document,
    tags: (document.tags ?? []).map(withDutchDescription),
    paths: Object.fromEntries(paths),
    components: { ...document.components, schemas: schemas as never },
  };
}

/** In Dutch for whoever chooses a program by this document; what programmers read is in English. */
function withDutchSummary(item: PathItemObject): PathItemObject {
  for (const operation of Object.values(item) as { operationId: string; [key: string]: unknown }[]) {
    const summary = API_OPERATIONS_NL[operation.operationId];
    if (summary !== undefined) operation['x-summary-nl'] = summary;
  }
  return item;
}

function withDutchDescription<T extends { name: string }>(tag: T): T {
  const description = API_SUBJECTS_NL[tag.name];
  return description === undefined ? tag : { ...tag, 'x-description-nl': description };
}

interface DescribedParameter {
  schema?: { example?: unknown };
  example?: unknown;
}

/** Nest puts a parameter's example inside its schema, where OpenAPI 3.1 tools no longer look. */
function withExamples(item: PathItemObject): PathItemObject {
  for (const operation of Object.values(item) as { parameters?: DescribedParameter[] }[]) {
    for (const parameter of operation.parameters ?? []) {
      const { example, ...schema } = parameter.schema ?? {};
      if (example !== undefined) Object.assign(parameter, { schema, example });
    }
  }
  return item;
}

/** Methods that take a body. */
const WITH_BODY = ['post', 'put', 'patch'];

/** A body may be too large, or of another kind, whatever the address. */
function withBodyProblems(item: PathItemObject): PathItemObject {
  const operations = item as Record<string, { responses: Record<string, object> }>;
  for (const method of WITH_BODY) {
    const responses = operations[method]?.responses;
    if (responses) for (const status of [413, 415]) responses[status] ??= problemAnswer(status);
  }
  return item;
}

/** Where a form may be sent or a file itself, Nest gives both the schema of the form. */
function withFileBodies(item: PathItemObject): PathItemObject {
  for (const operation of Object.values(item) as { requestBody?: { content: Record<string, object> } }[])
    for (const type of FILE_BODIES)
      if (operation.requestBody?.content[type])
        operation.requestBody.content[type] = {
          schema: { type: 'string', format: 'binary' },
          example: FILE_EXAMPLES[type],
        };
  return item;
}

const REPEAT = {
  name: 'Idempotency-Key',
  in: 'header',
  required: false,
  schema: { type: 'string' },
};

interface PostOperation {
  parameters?: { name: string }[];
  security?: object[];
  responses: Record<string, object>;
}

/** Every POST may be sent again; see `RepeatablePosts`. */
function withRepeats(item: PathItemObject): PathItemObject {
  const { post } = item as { post?: PostOperation };
  if (!post || post.parameters?.some(({ name }) => name === REPEAT.name)) return item;
  const open = post.security?.some((one) => Object.keys(one).length === 0) ?? false;
  const description = open
    ? 'May be sent, and makes no difference: nothing is kept.'
    : 'A UUID, say. Sent again within three days it is answered as the first time, and nothing is done twice.';
  post.parameters = [...(post.parameters ?? []), { ...REPEAT, description } as { name: string }];
  if (!open) post.responses[409] ??= problemAnswer(409);
  return item;
}
