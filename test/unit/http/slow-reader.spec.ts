import { randomBytes } from 'node:crypto';
import { get, type IncomingMessage } from 'node:http';
import { type AddressInfo } from 'node:net';
import { finished } from 'node:stream/promises';

import { describe, expect, it } from '@jest/globals';
import { Controller, Get, Module, StreamableFile } from '@nestjs/common';

import { createHttpApp } from '../../../src/platform/http/create-http-app.ts';
import { HttpModule } from '../../../src/platform/http/http.module.ts';
import { reportStream } from '../../../src/platform/http/report-stream.ts';

/** As large as an export makes them, and no two alike: what is alike takes no room when it is compressed. */
const piece = () => randomBytes(32 * 1024).toString('hex');
/** 64 MB. */
const PIECES = 1_000;
/** Of each file that is asked for. */
const made: number[] = [];

@Controller('file')
class LongFile {
  @Get()
  async read(): Promise<StreamableFile> {
    return new StreamableFile(await reportStream(pieces()), { type: 'text/csv; charset=utf-8' });
  }
}

async function* pieces(): AsyncGenerator<string> {
  const nth = made.push(0) - 1;
  for (let count = 1; count <= PIECES; count += 1) {
    made[nth] = count;
    yield await Promise.resolve(piece());
  }
}

@Module({ imports: [HttpModule], controllers: [LongFile] })
class App {}

/** An answer, of which nothing is read yet. */
function answerOf(url: string, encoding: string): Promise<IncomingMessage> {
  return new Promise((resolve, reject) => {
    get(url, { headers: { 'accept-encoding': encoding } }, resolve).on('error', reject);
  });
}

describe('a file that is sent while it is made', () => {
  it.each(['identity', 'gzip', 'br'])('is made no faster than it is read: %s', async (encoding) => {
    made.length = 0;
    const app = await createHttpApp(App, { requestLog: false });
    await app.listen(0, '127.0.0.1');
    const { port } = app.getHttpServer().address() as AddressInfo;
    const url = `http://127.0.0.1:${port}/file`;
    const unread = await answerOf(url, encoding);
    // Whoever reads gets all of it meanwhile: time enough to make the other one, too.
    await finished((await answerOf(url, encoding)).resume());
    expect(made[1]).toBe(PIECES);
    // What the system holds for both ends of a connection is some MB.
    expect(made[0]).toBeLessThan(PIECES / 2);
    unread.destroy();
    await app.close();
  });
});
