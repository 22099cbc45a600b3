import { Injectable } from '@nestjs/common';

import { HealthCheck } from '../platform/http/health-check.ts';
import { SearchEngine } from './search-engine.ts';

/** The search engine answers and has the index. */
@Injectable()
export class SearchEngineHealth extends HealthCheck {
  override readonly name = 'search';

  constructor(private readonly engine: SearchEngine) {
    super();
  }

  override async check(): Promise<void> {
    if ((await this.engine.state()) === 'missing') throw new Error('the index is missing');
  }
}
