/** A program that saves a drive again and again, to be killed while it does. */

import { Quotas } from '../../../../../local/standin/runtime/host/quotas';
import { writeState } from '../../../../../local/standin/runtime/state/folder';
import { WorldState } from '../../../../../local/standin/runtime/state/worldState';
import { WriteBehind } from '../../../../../local/standin/runtime/state/writeBehind';

const [, , folder = '', first = '0', way = ''] = process.argv;

const settings = {
  timeZone: 'Europe/Paris',
  locale: 'fr_FR',
  owner: 'a@exemple.test',
  deployment: 'addon',
  addonName: 'Drive',
  withoutGoogleAccount: [],
} as const;
const state = new WorldState(0, { ...settings, withoutGoogleAccount: [] }, new Quotas('consumer'));
state.spreadsheetId = state.createSpreadsheet('Drive', settings.owner).id;
const sheet = state.spreadsheets.get(state.spreadsheetId)?.sheets[0];
// Enough to write that a kill often falls within.
for (let row = 0; row < 900; row++) sheet?.patchCell(row, 0, { value: 'x'.repeat(2000) });

const behind = new WriteBehind(folder, () => state.toJSON());
for (let number = Number(first); ; number++) {
  state.now = number;
  if (way === 'meanwhile') {
    behind.changed();
    await behind.flush();
  } else writeState(folder, state.toJSON());
  process.stdout.write(`${number}\n`);
  // Its words are out before the next save begins.
  await new Promise((next) => setImmediate(next));
}
