import type { TypedFault } from '../../domain/catalogue/listFault';
import type { Locale, Named } from '../../domain/values/locale';
import { identityFaults, keyFaults } from './faults/identityFaults';
import { tabFaults } from './faults/tabFaults';
import { listFaultText } from './listFaults';

const ofSettings = { ...identityFaults, ...tabFaults };
const ofKeys: Partial<Record<string, Readonly<Record<string, Named>>>> = keyFaults;

/** What is wrong with a setting: its page knows hours and the drive's own numbers as well. */
export const settingFaultText = (fault: TypedFault, locale: Locale): string =>
  listFaultText(fault, locale, ofSettings, ofKeys[fault.code]);
