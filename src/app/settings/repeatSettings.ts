import type { Break, Repeat } from '../../domain/sale/nextSale';
import type { Settings } from '../../domain/settings/settings';
import { folded } from '../../domain/values/fold';
import type { Named } from '../../domain/values/locale';
import { expected } from '../../domain/values/problem';
import { fail, ok } from '../../domain/values/result';
import { type Day, daysBetween, localTime } from '../../domain/values/time';
import { type CellFault, type Place, typedMoment, yesNo } from '../../tabs/engine/cellKinds';
import { spanOfDays } from '../../text/settings/absenceWords';
import { repeatExamples, saidRepeat, withoutAnswers } from '../../text/settings/repeatWords';
import { noneWords } from '../../text/settings/settingChoices';
import { firstValues, settingLabels } from '../../text/settings/settingLabels';
import { chosen, orNone, type SettingReader } from './settingReaders';
import type { SettingTable } from './settingTable';

type RepeatSetting = 'repeat' | 'opensItself' | 'breaks';

const LONGEST_BREAK = 366;

const asExample = (example: Named, { locale }: Place): { ok: false; error: CellFault } =>
  fail(expected(example[locale]));

const dayIn = (typed: string, { zone }: Place): Day | undefined => {
  const time = typedMoment(typed, zone);
  return time === undefined ? undefined : localTime(time, zone).day;
};

const entries = (text: string): string[] =>
  text.split(/[;,\n]/).flatMap((entry) => entry.trim() || []);

const readRepeat: SettingReader<Repeat> = ({ text }, place) => {
  const said = saidRepeat(text);
  return said ? ok(said) : asExample(repeatExamples.repeat, place);
};

function readSpan(entry: string, place: Place): Break | undefined {
  const [first = '', last, ...more] = spanOfDays(entry);
  // « du 01/08/2026 » lacks its end.
  const isCut = last === undefined && /^(?:du|from) /i.test(entry.trim());
  const [from, until] = [dayIn(first, place), dayIn(isCut ? '' : (last ?? first), place)];
  if (!from || !until || more.length > 0 || until < from) return undefined;
  return daysBetween(from, until) > LONGEST_BREAK ? undefined : { from, until };
}

const readBreaks: SettingReader<readonly Break[]> = ({ text }, place) => {
  if (noneWords.includes(folded(text))) return ok([]);
  const breaks: Break[] = [];
  for (const entry of entries(withoutAnswers(text))) {
    const span = readSpan(entry, place);
    if (!span) return asExample(repeatExamples.breaks, place);
    breaks.push(span);
  }
  return ok(breaks);
};

const isOn = ({ repeat }: Settings): boolean => repeat !== null;

/** Sales that come by themselves (docs/rules.md S30 to S35). */
export const repeatSettings: Pick<SettingTable, RepeatSetting> = {
  repeat: {
    label: settingLabels.repeat,
    fallback: null,
    initial: firstValues.repeat,
    read: orNone(readRepeat),
  },
  opensItself: {
    label: settingLabels.opensItself,
    ...chosen(yesNo, 'no'),
    when: isOn,
  },
  breaks: {
    label: settingLabels.breaks,
    fallback: [],
    when: isOn,
    read: readBreaks,
  },
};
