import { MOST_ON_DUTY, type Shift } from '../../domain/people/shifts';
import { expected } from '../../domain/values/problem';
import { fail, ok } from '../../domain/values/result';
import { plainCell } from '../../tabs/engine/cell';
import { hours } from '../../tabs/engine/clock';
import { firstValues, settingLabels } from '../../text/settings/settingLabels';
import { orNone, type SettingReader } from './settingReaders';
import type { SettingTable } from './settingTable';

const ENTRY = /^(\d{1,2})(?:\s+(.*?))??(?:\s*(?:\bde\s+|\bfrom\s+)?(\d{1,2}\s*[h:].*))?$/i;
const MOST_LETTERS = 60;

/** « 2 accueil 7:30-12:30 ; 1 caisse ». */
export const readShifts: SettingReader<readonly Shift[]> = ({ text }, place) => {
  const shifts: Shift[] = [];
  for (const entry of text.split(/[;\n]/).map((part) => part.trim())) {
    if (entry === '') continue;
    const [, count, role = '', span] = ENTRY.exec(entry) ?? [];
    const people = Number(count ?? 0);
    const read = span === undefined ? undefined : hours.read(plainCell(span), place);
    if (people < 1 || role.length > MOST_LETTERS || (read && !read.ok))
      return fail(expected('shifts'));
    shifts.push({ people, role: role.trim(), hours: read?.ok ? read.value : null });
  }
  const all = shifts.reduce((sum, { people }) => sum + people, 0);
  if (all > MOST_ON_DUTY) return fail({ code: 'tooLarge' });
  return all === 0 ? fail(expected('shifts')) : ok(shifts);
};

/** Who runs the pick-up. */
export const dutySettings: Pick<SettingTable, 'shifts'> = {
  shifts: {
    label: settingLabels.shifts,
    fallback: [],
    initial: firstValues.shifts,
    read: (cell, place) => {
      const read = orNone(readShifts)(cell, place);
      return read.ok ? ok(read.value ?? []) : read;
    },
  },
};
