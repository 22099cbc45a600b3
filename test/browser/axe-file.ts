import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

import { Injectable, Module } from '@nestjs/common';
import { type NestFastifyApplication } from '@nestjs/platform-fastify';

import { HttpExtension } from '../../src/platform/http/http-extension.ts';

/** Where an application with {@link AxeFile} has axe: half a megabyte that a browser keeps, and compiles once. */
export const AXE_PATH = '/test/axe.js';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

@Injectable()
class AxeExtension extends HttpExtension {
  override extend(app: NestFastifyApplication): void {
    app
      .getHttpAdapter()
      .getInstance()
      .get(AXE_PATH, (_request: unknown, reply: Reply) =>
        reply.header('cache-control', 'max-age=86400, immutable').type('text/javascript').send(AXE),
      );
  }
}

/** The part of an answer that is used here. */
interface Reply {
  header: (name: string, value: string) => Reply;
  type: (type: string) => Reply;
  send: (text: string) => Reply;
}

/** Has an application hand out axe itself. */
@Module({ providers: [AxeExtension] })
export class AxeFile {}
