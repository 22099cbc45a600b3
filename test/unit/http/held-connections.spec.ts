import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { type IncomingMessage, type Server } from 'node:http';
import { type AddressInfo, connect, type Socket } from 'node:net';
import { setImmediate } from 'node:timers/promises';

import { afterEach, describe, expect, it, jest } from '@jest/globals';
import { Body, Controller, Get, Module, Post, StreamableFile } from '@nestjs/common';
import { type NestFastifyApplication } from '@nestjs/platform-fastify';

import { createHttpApp } from '../../../src/platform/http/create-http-app.ts';
import { type HttpAppOptions, httpAppOptions } from '../../../src/platform/http/http-app-options.ts';
import { HttpModule } from '../../../src/platform/http/http.module.ts';
import { reportStream } from '../../../src/platform/http/report-stream.ts';
import { plainConfig } from '../../support/plain-config.ts';

/** What the last file that was asked for does when its maker lets go of it. */
let letGo: () => void;
const taken: unknown[] = [];

@Controller()
class Desk {
  @Post('body')
  take(@Body() body: unknown): string {
    taken.push(body);
    return 'taken';
  }

  @Get('file')
  async file(): Promise<StreamableFile> {
    return new StreamableFile(await reportStream(endless()), { type: 'text/csv; charset=utf-8' });
  }
}

/** As an export of a register without end, which would hold a query; of what hardly gets smaller, or it takes minutes to fill what the machine keeps of a connection. */
async function* endless(): AsyncGenerator<string> {
  try {
    for (;;) yield await Promise.resolve(randomBytes(48_000).toString('base64'));
  } finally {
    letGo();
  }
}

@Module({ imports: [HttpModule], controllers: [Desk] })
class App {}

const head = (text: string): string => `${text} HTTP/1.1\r\nHost: x\r\n`;
const JSON_OF_100 = 'Content-Type: application/json\r\nContent-Length: 100\r\n\r\n';
/** More than most reverse proxies open to one program. */
const MANY = 1_000;

describe('a connection that is held', () => {
  let app: NestFastifyApplication | undefined;
  const sockets: Socket[] = [];
  afterEach(async () => {
    for (const socket of sockets.splice(0)) socket.destroy();
    await app?.close();
    taken.length = 0;
  });

  async function start(options: HttpAppOptions): Promise<number> {
    app = await createHttpApp(App, { requestLog: false, ...options });
    await app.listen(0, '127.0.0.1');
    return (app.getHttpServer().address() as AddressInfo).port;
  }

  async function open(port: number): Promise<Socket> {
    const socket = connect(port, '127.0.0.1');
    sockets.push(socket);
    socket.on('error', () => undefined);
    await once(socket, 'connect');
    return socket;
  }

  /** All that comes until the server hangs up. */
  async function untilClosed(socket: Socket): Promise<string> {
    let text = '';
    socket.on('data', (chunk: Buffer) => (text += chunk.toString()));
    await once(socket, 'close');
    return text;
  }

  it('is ended with 408 when its body keeps dripping in', async () => {
    const socket = await open(await start({ requestTimeout: 400, headTimeout: 400, lookEvery: 50 }));
    socket.write(`${head('POST /body')}${JSON_OF_100}{`);
    const drip = setInterval(() => socket.writable && socket.write(' '), 40);
    const answer = await untilClosed(socket);
    clearInterval(drip);
    expect(answer).toMatch(/^HTTP\/1.1 408 [^]*"status":408/);
    expect(taken).toEqual([]);
  });

  it('is ended with 400 when its body breaks off, and nothing is taken of it', async () => {
    const socket = await open(await start({}));
    socket.end(`${head('POST /body')}${JSON_OF_100}{"a": 1}`);
    expect(await untilClosed(socket)).toMatch(/^HTTP\/1.1 400 [^]*"status":400/);
    expect(taken).toEqual([]);
  });

  it('is answered what it asks while the server stops, and ended then', async () => {
    const socket = await open(await start({}));
    socket.write(`${head('POST /body')}${JSON_OF_100}{`);
    const server = app?.getHttpServer() as Server;
    await once(server, 'request');
    const stopped = app?.close();
    while (server.listening) await setImmediate();
    socket.write(`"a": 1${' '.repeat(92)}}${head('GET /nothing')}\r\n`);
    const answers = await untilClosed(socket);
    expect(answers).toMatch(/^HTTP\/1.1 201 [^]*HTTP\/1.1 404 [^]*x-frame-options: DENY[^]*"status":404/i);
    await stopped;
  });

  it('is no failure of ours when its sender is gone in the middle of a body', async () => {
    const logged = jest.spyOn(process.stderr, 'write');
    const port = await start({});
    const server = app?.getHttpServer() as Server;
    const socket = await open(port);
    const gone = new Promise((resolve) => {
      server.once('request', (request: IncomingMessage) => {
        request.once('close', resolve);
        socket.resetAndDestroy();
      });
    });
    socket.write(`${head('POST /body')}${JSON_OF_100}{"a": 1}`);
    await gone;
    const next = await open(port);
    next.write(
      `${head('POST /body')}Connection: close\r\nContent-Type: application/json\r\nContent-Length: 2\r\n\r\n{}`,
    );
    expect(await untilClosed(next)).toMatch(/^HTTP\/1.1 201 /);
    const failures = logged.mock.calls.filter(([line]) => String(line).includes('request failed'));
    logged.mockRestore();
    expect([failures, taken]).toEqual([[], [{}]]);
  });

  it.each(['identity', 'gzip', 'br'])(
    'is ended when nobody reads the file that was asked for, and the file let go: %s',
    async (encoding) => {
      const made = new Promise<void>((resolve) => (letGo = resolve));
      const socket = await open(await start({ stillTimeout: 400 }));
      socket.write(`${head('GET /file')}Accept-Encoding: ${encoding}\r\n\r\n`);
      await made;
    },
  );

  it.each(['identity', 'gzip', 'br'])(
    'is ended when a file is read drop by drop, and the file let go: %s',
    async (encoding) => {
      const made = new Promise<void>((resolve) => (letGo = resolve));
      const socket = await open(await start({ answerTimeout: 400 }));
      const drip = setInterval(() => socket.read(100) as unknown, 20);
      socket.write(`${head('GET /file')}Accept-Encoding: ${encoding}\r\n\r\n`);
      await made;
      clearInterval(drip);
    },
  );

  it('is ended when it says nothing, with a thousand others, and others are served meanwhile', async () => {
    const port = await start({ headTimeout: 1_500, lookEvery: 100 });
    const idle = await Promise.all(Array.from({ length: MANY }, () => open(port)));
    const ends = idle.map(untilClosed);
    const busy = await open(port);
    busy.write(
      `${head('POST /body')}Connection: close\r\nContent-Type: application/json\r\nContent-Length: 2\r\n\r\n{}`,
    );
    expect(await untilClosed(busy)).toMatch(/^HTTP\/1.1 201 /);
    const answers = await Promise.all(ends);
    expect(answers.filter((answer) => !answer.startsWith('HTTP/1.1 408 '))).toEqual([]);
  });

  it('is ended when nothing more is asked on it', async () => {
    const port = await start({});
    const server = app?.getHttpServer() as Server;
    // Outside tests: longer than a proxy in front keeps one, so that it is never the register that hangs up first.
    expect(server.keepAliveTimeout).toBe(72_000);
    server.keepAliveTimeout = 200;
    const socket = await open(port);
    socket.write(`${head('POST /body')}Content-Type: application/json\r\nContent-Length: 2\r\n\r\n{}`);
    expect(await untilClosed(socket)).toMatch(/^HTTP\/1.1 201 /);
  });

  it('has limits of minutes outside tests', async () => {
    await start(httpAppOptions(plainConfig()));
    const server = app?.getHttpServer() as Server;
    expect([server.headersTimeout, server.requestTimeout, server.timeout]).toEqual([
      60_000, 300_000, 300_000,
    ]);
  });
});
