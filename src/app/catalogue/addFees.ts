import { fail, ok, type Result } from '../../domain/values/result';
import { apply } from '../kernel/plan';
import type { Ports } from '../kernel/ports';
import { reads } from '../kernel/reads';
import type { Refusal, Summary } from '../kernel/refusal';
import { emptySheet } from '../kernel/snapshot';
import { readDrive } from '../settings/readDrive';

const needs = reads({ whole: [], rows: [], columns: { fees: [], history: [] } });

/** The Frais tab, for a drive that wants one; where it stands already nothing changes. */
export function addFees(ports: Ports): Result<Summary, Refusal> {
  const snapshot = readDrive(ports, needs);
  if (!snapshot.tabs.settings.stands) return fail({ code: 'notInstalled' });
  if (snapshot.tabs.fees.stands) return ok({ code: 'feesThere' });
  const { sheetId, title } = emptySheet('fees', snapshot.place.locale);
  apply(ports, snapshot, {
    rows: {},
    layout: [{ kind: 'addTab', tab: 'fees', sheetId, title }],
  });
  return ok({ code: 'feesThere' });
}
