import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';

import { HealthCheck } from './health-check.ts';

/** The database answers a query. */
@Injectable()
export class DatabaseHealth extends HealthCheck {
  override readonly name = 'database';

  constructor(private readonly dataSource: DataSource) {
    super();
  }

  override async check(): Promise<void> {
    await this.dataSource.query('select 1');
  }
}
