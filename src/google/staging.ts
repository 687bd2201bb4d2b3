import type { Content, TabEdit } from '../tabs/engine/edit';
import { retriedOnce } from './api/retry';
import { spreadsheetsService } from './api/service';
import { appendedRows } from './cellRequests';
import { metadataRequest, STAGING_KEY } from './identity';

type Request = GoogleAppsScript.Sheets.Schema.Request;

/** What one call may weigh; beyond it rows go to a hidden tab first and are swapped in. */
const HEAVY = 8_000_000;
const CHUNK = 4_000_000;
const FIRST_ID = 790_000;

export interface Staged {
  /** By sheet id: what takes the place of appending the rows. */
  readonly requests: ReadonlyMap<number, Request[]>;
  readonly clean: readonly Request[];
}

/** About what a cell weighs in a request. */
const weightOf = (content: Content | undefined): number => {
  if (content === undefined) return 3;
  if ('formula' in content) return 45 + content.formula.length;
  if ('link' in content) return 110 + content.text.length + content.link.length;
  if ('among' in content) return 140 + content.text.length + content.among.join().length;
  return 40 + (typeof content.value === 'string' ? content.value.length : 12);
};

const rowWeight = (row: readonly (Content | undefined)[]): number =>
  Array.from(row, weightOf).reduce((all, one) => all + one, 12);

/**
 * Keeps the deciding write atomic however much is written: large additions are laid in hidden tabs
 * before it, and copied into their place by it. A run that dies in between leaves only a hidden tab.
 */
export function stageLargeAppends(
  id: string,
  edits: readonly TabEdit[],
  leftovers: readonly number[],
): Staged {
  const weights = edits.map(({ appended }) =>
    appended.reduce((all, row) => all + rowWeight(row), 0),
  );
  const total = weights.reduce((all, one) => all + one, 0);
  const requests = new Map<number, Request[]>();
  const clean: Request[] = [];
  if (total <= HEAVY) {
    return { requests, clean: leftovers.map((sheetId) => ({ deleteSheet: { sheetId } })) };
  }
  // They would stand in the way of this write's own.
  if (leftovers.length > 0)
    send(
      id,
      leftovers.map((sheetId) => ({ deleteSheet: { sheetId } })),
    );
  edits.forEach((edit, index) => {
    if ((weights[index] ?? 0) < CHUNK / 4) return;
    const sheetId = FIRST_ID + index;
    stage(id, edit, sheetId);
    requests.set(edit.sheetId, swapIn(edit, sheetId));
    clean.push({ deleteSheet: { sheetId } });
  });
  return { requests, clean };
}

const widthOf = ({ appended }: TabEdit): number =>
  appended.reduce((widest, row) => Math.max(widest, row.length), 1);

/** The staging tab has the rows where they will stand, so that formulas need no other form. */
function stage(id: string, edit: TabEdit, sheetId: number): void {
  const { appended, end } = edit;
  const gridProperties = { rowCount: end + appended.length, columnCount: widthOf(edit) };
  const title = `_${STAGING_KEY} ${sheetId}`;
  send(id, [
    { addSheet: { properties: { sheetId, title, hidden: true, gridProperties } } },
    metadataRequest(STAGING_KEY, edit.tab, { sheetId }),
  ]);
  let from = 0;
  while (from < appended.length) {
    let to = from;
    let weight = 0;
    while (to < appended.length && (to === from || weight < CHUNK))
      weight += rowWeight(appended[to++] ?? []);
    const rows = appendedRows(appended.slice(from, to));
    send(id, [
      {
        updateCells: {
          start: { sheetId, rowIndex: end + from, columnIndex: 0 },
          rows,
          fields: 'userEnteredValue',
        },
      },
    ]);
    from = to;
  }
}

function swapIn(edit: TabEdit, staging: number): Request[] {
  const { sheetId, end, appended } = edit;
  const width = widthOf(edit);
  const span = { startRowIndex: end, endRowIndex: end + appended.length };
  // Column by column where the add-on writes, so that people's own are not blanked.
  const columns = Array.from({ length: width }, (_, column) => column);
  return columns
    .filter((column) => appended.some((row) => row[column] !== undefined))
    .map((column): Request => {
      const part = { ...span, startColumnIndex: column, endColumnIndex: column + 1 };
      return {
        copyPaste: {
          source: { sheetId: staging, ...part },
          destination: { sheetId, ...part },
          pasteType: 'PASTE_FORMULA',
        },
      };
    });
}

/** Each says itself where it writes; of one refused because it was done, the next one stands on it. */
function send(id: string, requests: Request[]): void {
  retriedOnce(
    () => spreadsheetsService().batchUpdate({ requests }, id),
    () => ({}),
  );
}
