import { stageLargeAppends } from '../../src/google/staging';
import type { Content, TabEdit } from '../../src/tabs/engine/edit';
import { editOf } from './edits';

type Request = GoogleAppsScript.Sheets.Schema.Request;

/** What was sent to Google before the deciding write. */
function staged(edits: readonly TabEdit[], leftovers: readonly number[] = []) {
  const sent: Request[][] = [];
  const batchUpdate = ({ requests }: { requests: Request[] }) => {
    sent.push(requests);
    return {};
  };
  Object.assign(globalThis, { Sheets: { Spreadsheets: { batchUpdate } } });
  return { ...stageLargeAppends('drive', edits, leftovers), sent };
}

const edit = (sheetId: number, appended: (Content | undefined)[][], end = 1): TabEdit =>
  editOf({ tab: 'orders', sheetId, title: 'Commandes', appended, end });

const heavy = (megabytes: number) =>
  Array.from({ length: megabytes * 20 }, (): (Content | undefined)[] => [
    { value: 1 },
    undefined,
    { value: 'x'.repeat(50_000) },
  ]);

test('what fits in one call goes in one call', () => {
  const { sent, requests, clean } = staged([edit(7, heavy(7))]);
  expect([sent.length, requests.size, clean.length]).toEqual([0, 0, 0]);
});

test('what does not is laid in a hidden tab, in parts, and copied to its place by the last call', () => {
  const { sent, requests, clean } = staged([edit(7, heavy(10), 30)]);
  expect(sent[0]?.[0]?.addSheet?.properties).toMatchObject({
    hidden: true,
    gridProperties: { rowCount: 230, columnCount: 3 },
  });
  expect(sent[0]?.[1]?.createDeveloperMetadata?.developerMetadata).toMatchObject({
    metadataKey: 'drive.staging',
    location: { sheetId: sent[0]?.[0]?.addSheet?.properties?.sheetId },
  });
  const parts = sent.slice(1).flatMap((batch) => batch.map(({ updateCells }) => updateCells));
  expect(parts.length).toBeGreaterThan(1);
  expect(parts.flatMap((part) => part?.rows ?? [])).toHaveLength(200);
  expect(parts.map((part) => part?.start?.rowIndex)[0]).toBe(30);
  expect(JSON.stringify(sent.at(-1)).length).toBeLessThan(8_000_000);
  const copies = requests.get(7) ?? [];
  // The hole between them is people's own column.
  expect(copies.map(({ copyPaste }) => copyPaste?.destination?.startColumnIndex)).toEqual([0, 2]);
  expect(copies.map(({ copyPaste }) => copyPaste?.pasteType)).toEqual([
    'PASTE_FORMULA',
    'PASTE_FORMULA',
  ]);
  expect(clean).toEqual([
    { deleteSheet: { sheetId: sent[0]?.[0]?.addSheet?.properties?.sheetId } },
  ]);
});

test('a small tab of a large write is not laid aside', () => {
  const { requests } = staged([edit(7, heavy(9)), edit(8, heavy(0.5))]);
  expect([...requests.keys()]).toEqual([7]);
});

test('hidden tabs of a run that died go first, or with a small write', () => {
  const large = staged([edit(7, heavy(9))], [790_000, 790_001]);
  expect(large.sent[0]).toEqual([
    { deleteSheet: { sheetId: 790_000 } },
    { deleteSheet: { sheetId: 790_001 } },
  ]);
  expect(large.clean).toHaveLength(1);
  const small = staged([edit(7, heavy(1))], [790_000]);
  expect(small.sent).toEqual([]);
  expect(small.clean).toEqual([{ deleteSheet: { sheetId: 790_000 } }]);
});
