import { describe, expect, it } from '@jest/globals';
import { Controller, Get, Module } from '@nestjs/common';
import { APP_GUARD } from '@nestjs/core';

import { AccessGuard } from '../../../src/access/access.guard.ts';
import { ApiKeyService } from '../../../src/access/api-key.service.ts';
import { CallerRecognition } from '../../../src/access/caller-recognition.ts';
import { Public } from '../../../src/access/public.decorator.ts';
import { RouteRules } from '../../../src/access/route-rules.ts';
import { SessionRecognition } from '../../../src/access/session-recognition.ts';
import { createHttpApp } from '../../../src/platform/http/create-http-app.ts';
import { ErrorPage } from '../../../src/platform/http/error-page.ts';
import { HttpModule } from '../../../src/platform/http/http.module.ts';

class PlainPage extends ErrorPage {
  override render(status: number, title: string): string {
    return `<h1>${status} ${title}</h1>`;
  }
}

@Controller('said')
class SaysWho {
  @Public()
  @Get()
  read(): string {
    return 'ok';
  }
}

@Controller('unsaid')
class SaysNothing {
  @Get()
  read(): string {
    return 'secret';
  }
}

const ACCESS = [
  CallerRecognition,
  { provide: APP_GUARD, useClass: AccessGuard },
  { provide: SessionRecognition, useValue: { sessionOf: () => Promise.resolve(null) } },
  { provide: ApiKeyService, useValue: { authenticate: () => Promise.resolve(null) } },
];

@Module({ imports: [HttpModule], controllers: [SaysWho], providers: [...ACCESS, RouteRules, PlainPage] })
class WithPage {}

@Module({ imports: [HttpModule], controllers: [SaysWho, SaysNothing], providers: [...ACCESS, RouteRules] })
class Careless {}

@Module({ imports: [HttpModule], controllers: [SaysNothing], providers: ACCESS })
class Unchecked {}

describe('the web server', () => {
  it('shows people a page and programs a problem', async () => {
    const app = await createHttpApp(WithPage, { requestLog: false });
    await app.init();
    const page = await app.inject({ url: '/nowhere', headers: { accept: 'text/html' } });
    expect([page.statusCode, page.headers['content-type'], page.body]).toEqual([
      404,
      'text/html; charset=utf-8',
      '<h1>404 Not Found</h1>',
    ]);
    for (const [url, accept] of [
      ['/nowhere', '*/*'],
      ['/v1/nowhere', 'text/html'],
    ] as const) {
      const problem = await app.inject({ url, headers: { accept } });
      expect(problem.headers['content-type']).toBe('application/problem+json');
    }
    await app.close();
  });

  it('does not start when a route does not say who may call it', async () => {
    const app = await createHttpApp(Careless, { requestLog: false });
    await expect(app.init()).rejects.toThrow('SaysNothing.read');
    await app.close();
  });

  it('keeps such a route closed even so', async () => {
    const app = await createHttpApp(Unchecked, { requestLog: false });
    await app.init();
    expect((await app.inject('/unsaid')).statusCode).toBe(403);
    await app.close();
  });
});
