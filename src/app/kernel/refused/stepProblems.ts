import type { Problem } from '../../../domain/values/problem';
import type { SideStep } from './refusedStep';

/** What À corriger says of one. */
export function stepProblems(one: SideStep): Problem[] {
  const about = (code: Problem['code'], more: Partial<Problem> = {}): Problem[] => [
    { code, tab: 'sales', ...more },
  ];
  switch (one.kind) {
    case 'unasked':
      return about('questionsGone', { read: one.questions, detail: one.form });
    case 'moved':
      return about('movedUnsure', { tab: one.tab, detail: one.cells });
    case 'watch':
      return about(watched[one.state]);
  }
}

const watched = { shut: 'formClosed', gone: 'formGone', unlinked: 'formUnlinked' } as const;
