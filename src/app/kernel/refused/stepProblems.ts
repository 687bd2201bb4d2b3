import type { Problem } from '../../../domain/values/problem';
import { FORMS_PERMISSION } from '../../../text/problems/permissions';
import { type FormLack, formLacks } from '../services/formPort';
import { UNTOLD } from './shares';
import { stepTraits } from './stepKinds';
import type { LeftStep, SideStep } from './storedSteps';

/** Of one that could not be closed while its sale went on. */
export const LATE = 'late';

/** Of a form that cannot be reached, while another was closed. */
export const GONE = 'gone';

/** Of one whose answers do not come here. */
export const UNLINKED = 'unlinked';

export const lackingIn = ({ kind, message = '' }: LeftStep): string[] =>
  kind === 'permissions' ? message.split(' ') : [];

/** What À corriger says of these. */
export function stepProblems(
  steps: readonly SideStep[],
  addressOf: (file: string) => string,
): Problem[] {
  const isClosedToForms = steps.some((one) => lackingIn(one).includes(FORMS_PERMISSION));
  return steps
    .filter(({ kind }) => !(isClosedToForms && stepTraits[kind].needsForms))
    .flatMap((one) => problemOf(addressOf, one));
}

/** Of past forms nothing is told: their words are a courtesy. */
function problemOf(
  addressOf: (file: string) => string,
  { kind, form, message, addresses = [''], sale, sheet, came, tried }: SideStep,
): Problem[] {
  const about = (code: Problem['code'], more: Partial<Problem> = {}): Problem[] => [
    { code, tab: 'sales', ...more },
  ];
  const said = message ?? '';
  switch (kind) {
    case 'close':
      if (message !== undefined) return [];
      return sale === undefined
        ? about('formUnreachable')
        : about('formStillOpen', { read: form, detail: String(sale) });
    case 'share':
      return addresses.flatMap((read) => about('formNotShared', { read: read || UNTOLD }));
    case 'file':
      return addresses.flatMap((read) => about('archiveNotShared', { read: read || UNTOLD }));
    case 'permissions':
      return said
        .split(' ')
        .map((detail) => ({ code: 'permissionLacks', tab: 'settings', detail }) as const);
    case 'triggers':
      return [{ code: 'triggersRefused', tab: 'settings' }];
    case 'tooMany':
      return said.split(' ').flatMap((detail) => about('tooManyRefused', { detail }));
    case 'make':
      return about('formNotMade', { read: String(tried.tries) });
    case 'former':
      if (message !== undefined && came)
        return about('formerOpen', { read: form, detail: String(sale ?? '') });
      return message === undefined && sheet === undefined && tried.tries > 1
        ? about('formerUnread', { read: form, detail: String(sale ?? '') })
        : [];
    case 'found':
      return about(message === LATE ? 'formClosedLate' : 'formerFound', {
        read: form,
        detail: String(sale ?? ''),
      });
    case 'back':
      return message === undefined ? about('versionBack') : about('numbersGone', { read: said });
    case 'untaken':
      return about('answersUntaken', { read: said });
    case 'moved':
      return about('movedUnmended', { tab: form, detail: said });
    case 'archive':
      return form === '' ? about('archiveNotMade') : about('archiveNotWritten', { read: form });
    case 'follow':
      return about('formNotFollowed');
    case 'words':
      return about('formWordsRefused');
    case 'watch':
      if (message === UNLINKED) return about('formUnlinked');
      return about(message === GONE ? 'formGone' : 'formClosed');
    case 'lacks':
      return lacksOf({ message }).flatMap((detail) =>
        detail === 'address' ? about('formUnchecked') : about('formLacks', { detail }),
      );
    case 'opening':
      return about('openingRefused', { detail: said });
    case 'lost':
      return about('archiveLost', { read: addressOf(form), detail: said });
  }
}

export const lacksOf = ({ message }: Pick<SideStep, 'message'>): FormLack[] =>
  formLacks.filter((one) => message?.split(' ').includes(one));
