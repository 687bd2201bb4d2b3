import { useState } from 'preact/hooks';
import type { SettingId } from '../../../../src/app/settings/settingTable';
import { settingsPage } from '../../../../src/text/pages/settings/settingsPage';
import { firstValues, settingLabels } from '../../../../src/text/settings/settingLabels';
import type { Language } from '../../../shared/format';
import type { Field } from './settingFields';

interface Props {
  readonly id: SettingId;
  readonly language: Language;
  readonly leave: (now: string) => void;
  readonly field: Extract<Field, { kind: 'moment' }>;
  readonly 'aria-describedby': string;
  readonly 'aria-invalid': boolean;
}

/** An hour, or how many hours before, or « non ». */
export function Moment({ id, field, language, leave, ...rest }: Props) {
  const none = settingsPage.none[language];
  const first = firstOf(id, language);
  const [typed, setTyped] = useState(field.value ?? '');
  const isSent = field.value !== null;
  return (
    <span class="moment">
      <input
        type="checkbox"
        aria-label={`${settingLabels[id][language]} : ${settingsPage.sent[language]}`}
        checked={isSent}
        onChange={() => leave(isSent ? none : typed || first)}
      />
      <input
        {...rest}
        id={id}
        type={field.type}
        min={field.type === 'number' ? 1 : undefined}
        max={field.type === 'number' ? 100 : undefined}
        value={typed}
        disabled={!isSent}
        onInput={({ currentTarget }) => setTyped(currentTarget.value)}
        onBlur={() => leave(typed || (isSent ? '' : none))}
      />
    </span>
  );
}

/** What a mail that was never asked for begins with. */
const MOMENT = { reminderAt: '18:00', summaryAt: '20:00', reportAt: '20:00' };
const HOURS = '24';

function firstOf(id: SettingId, language: Language): string {
  const initial = (firstValues as Partial<Record<string, { fr: string; en: string }>>)[id];
  const proposed = initial?.[language] ?? '';
  const known = (MOMENT as Partial<Record<string, string>>)[id];
  return known ?? (/^\d/.test(proposed) ? proposed : HOURS);
}
