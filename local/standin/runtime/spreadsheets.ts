/** What the spreadsheet services see of the world during one execution. */
import { ApiError, ServiceError, type ServiceObject } from '../base/service';
import type { SpreadsheetWorld } from '../sheets/store/spreadsheetWorld';
import type { Run } from './host/execution';
import type { Host } from './host/host';
import { SHEETS_CALLS_PER_MINUTE } from './host/quotas';
import { Ui } from './services/ui';
import type { WorldState } from './state/worldState';

export function spreadsheetWorld(run: Run, host: Host, state: WorldState): SpreadsheetWorld {
  return {
    spreadsheet: (id) => state.spreadsheets.get(id),
    createSpreadsheet: (name, owner) => {
      countFile(state, run, host, owner);
      return host.createSpreadsheet(name, owner);
    },
    copySpreadsheet: (source, name, owner) => {
      countFile(state, run, host, owner);
      return host.copySpreadsheet(source, name, owner);
    },
    hasGoogleAccount: (address) => host.hasGoogleAccount(address),
    countRead: (user) => countCall(state, run, user, 'Read'),
    countWrite: (user) => countCall(state, run, user, 'Write'),
    activated: (place) => run.screen?.activate(place),
    ui: (): ServiceObject => {
      if (run.hasUi || isShown(run, host)) return new Ui(run, host);
      throw new ServiceError('Cannot call SpreadsheetApp.getUi() from this context.');
    },
  };
}

/** MODELLED: English, whoever asks; the code is what a script may go by. */
const API_OFF =
  'Google Sheets API has not been used in project 615072309816 before or it is disabled. Enable it by visiting https://console.developers.google.com/apis/api/sheets.googleapis.com/overview?project=615072309816 then retry.';

/** MODELLED: a copy counts as a new file. */
function countFile({ quotas }: WorldState, run: Run, host: Host, owner: string): void {
  if (!quotas.take('spreadsheets', owner, run.now()))
    throw new ServiceError(host.tooManyCalls(run, 'spreadsheets'));
}

const isShown = (run: Run, host: Host): boolean =>
  run.byClock && host.whatIf.has('clock-has-no-screen');

function countCall(state: WorldState, run: Run, user: string, kind: 'Read' | 'Write'): void {
  const { quotas, pace, whatIf, data } = state;
  if (data.sheetsLack === 'api') throw new ApiError(403, API_OFF);
  const most = whatIf.has('sixty-calls') ? 20 : SHEETS_CALLS_PER_MINUTE;
  const at = run.now() + (pace?.() ?? 0);
  if (quotas.takeInMinute(`sheets${kind}`, user, at, most)) return;
  throw new ApiError(
    429,
    `Quota exceeded for quota metric '${kind} requests' and limit '${kind} requests per minute per user' of service 'sheets.googleapis.com'.`,
  );
}
