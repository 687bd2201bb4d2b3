import { MOVES, statesFor } from '../../domain/outbox/mailActs';
import { fail, ok, type Result } from '../../domain/values/result';
import { mailStates } from '../../tabs/outbox';
import { historyRows, historyWords } from '../kernel/history';
import { apply } from '../kernel/plan';
import type { Ports } from '../kernel/ports';
import { reads } from '../kernel/reads';
import type { Refusal } from '../kernel/refusal';
import { outboxRows, pendingRow, salesByNumber } from '../records/outboxRows';
import { readDrive } from '../settings/readDrive';
import { type Change, forgetLast } from './handOver';
import { meant, type WhichMails } from './mailFilter';
import { needsToSend } from './send';

const needs = reads({
  ...needsToSend,
  rows: ['outbox'],
  columns: { ...needsToSend.columns, history: [] },
});

/** The coordinator decides what becomes of mails that have not surely left. */
const move =
  (act: keyof typeof MOVES) =>
  (ports: Ports, which: WhichMails): Result<{ readonly moved: number }, Refusal> => {
    const to = MOVES[act];
    const snapshot = readDrive(ports, needs, 'latest');
    const sales = salesByNumber(snapshot);
    const mails = outboxRows(snapshot)
      .flatMap((row) => pendingRow(row, sales))
      .filter(meant(which, statesFor(act)));
    if (mails.length === 0) return fail({ code: 'mailsChanged' });
    const outbox = mails.map(
      ({ key }): Change => ({
        key,
        state: to,
        why: null,
        ...(to === 'sent' ? { sentAt: snapshot.now } : {}),
      }),
    );
    const { outbox: action, mails: count } = historyWords(snapshot);
    const entry = {
      action,
      detail: count(mails.length),
      after: String(mailStates.write(to, snapshot.place)),
    };
    apply(ports, snapshot, {
      rows: { outbox, history: historyRows(ports, snapshot, [entry]) },
    });
    // Whoever decides on them knows what has left.
    forgetLast(ports, snapshot);
    return ok({ moved: mails.length });
  };

export const moveMails = {
  hold: move('hold'),
  release: move('release'),
  cancel: move('cancel'),
  accept: move('accept'),
};
