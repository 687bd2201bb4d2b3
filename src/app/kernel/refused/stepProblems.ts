import type { Problem } from '../../../domain/values/problem';
import { FORMS_PERMISSION } from '../../../text/problems/permissions';
import type { SideStep } from './refusedStep';
import { UNTOLD } from './shares';
import { stepTraits } from './stepKinds';

/** What À corriger says of these. */
export function stepProblems(
  steps: readonly SideStep[],
  addressOf: (file: string) => string,
): Problem[] {
  const isClosedToForms = steps.some(
    (one) => one.kind === 'permissions' && one.permissions.includes(FORMS_PERMISSION),
  );
  return steps
    .filter(({ kind }) => !(isClosedToForms && stepTraits[kind].needsForms))
    .flatMap((one) => problemOf(addressOf, one));
}

/** Of past forms nothing is told: their words are a courtesy. */
function problemOf(addressOf: (file: string) => string, one: SideStep): Problem[] {
  const about = (code: Problem['code'], more: Partial<Problem> = {}): Problem[] => [
    { code, tab: 'sales', ...more },
  ];
  switch (one.kind) {
    case 'close':
      if (one.message !== undefined) return [];
      return one.sale === undefined
        ? about('formUnreachable')
        : about('formStillOpen', { read: one.form, detail: String(one.sale) });
    case 'share':
      return one.addresses.flatMap((read) => about('formNotShared', { read: read || UNTOLD }));
    case 'file':
      return one.addresses.flatMap((read) => about('archiveNotShared', { read: read || UNTOLD }));
    case 'permissions':
      return one.permissions.map((detail) => ({
        code: 'permissionLacks',
        tab: 'settings',
        detail,
      }));
    case 'triggers':
      return [{ code: 'triggersRefused', tab: 'settings' }];
    case 'tooMany':
      return one.sorts.flatMap((detail) => about('tooManyRefused', { detail }));
    case 'make':
      return about('formNotMade', { read: String(one.tried.tries) });
    case 'found':
      return about('formClosedLate', { read: one.form, detail: String(one.sale) });
    case 'unasked':
      return about('questionsGone', { read: one.questions, detail: one.form });
    case 'moved':
      return about('movedUnsure', { tab: one.tab, detail: one.cells });
    case 'archive':
      return one.address === ''
        ? about('archiveNotMade')
        : about('archiveNotWritten', { read: one.address });
    case 'follow':
      return about('formNotFollowed');
    case 'words':
      return about('formWordsRefused');
    case 'watch':
      return about(watched[one.state]);
    case 'lacks':
      return one.lacks.flatMap((detail) =>
        detail === 'address' ? about('formUnchecked') : about('formLacks', { detail }),
      );
    case 'opening':
      return about('openingRefused', { detail: one.said });
    case 'lost':
      return about('archiveLost', { read: addressOf(one.file), detail: one.sales });
  }
}

const watched = { shut: 'formClosed', gone: 'formGone', unlinked: 'formUnlinked' } as const;
