import type { TypedFault } from '../../domain/catalogue/listFault';
import type { Locale, Named } from '../../domain/values/locale';
import type { ProblemCode } from '../../domain/values/problem';
import { listFaultText } from './listFaults';
import { hourFaults } from './ofTabs/hourFaults';
import { identityFaults, keyFaults } from './ofTabs/identityFaults';
import { tabFaults } from './ofTabs/tabFaults';
import { problemText } from './sentences';

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
