import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import { type NestFastifyApplication } from '@nestjs/platform-fastify';
import formats from 'ajv-formats';
import { type FastifyReply, type FastifyRequest } from 'fastify';

import { OpenApiDocument } from '../../src/api/v1/openapi/openapi-document.ts';

interface Media {
  schema?: object;
}
interface Answer {
  content?: Record<string, Media>;
}
interface Document {
  paths: Record<string, Record<string, { responses: Record<string, Answer> }>>;
  components: object;
}

const BASE = '/v1';
/** Times of answers are in UTC and say so. */
const UTC = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d+)?Z$/;
/** A time that says another offset, or none. */
const OTHER_TIME = /\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(?![\d:.Z])/;

/** What the API answered that its document does not say: one sentence each. Filled while a test runs. */
export type UndocumentedAnswers = string[];

/** Holds every answer of the API against its document. To be called before the application is started. */
export function watchAnswers(app: NestFastifyApplication): UndocumentedAnswers {
  const undocumented: UndocumentedAnswers = [];
  let checker: AnswerChecker | undefined;
  app
    .getHttpAdapter()
    .getInstance()
    .addHook('onSend', (request, reply, payload, done) => {
      const path = documentedPath(request);
      if (path && request.method !== 'OPTIONS') {
        checker ??= new AnswerChecker(app.get(OpenApiDocument, { strict: false }).get() as never);
        undocumented.push(...checker.faults(request.method, path, reply, payload));
      }
      done(null, payload);
    });
  return undocumented;
}

/** Has an application fail at its end when it answered anything that its document does not say. To be called before it is started. */
export function refuseUndocumented(app: NestFastifyApplication): void {
  const undocumented = watchAnswers(app);
  const close = app.close.bind(app);
  app.close = async () => {
    await close();
    requireNone(undocumented);
  };
}

/** @throws Error with each of them, once */
export function requireNone(undocumented: UndocumentedAnswers): void {
  if (undocumented.length === 0) return;
  throw new Error(`The API document does not say:\n${[...new Set(undocumented)].join('\n')}`);
}

/** The path as the document writes it; null for what is not part of the API. */
function documentedPath(request: FastifyRequest): string | null {
  const { url } = request.routeOptions;
  if (!url?.startsWith(`${BASE}/`)) return null;
  return url.slice(BASE.length).replace(/:(\w+)/g, '{$1}');
}

class AnswerChecker {
  private readonly ajv = new Ajv2020({ strict: false, allErrors: false });
  private readonly checks = new Map<object, ValidateFunction>();

  constructor(private readonly document: Document) {
    formats.default(this.ajv);
    this.ajv.addFormat('date-time', UTC);
    this.ajv.addSchema({ $id: 'api', components: document.components });
  }

  faults(method: string, path: string, reply: FastifyReply, payload: unknown): string[] {
    const { statusCode } = reply;
    const name = `${method} ${path} -> ${statusCode}`;
    const operation = this.document.paths[path]?.[method === 'HEAD' ? 'get' : method.toLowerCase()];
    if (!operation) return [`${method} ${path}: no such operation`];
    const answer = operation.responses[statusCode];
    if (!answer) return [`${name}: no such answer${statusCode < 500 ? `: ${textOf(payload)}` : ''}`];
    const type = String(reply.getHeader('content-type') ?? '').split(';', 1)[0] ?? '';
    const types = Object.keys(answer.content ?? {});
    if (!payload) return types.length > 0 && method !== 'HEAD' ? [`${name}: has no body`] : [];
    const media = answer.content?.[type];
    if (!media) return [`${name}: ${type} is not one of ${types.join(', ')}`];
    return this.bodyFaults(media, type, payload).map((fault) => `${name}: ${fault}`);
  }

  private bodyFaults({ schema }: Media, type: string, payload: unknown): string[] {
    const elsewhere = typeof payload === 'string' ? OTHER_TIME.exec(payload) : null;
    if (elsewhere) return [`the time ${elsewhere[0]} is not in UTC`];
    if (!schema || !/[/+]json$/.test(type)) return [];
    const check = this.checks.get(schema) ?? this.ajv.compile(absolute(schema));
    this.checks.set(schema, check);
    if (check(JSON.parse(textOf(payload)))) return [];
    return (check.errors ?? []).map(({ instancePath, message, params }) =>
      [instancePath, message, JSON.stringify(params)].join(' '),
    );
  }
}

/** References of the document, as the validator knows it. */
function absolute(schema: object): object {
  return JSON.parse(JSON.stringify(schema).replaceAll('"#/components/', '"api#/components/')) as object;
}

function textOf(payload: unknown): string {
  return Buffer.isBuffer(payload) ? payload.toString('utf8') : String(payload);
}
