import { retried } from '../../../src/google/api/retry';

const refused = (code: number) => Object.assign(new Error(`code ${code}`), { details: { code } });

/** A call that fails so many times, with the pauses that were made. */
function calling(failures: readonly unknown[]) {
  const pauses: number[] = [];
  Object.assign(globalThis, { Utilities: { sleep: (time: number) => pauses.push(time) } });
  let calls = 0;
  const outcome = () =>
    retried(() => {
      const failure = failures[calls++];
      if (failure) throw failure;
      return 'done';
    });
  return { outcome, pauses, calls: () => calls };
}

test.each([429, 500, 503])('%d passes: the call is made again, after growing pauses', (code) => {
  const { outcome, pauses } = calling([refused(code), refused(code), refused(code)]);
  expect(outcome()).toBe('done');
  expect(pauses).toEqual([1000, 2000, 4000]);
});

test.each([400, 401, 403, 404])('%d does not pass: told at once', (code) => {
  const { outcome, calls } = calling([refused(code)]);
  expect(outcome).toThrow(`code ${code}`);
  expect(calls()).toBe(1);
});

test('an error without a code is a fault, told at once', () => {
  const { outcome, calls } = calling([new Error('Service invoked too many times')]);
  expect(outcome).toThrow('too many times');
  expect(calls()).toBe(1);
});

test('what was refused for load is tried for more than a minute', () => {
  const { outcome, pauses } = calling(Array.from({ length: 6 }, () => refused(429)));
  expect(outcome()).toBe('done');
  expect(pauses.reduce((all, one) => all + one, 0)).toBeGreaterThan(60_000);
});

test('five times is enough', () => {
  const { outcome, calls } = calling(Array.from({ length: 9 }, () => refused(503)));
  expect(outcome).toThrow('code 503');
  expect(calls()).toBe(5);
});
