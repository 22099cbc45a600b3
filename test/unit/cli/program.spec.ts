import { afterEach, describe, expect, it, jest } from '@jest/globals';

import { end } from '../../../src/program.ts';

describe('the end of a program', () => {
  afterEach(() => {
    jest.useRealTimers();
    jest.restoreAllMocks();
  });

  it('comes after 30 seconds, with status 1 and what it waited for, when a stop does not end', async () => {
    jest.useFakeTimers();
    const exit = jest.spyOn(process, 'exit').mockImplementation(() => undefined as never);
    const said = jest.spyOn(process.stderr, 'write').mockImplementation(() => true);
    void end((waitFor) => {
      waitFor('the jobs');
      waitFor('the stores');
      return new Promise(() => undefined);
    }, 0);
    await jest.advanceTimersByTimeAsync(29_999);
    expect(exit).not.toHaveBeenCalled();
    await jest.advanceTimersByTimeAsync(1);
    expect(exit).toHaveBeenCalledWith(1);
    expect(said.mock.calls.join('')).toMatch(
      /^Not stopped within 30 seconds; it was waiting for the stores\./,
    );
  });

  it('has the status that was asked for when the stop ends in time', async () => {
    jest.useFakeTimers();
    const exit = jest.spyOn(process, 'exit').mockImplementation(() => undefined as never);
    await end(() => Promise.resolve(), 0);
    expect(exit.mock.calls).toEqual([[0]]);
  });
});
