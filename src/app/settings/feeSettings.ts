import type { Settings } from '../../domain/settings/settings';
import { folded } from '../../domain/values/fold';
import { cents } from '../../domain/values/money';
import { ok } from '../../domain/values/result';
import { plainCell } from '../../tabs/engine/cell';
import { threshold, typedEuros } from '../../tabs/engine/cellKinds';
import { readThreshold } from '../../tabs/engine/readThreshold';
import { keptWords } from '../../text/settings/settingChoices';
import { settingLabels } from '../../text/settings/settingLabels';
import {
  chosen,
  driveVatKind,
  modeKind,
  readMargin,
  type SettingReader,
  whenMissedKind,
} from './settingReaders';
import type { SettingTable } from './settingTable';

const isResale = ({ mode }: Settings): boolean => mode === 'resale';

/** « 20 », or « 20, gardé ». */
const readMinimum: SettingReader<Settings['basketMinimum']> = (cell, place) => {
  const [, sum = '', word = ''] = /^(.*?)[\s,;]+(\p{L}+)$/u.exec(cell.text.trim()) ?? [];
  const isKept = keptWords.includes(folded(word));
  const amount = typedEuros.read(isKept ? plainCell(sum) : cell, place);
  return amount.ok ? ok({ amount: amount.value, isKept }) : amount;
};

/** Who sells to whom, margins and minimums. */
export const feeSettings: Pick<
  SettingTable,
  'mode' | 'margin' | 'driveVat' | 'basketMinimum' | 'saleMinimum' | 'whenMissed'
> = {
  mode: {
    label: settingLabels.mode,
    ...chosen(modeKind, 'mandate'),
  },
  margin: {
    label: settingLabels.margin,
    fallback: 0,
    when: isResale,
    read: readMargin,
  },
  driveVat: {
    label: settingLabels.driveVat,
    when: isResale,
    ...chosen(driveVatKind, 'payer'),
  },
  basketMinimum: {
    label: settingLabels.basketMinimum,
    fallback: { amount: cents(0), isKept: false },
    read: readMinimum,
  },
  whenMissed: {
    label: settingLabels.whenMissed,
    ...chosen(whenMissedKind, 'drop'),
  },
  saleMinimum: {
    label: settingLabels.saleMinimum,
    fallback: undefined,
    read: (cell, place) => {
      const said = threshold.read(cell, place);
      return said.ok ? ok(readThreshold(said.value, 'euros')) : said;
    },
  },
};
