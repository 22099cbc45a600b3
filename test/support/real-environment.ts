import { runInThisContext } from 'node:vm';

/** The environment of the process itself: Jest gives tests a copy, which the libraries of Node.js do not look at. */
export const realEnvironment = runInThisContext('process.env') as NodeJS.ProcessEnv;
