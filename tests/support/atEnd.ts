/**
 * What the files of a suite share is let go once all of them have run, their own clearing up included:
 * scripts/jest/jest-environment.mjs sees to it.
 */
export const atEnd: (() => Promise<unknown>)[] = [];

Object.assign(globalThis, { atEnd });
