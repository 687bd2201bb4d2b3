import { expected } from '../../domain/values/problem';
import { fail } from '../../domain/values/result';
import { readSiret, readVatNumber } from '../../domain/values/siren';
import type { Kind } from './cellKinds';

/** A SIREN or a SIRET, its key checked: as text, or its first zero would go. */
export const siret: Kind<string> = {
  name: 'siret',
  pattern: '@',
  patternType: 'TEXT',
  read: (cell) => {
    if (cell.error) return fail({ code: 'formulaError' });
    // A number is shown as « 7,32829E+13 ».
    const read = readSiret(typeof cell.value === 'number' ? String(cell.value) : cell.text);
    return read.ok ? read : fail(expected('siret'));
  },
  write: (value) => value,
};

export const vatNumber: Kind<string> = {
  name: 'vatNumber',
  read: (cell) => {
    if (cell.error) return fail({ code: 'formulaError' });
    const read = readVatNumber(cell.text);
    return read.ok ? read : fail(expected('vatNumber'));
  },
  write: (value) => value,
};
