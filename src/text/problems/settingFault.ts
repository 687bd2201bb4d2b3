import type { TypedFault } from '../../domain/catalogue/listFault';
import type { Locale } from '../../domain/values/locale';
import { identityFaults } from './faults/identityFaults';
import { tabFaults } from './faults/tabFaults';
import { listFaultText } from './listFaults';

const ofSettings = { ...identityFaults, ...tabFaults };

/** What is wrong with a setting: its page knows hours and the drive's own numbers as well. */
export const settingFaultText = (fault: TypedFault, locale: Locale): string =>
  listFaultText(fault, locale, ofSettings);
