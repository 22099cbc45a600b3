import { Global, Module } from '@nestjs/common';

import { Log } from './log.ts';

/** One log for the whole process. */
@Global()
@Module({ providers: [{ provide: Log, useFactory: () => new Log() }], exports: [Log] })
export class LogModule {}
