import type { Locale, Named } from '../../domain/values/locale';
import type { Problem, ProblemCode } from '../../domain/values/problem';
import { bringWords } from './faults/bringWords';
import { waitWords } from './faults/pickupFaults';
import { heldWords } from './faults/receiptFaults';
import { formLackWords } from './faults/serviceFaults';
import { furtherProblems } from './furtherProblems';
import { permissionUses } from './permissions';
import { saleRefusals } from './saleRefusals';
import { problemText } from './sentences';
import { refusedUntold } from './toRetry';

const othersOf: Partial<Record<ProblemCode, Readonly<Record<string, Named>>>> = {
  toBring: bringWords,
  countsAfter: waitWords,
  demandsHeld: heldWords,
  saleNotMoved: saleRefusals,
  formLacks: formLackWords,
  toRetry: refusedUntold,
  permissionLacks: permissionUses,
};

/** What a problem is, whole; pages that carry few sentences take `problemText`. */
export const wholeSentence = (problem: Problem, locale: Locale): string =>
  problemText(problem, locale, othersOf[problem.code] ?? {}, furtherProblems);
