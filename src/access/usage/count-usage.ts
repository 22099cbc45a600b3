import { Injectable } from '@nestjs/common';
import { type NestFastifyApplication } from '@nestjs/platform-fastify';
import { type FastifyReply, type FastifyRequest } from 'fastify';

import { HttpExtension } from '../../platform/http/http-extension.ts';
import { CallerRecognition } from '../caller-recognition.ts';
import { KeyUsageService } from './key-usage.service.ts';

const BASE = '/v1/';

/** Has every answer to a key counted, once it is sent. */
@Injectable()
export class CountUsage extends HttpExtension {
  constructor(
    private readonly recognition: CallerRecognition,
    private readonly usage: KeyUsageService,
  ) {
    super();
  }

  override extend(app: NestFastifyApplication): void {
    app
      .getHttpAdapter()
      .getInstance()
      .addHook('onResponse', (request, reply, done) => {
        const operation = operationOf(request);
        if (operation && request.headers['x-api-key'] !== undefined)
          void this.count(operation, request, reply);
        done();
      });
  }

  private async count(operation: string, request: FastifyRequest, reply: FastifyReply): Promise<void> {
    // A key that is not good is nobody's.
    const caller = await this.recognition.callerOf(request).catch(() => null);
    if (caller?.kind !== 'api-key') return;
    this.usage.count({ keyId: caller.id, operation, refused: reply.statusCode >= 400 });
  }
}

/** As the API document writes it; null for what is no operation of the API. */
export function operationOf({
  method,
  routeOptions,
}: Pick<FastifyRequest, 'method' | 'routeOptions'>): string | null {
  const { url } = routeOptions;
  if (!url?.startsWith(BASE)) return null;
  const path = url.slice(BASE.length - 1).replace(/:(\w+)/g, '{$1}');
  return `${method === 'HEAD' ? 'GET' : method} ${path}`;
}
