import { randomUUID } from 'node:crypto';
import { constants } from 'node:zlib';

import compress from '@fastify/compress';
import helmet from '@fastify/helmet';
import multipart from '@fastify/multipart';
import rateLimitPlugin from '@fastify/rate-limit';
import { type DynamicModule, type Type } from '@nestjs/common';
import { DiscoveryService, NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';

import { Log, NestLog } from '../log/log.ts';
import { limitAnswerTime } from './answer-time.ts';
import { readJsonBodies } from './body/json-bodies.ts';
import {
  answerBrokenRequests,
  answerExpectations,
  answerUnroutable,
  refuseNoHost,
  refuseNul,
} from './broken-requests.ts';
import {
  DEFAULT_ANSWER_TIMEOUT,
  DEFAULT_BODY_LIMIT,
  DEFAULT_HEAD_TIMEOUT,
  DEFAULT_LOOK_EVERY,
  DEFAULT_REQUEST_TIMEOUT,
  DEFAULT_STILL_TIMEOUT,
  DEFAULT_UPLOAD_LIMIT,
  type HttpAppOptions,
} from './http-app-options.ts';
import { HttpExtension } from './http-extension.ts';
import { ProblemFilter } from './problem-filter.ts';
import { providersOfType } from './providers-of-type.ts';
import { rateLimit, tellLimit } from './rate-limit.ts';
import { RequestCallers } from './request-callers.ts';
import { RequestCounts } from './request-counts.ts';
import { logRequests } from './request-log.ts';
import { allowLargeBodies } from './route-limits.ts';
import { bareSecurityHeaders, securityHeaders } from './security-headers.ts';

/**
 * The web server around a module (which must import `HttpModule`): limits, headers, compression, errors, log. Not yet
 * started: `await app.listen(...)`, or `await app.init()` in a test.
 */
export async function createHttpApp(
  module: Type | DynamicModule,
  options: HttpAppOptions = {},
): Promise<NestFastifyApplication> {
  const app = await NestFactory.create<NestFastifyApplication>(module, adapter(options), {
    logger: new NestLog(new Log()),
    abortOnError: false,
  });
  const discovery = app.get(DiscoveryService, { strict: false });
  if (options.requestLog ?? true)
    logRequests(app.getHttpAdapter().getInstance(), app.get(Log, { strict: false }));
  limitAnswerTime(app.getHttpAdapter().getInstance(), options.answerTimeout ?? DEFAULT_ANSWER_TIMEOUT);
  await registerPlugins(app, options, {
    callers: providersOfType(discovery, RequestCallers)[0],
    counts: providersOfType(discovery, RequestCounts)[0],
  });
  readJsonBodies(app, options.bodyLimit ?? DEFAULT_BODY_LIMIT);
  allowLargeBodies(app.getHttpAdapter().getInstance());
  app.useGlobalFilters(app.get(ProblemFilter, { strict: false }));
  for (const extension of providersOfType(discovery, HttpExtension)) await extension.extend(app);
  // After what puts the headers of the API on every answer.
  app.getHttpAdapter().getInstance().addHook('onRequest', refuseNoHost).addHook('onRequest', refuseNul);
  app.getHttpServer().on('checkExpectation', answerExpectations(bareSecurityHeaders(options)));
  return app;
}

function adapter(options: HttpAppOptions): FastifyAdapter {
  return new FastifyAdapter({
    bodyLimit: options.bodyLimit ?? DEFAULT_BODY_LIMIT,
    requestTimeout: options.requestTimeout ?? DEFAULT_REQUEST_TIMEOUT,
    connectionTimeout: options.stillTimeout ?? DEFAULT_STILL_TIMEOUT,
    http: {
      headersTimeout: options.headTimeout ?? DEFAULT_HEAD_TIMEOUT,
      connectionsCheckingInterval: options.lookEvery ?? DEFAULT_LOOK_EVERY,
      // Node.js would refuse it with an answer that has neither our headers nor a body: `refuseNoHost` does.
      requireHostHeader: false,
    },
    // What comes on an open connection while the server stops is answered like any other, and the connection ended then: the stores
    // are there until the last one is. Fastify's own 503 has neither our headers nor the form of a problem.
    return503OnClosing: false,
    trustProxy: trusted(options.trustProxy ?? false),
    routerOptions: { maxParamLength: LONGEST_PART },
    // Always our own: an id that a caller may choose could forge lines in the log.
    genReqId: () => randomUUID(),
    requestIdHeader: false,
    clientErrorHandler: answerBrokenRequests(bareSecurityHeaders(options)),
    frameworkErrors: answerUnroutable(bareSecurityHeaders(options)),
    multipart: false,
  });
}

/** Of a part of an address that stands for an id or a code, characters: a number at a source may have 200, and each be escaped. */
const LONGEST_PART = 2_000;

/** Text, JSON and its kin, NDJSON included, which the plugin's own list leaves out. */
const COMPRESSED = /^text\/(?!event-stream)|[+/](?:json|ld\+json|xml|javascript)(?:;|$)|\/x-ndjson(?:;|$)/;

/** `true` means one proxy: believing the whole of `X-Forwarded-For` would let callers choose their own address. */
function trusted(trustProxy: boolean | string) {
  return trustProxy === true ? (_address: string, hop: number) => hop === 0 : trustProxy;
}

async function registerPlugins(
  app: NestFastifyApplication,
  options: HttpAppOptions,
  counted: { callers: RequestCallers | undefined; counts: RequestCounts | undefined },
): Promise<void> {
  await app.register(helmet, securityHeaders(options));
  // Quality 4: the default (11) takes longer than it saves on answers that are made for one caller.
  await app.register(compress, {
    encodings: ['br', 'gzip'],
    customTypes: COMPRESSED,
    brotliOptions: { params: { [constants.BROTLI_PARAM_QUALITY]: 4 } },
    // A compressed body could unfold to any size.
    globalDecompression: false,
  });
  await app.register(multipart, {
    limits: {
      fileSize: options.uploadLimit ?? DEFAULT_UPLOAD_LIMIT,
      files: 2,
      fields: 20,
      fieldSize: 64 * 1024,
    },
  });
  const limits = { perAddress: options.publicRateLimit ?? 0, perKey: options.keyRateLimit ?? 0 };
  if (limits.perAddress > 0 || limits.perKey > 0) {
    await app.register(
      rateLimitPlugin,
      rateLimit(limits, Boolean(options.trustProxy), counted.callers, counted.counts),
    );
    app
      .getHttpAdapter()
      .getInstance()
      .addHook('onSend', (_request, reply, _payload, done) => {
        tellLimit(reply);
        done();
      });
  }
}
