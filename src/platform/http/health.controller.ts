import { Controller, Get, Header, Res } from '@nestjs/common';
import { DiscoveryService } from '@nestjs/core';
import { type FastifyReply } from 'fastify';

import { Log } from '../log/log.ts';
import { AccessRule } from './access-rule.ts';
import { HealthCheck } from './health-check.ts';
import { providersOfType } from './providers-of-type.ts';
import { type Readiness, readiness } from './readiness.ts';

/** For watchdogs and load balancers. */
@AccessRule({ kind: 'public' })
@Controller('health')
export class HealthController {
  constructor(
    private readonly discovery: DiscoveryService,
    private readonly log: Log,
  ) {}

  /** This process runs. */
  @Get('live')
  @Header('Cache-Control', 'no-store')
  live(): { status: 'ok' } {
    return { status: 'ok' };
  }

  /** Every part that this process needs answers: 200, or 503 with the parts that do not. */
  @Get('ready')
  @Header('Cache-Control', 'no-store')
  async ready(@Res({ passthrough: true }) reply: FastifyReply): Promise<Readiness> {
    const answer = await readiness(providersOfType(this.discovery, HealthCheck), (part, error) =>
      this.log.error('part does not answer', error, { part }),
    );
    void reply.status(answer.status === 'ok' ? 200 : 503);
    return answer;
  }
}
