import { Interface } from '../../support/discovery';
import { describeWith } from '../../support/shared';
import type { Run } from './run';

/** Holds every call of the Sheets service against Google's own description, where that is there. */
export const describeRequests = (runOf: () => Run): void =>
  describeWith('google/sheets.v4.json', 'its calls of the Sheets service', (file) => {
    test('are all as Google describes them', () => {
      const sheets = Interface.read('Sheets', file);
      const { calls } = runOf();
      expect(calls.filter(({ service }) => service.startsWith('Sheets.')).length).toBeGreaterThan(
        5,
      );
      expect(new Set(calls.flatMap((call) => sheets.problemsOf(call)))).toEqual(new Set());
    });
  });
