import { type JobMap, type JobName } from './job-map.ts';

/**
 * Does one kind of job. A stage extends this once for each job it owns; `app.module.ts` lists the handlers.
 * Throwing makes the job run again later (exponential back-off), so `handle` must be safe to repeat.
 */
export abstract class JobHandler<N extends JobName = JobName> {
  abstract readonly jobName: N;
  abstract handle(payload: JobMap[N]): Promise<void>;
}
