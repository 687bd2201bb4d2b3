import { useMemo, useState } from 'preact/hooks';
import type { MoneyView } from '../../../../src/app/money/moneyView';
import type { Decision, Part } from '../../../../src/statements/match/decision';
import { matchEntries } from '../../../../src/statements/match/match';
import { isAccount, merged } from '../../../../src/statements/reconcile';
import type { GivenFile } from './useFiles';

export type GroupName = 'certain' | 'doubtful' | 'open' | 'done';
export const GROUPS: readonly GroupName[] = ['certain', 'doubtful', 'open', 'done'];

/** A line, what it was found to be, and what somebody decided about it. */
export interface ShownLine {
  readonly decision: Decision;
  readonly group: GroupName;
  /** What it would pay; empty where that is still to be said. */
  readonly parts: readonly Part[];
  readonly isTaken: boolean;
  /** Whether it is known what it pays. */
  readonly hasUse: boolean;
  /** Nobody can take it: it is noted, or nothing of the drive's. */
  readonly isFixed: boolean;
}

interface Choice {
  readonly isTaken: boolean;
  readonly parts?: readonly Part[];
}

export interface Lines {
  readonly lines: readonly ShownLine[];
  readonly take: (id: string, isTaken: boolean) => void;
  readonly assign: (id: string, parts: readonly Part[]) => void;
}

/** What was decided stays, whatever is read again around it. */
export function useLines(view: MoneyView, files: readonly GivenFile[]): Lines {
  const [choices, setChoices] = useState<ReadonlyMap<string, Choice>>(new Map());
  const decisions = useMemo(() => {
    const own = files.filter((file) => isOwn(file, view.iban));
    return matchEntries(merged(own.map(({ statement }) => statement)), view);
  }, [files, view]);
  const lines = useMemo(
    () => decisions.map((decision) => shown(decision, choices.get(decision.entry.id))),
    [decisions, choices],
  );
  const choose = (id: string, choice: Choice) => setChoices((all) => new Map(all).set(id, choice));
  return {
    lines,
    take: (id, isTaken) => choose(id, { ...choices.get(id), isTaken }),
    assign: (id, parts) => choose(id, { isTaken: true, parts }),
  };
}

export const isOwn = ({ statement, isTrusted }: GivenFile, iban: string): boolean =>
  isTrusted || isAccount(statement.account, iban);

const total = (parts: readonly Part[]): number => parts.reduce((all, { cents }) => all + cents, 0);

const DONE: readonly string[] = ['known', 'noted', 'payoutKnown'];

function shown(decision: Decision, choice: Choice | undefined): ShownLine {
  const { verdict, what, entry, choices, payouts, moves } = decision;
  const isFixed = verdict === 'none';
  const found = verdict === 'apply' ? decision.parts : verdict === 'propose' ? choices : [];
  const proposed = total(found) === Math.abs(entry.cents) ? found : [];
  const parts = isFixed ? [] : (choice?.parts ?? proposed);
  const isCharge = what === 'bankFee' || what === 'providerFee';
  const hasUse =
    parts.length > 0 ||
    (moves.length > 0 && (verdict === 'apply' || isCharge)) ||
    (payouts.length > 0 && verdict !== 'open');
  return {
    decision,
    group: isFixed && DONE.includes(what) ? 'done' : groupOf(verdict),
    parts,
    hasUse: !isFixed && hasUse,
    isTaken: !isFixed && hasUse && (choice?.isTaken ?? verdict === 'apply'),
    isFixed,
  };
}

const groupOf = (verdict: Decision['verdict']): GroupName =>
  verdict === 'apply' ? 'certain' : verdict === 'propose' ? 'doubtful' : 'open';
