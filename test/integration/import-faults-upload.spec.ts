import { once } from 'node:events';
import { mkdtempSync, readdirSync, readlinkSync, rmSync } from 'node:fs';
import { request as httpRequest, type ClientRequest, type Server } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { Client } from 'pg';
import request, { type Response } from 'supertest';

import { ApiKeyService } from '../../src/access/api-key.service.ts';
import { firmList, range } from '../support/import-faults.ts';
import { realEnvironment } from '../support/real-environment.ts';
import { makeSmallDisk, type SmallDisk, smallDisksCanBeMade } from '../support/small-disk.ts';
import { startTcpProxy, type TcpProxy, throughProxy } from '../support/tcp-proxy.ts';
import { startTestApp, type TestApp, type TestAppOptions } from '../support/test-app.ts';

const MEGABYTE = 1024 * 1024;
const BOUNDARY = 'limit';
const FORM = { path: '/v1/imports', type: `multipart/form-data; boundary=${BOUNDARY}` };
/** A file without a form around it. */
const BODY = { path: '/v1/imports?source=impact-noord&fileName=a.csv', type: 'text/csv' };
const START_OF_FORM = `--${BOUNDARY}\r\nContent-Disposition: form-data; name="file"; filename="a.csv"\r\n\r\nNaam\r\n`;

describe('an upload that goes wrong', () => {
  let test: TestApp;
  let key: string;
  let folder: string;
  let begun: ClientRequest | undefined;
  let small: SmallDisk | undefined;
  const temporary = realEnvironment['TMPDIR'];
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'impact-register-uploads-'));
    realEnvironment['TMPDIR'] = folder;
  });
  afterEach(async () => {
    begun?.destroy();
    await test.close();
    small?.remove();
    if (temporary === undefined) delete realEnvironment['TMPDIR'];
    else realEnvironment['TMPDIR'] = temporary;
    rmSync(folder, { recursive: true, force: true });
  });

  async function start(options: TestAppOptions = {}): Promise<void> {
    test = await startTestApp(options);
    const scopes = ['imports:write' as const];
    ({ key } = await test.app
      .get(ApiKeyService, { strict: false })
      .create({ name: 'test', scopes, municipality: 'GM0014' }));
  }

  async function listen(): Promise<number> {
    await test.app.listen(0, '127.0.0.1');
    return (test.app.getHttpServer().address() as AddressInfo).port;
  }

  const upload = (content: Buffer | string): Promise<Response> =>
    Promise.resolve(
      request(test.app.getHttpServer())
        .post('/v1/imports')
        .set('X-Api-Key', key)
        .field('source', 'impact-noord')
        .attach('file', Buffer.from(content), 'a.csv'),
    );

  function beginUpload(port: number, { path, type }: typeof FORM, contentLength: number): ClientRequest {
    const headers = { 'X-Api-Key': key, 'Content-Type': type, 'Content-Length': contentLength };
    begun = httpRequest({ host: '127.0.0.1', port, method: 'POST', path, headers });
    begun.on('error', () => undefined);
    return begun;
  }

  async function imports(): Promise<number> {
    const [row]: { count: number }[] = await test.dataSource.query(`select count(*)::int from import`);
    return row?.count ?? -1;
  }

  /** Temporary files that this process has open, also those that have no name any more. */
  function openFiles(): string[] {
    const opened = readdirSync('/proc/self/fd').flatMap((fd) => {
      try {
        return readlinkSync(`/proc/self/fd/${fd}`);
      } catch {
        return [];
      }
    });
    return opened.filter((path) => path.startsWith(folder));
  }

  async function until(condition: () => boolean): Promise<void> {
    for (const end = Date.now() + 10_000; !condition(); await pause(5))
      if (Date.now() > end) throw new Error('it never came to that');
  }

  it.each([
    ['a form', FORM, START_OF_FORM],
    ['a file as the body', BODY, 'Naam\r\n'],
  ])(
    'leaves nothing behind when the sender hangs up half-way (%s), and the next one is served',
    async (_, kind, head) => {
      await start();
      const logged = jest.spyOn(process.stderr, 'write');
      const port = await listen();
      const sending = beginUpload(port, kind, 10 * MEGABYTE);
      // Whole rows, which could be taken for all of a smaller file.
      sending.write(head + 'x\r\n'.repeat(MEGABYTE / 3));
      await until(() => openFiles().length === 1);
      sending.destroy();
      await until(() => openFiles().length === 0);
      expect(readdirSync(folder)).toEqual([]);
      expect(await imports()).toBe(0);
      expect((await upload(firmList([1]))).status).toBe(202);
      // Whoever runs the register has nothing to look into.
      const failures = logged.mock.calls.filter(([line]) => String(line).includes('request failed'));
      logged.mockRestore();
      expect(failures).toEqual([]);
    },
  );

  it('is ended when it comes too slowly', async () => {
    await start();
    const server = test.app.getHttpServer() as Server & { connectionsCheckingInterval: number };
    // The limit that counts outside tests: five minutes.
    expect(server.requestTimeout).toBe(300_000);
    server.requestTimeout = 400;
    server.headersTimeout = 400;
    server.connectionsCheckingInterval = 50;
    const socket = connect(await listen(), '127.0.0.1');
    socket.on('error', () => undefined);
    let answer = '';
    socket.on('data', (chunk) => (answer += chunk.toString()));
    const head = `POST /v1/imports HTTP/1.1\r\nHost: x\r\nX-Api-Key: ${key}\r\nContent-Type: multipart/form-data; boundary=${BOUNDARY}\r\nContent-Length: 1000000\r\n\r\n`;
    socket.write(head + START_OF_FORM);
    const drip = setInterval(() => socket.writable && socket.write('x'), 20);
    await once(socket, 'close');
    clearInterval(drip);
    expect(answer).toMatch(/^HTTP\/1.1 408/);
    await until(() => openFiles().length === 0);
    expect(await imports()).toBe(0);
  });

  it('is answered 503 and leaves no import when the database goes away while it is stored', async () => {
    let proxy: TcpProxy | undefined;
    await start({
      database: { through: async (url) => throughProxy((proxy = await startTcpProxy(url)), url) },
    });
    const direct = new Client({ connectionString: test.databaseUrl });
    await direct.connect();
    // Holds the upload up where it is stored, so that the connection breaks just then.
    await direct.query(`begin; lock table import_file_chunk in share mode`);
    const sent = upload(firmList(range(1, 100)));
    for (let waiting = false; !waiting; await pause(5)) {
      const { rows } = await direct.query(`select 1 from pg_locks where not granted`);
      waiting = rows.length > 0;
    }
    proxy?.cut();
    const answer = await sent;
    expect(answer.status).toBe(503);
    expect(answer.headers['retry-after']).toBeDefined();
    await direct.query(`rollback`);
    await direct.end();
    expect(await imports()).toBe(0);
    expect(openFiles()).toEqual([]);
    expect((await upload(firmList([1]))).status).toBe(202);
    await proxy?.close();
  });

  if (smallDisksCanBeMade()) {
    it('is answered 507 in plain words when its temporary file does not fit on the disk', async () => {
      await start();
      const disk = (small = makeSmallDisk(1)!);
      realEnvironment['TMPDIR'] = disk.folder;
      const answer = await upload('x'.repeat(3 * MEGABYTE));
      expect([answer.status, answer.headers['content-type']]).toEqual([507, 'application/problem+json']);
      expect((answer.body as { detail: string }).detail).toMatch(/disk .* is full.*nothing .* was kept/);
      expect(await imports()).toBe(0);
      expect(readdirSync(disk.folder)).toEqual([]);
      expect((await upload(firmList([1]))).status).toBe(202);
    });
  }
});
