import { isWrite } from './support/counts';
import { expectedOf } from './support/expected';
import { generated } from './support/generated';
import { describeRequests } from './support/requests';
import { play, type Run } from './support/run';
import { expectLines, expectSplit, expectSummary } from './support/sale';

/** What one write weighs, in characters. */
const weight = (given: unknown): number => JSON.stringify(given).length;

describe('a sale whose closing weighs more than one call may', () => {
  let run: Run;
  let data: string;
  beforeAll(async () => {
    data = generated({ orders: 1_700 });
    run = await play(data, { triggers: false });
  });

  test('closes with every check and every line right', () => {
    expect(run.said).toEqual([]);
    expect(run.exitCode).toBe(0);
    const expected = expectedOf(data);
    expectSummary(run, expected);
    expectLines(run, expected);
    expectSplit(run, expected);
  });

  test('lays its rows in hidden tabs first, and leaves none of them', () => {
    const writes = run.calls.filter((call) => isWrite(call) && call.function === 'closeCycle');
    const texts = writes.map(({ arguments: given }) => JSON.stringify(given[0]));
    expect(texts.filter((text) => text.includes('drive.staging')).length).toBeGreaterThan(1);
    const titles = run.world?.spreadsheet.sheets.map(({ title }) => title) ?? [];
    expect(titles.filter((title) => title.startsWith('_'))).toEqual([]);
    expect(Math.max(...writes.map(({ arguments: given }) => weight(given)))).toBeLessThan(8e6);
  });

  test('sends what the day’s quota lets go, and keeps the rest', () => {
    expect(run.summary?.mailsEnvoyes).toEqual({
      ...{ ouverture: 1, confirmation: 92, 'commande-producteur': 8 },
    });
    expect(run.summary?.mails).toMatchObject({ confirmation: 1_700, 'rappel-retrait': 1_700 });
  });

  describeRequests(() => run);
});
