import { useMemo, useState } from 'preact/hooks';
import type { MoneyView } from '../../../../src/app/money/moneyView';
import type { Part } from '../../../../src/statements/match/decision';
import { matchEntries } from '../../../../src/statements/match/match';
import { isAccount, merged } from '../../../../src/statements/reconcile';
import {
  type Choice,
  type LineGroup,
  type ReviewedLine,
  reviewedLine,
} from '../../../../src/statements/reviewedLine';
import type { GivenFile } from './useFiles';

export const GROUPS: readonly LineGroup[] = ['certain', 'doubtful', 'open', 'done'];

export interface Lines {
  readonly lines: readonly ReviewedLine[];
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
    () => decisions.map((decision) => reviewedLine(decision, choices.get(decision.entry.id))),
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
