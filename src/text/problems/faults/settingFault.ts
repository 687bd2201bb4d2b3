import type { TypedFault } from '../../../domain/catalogue/listFault';
import type { Locale, Named } from '../../../domain/values/locale';
import type { ProblemCode } from '../../../domain/values/problem';
import { problemText } from '../sentences';
import { hourFaults } from './hourFaults';
import { identityFaults, keyFaults } from './identityFaults';
import { listFaultText } from './listFaults';
import { tabFaults } from './tabFaults';

const ofSettings: Partial<Record<string, Named>> = {
  ...hourFaults,
  ...identityFaults,
  ...tabFaults,
};
const ofKeys: Partial<Record<string, Readonly<Record<string, Named>>>> = keyFaults;

/** What is wrong with a setting: its page knows hours and the drive's own numbers as well. */
export const settingFaultText = (fault: TypedFault, locale: Locale): string =>
  ofSettings[fault.code]
    ? problemText(
        { code: fault.code as ProblemCode, tab: '', read: fault.read, detail: fault.detail ?? '' },
        locale,
        ofKeys[fault.code],
        ofSettings,
      )
    : listFaultText(fault, locale);
