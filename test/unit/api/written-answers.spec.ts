import { describe, expect, it } from '@jest/globals';
import { Controller, Get, Module } from '@nestjs/common';

import { EntityTagged } from '../../../src/api/v1/entity-tagged.ts';
import { WrittenAnswers } from '../../../src/api/v1/written-answers.ts';
import { createHttpApp } from '../../../src/platform/http/create-http-app.ts';
import { HttpModule } from '../../../src/platform/http/http.module.ts';

/** How often an answer was made JSON of. */
let written = 0;

@Controller()
class Answers {
  @Get('found')
  @EntityTagged()
  found(): object {
    return { name: 'Café “De Plek”', toJSON: () => ({ name: 'Café “De Plek”', written: ++written }) };
  }

  @Get('card')
  @EntityTagged()
  card(): string {
    return 'BEGIN:VCARD';
  }
}

@Module({ imports: [HttpModule], controllers: [Answers], providers: [WrittenAnswers] })
class App {}

describe('an answer with an entity tag', () => {
  it('is written once, and sent as JSON as it was written; a text stays a text', async () => {
    const app = await createHttpApp(App, { requestLog: false });
    await app.init();
    const found = await app.inject('/found');
    expect(found.json()).toEqual({ name: 'Café “De Plek”', written: 1 });
    expect(found.headers['content-type']).toBe('application/json; charset=utf-8');
    expect(found.headers.etag).toMatch(/^W\/"/);
    expect((await app.inject('/card')).payload).toBe('BEGIN:VCARD');
    await app.close();
  });
});
