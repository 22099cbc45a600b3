import { JobsAndBatches1764000001000 } from '../../../migrations/1764000001000-jobs-and-batches.ts';
import { Intake1764000002000 } from '../../../migrations/1764000002000-intake.ts';
import { Matching1764000003000 } from '../../../migrations/1764000003000-matching.ts';
import { Registry1764000007000 } from '../../../migrations/1764000007000-registry.ts';

/** Every migration, oldest first. Listed by hand: a glob would pick up whatever lies in the folder. */
export const MIGRATIONS = [
  JobsAndBatches1764000001000,
  Intake1764000002000,
  Matching1764000003000,
  Registry1764000007000,
];
