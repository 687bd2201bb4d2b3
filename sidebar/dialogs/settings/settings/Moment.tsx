import { useState } from 'preact/hooks';
import type { SettingId } from '../../../../src/app/settings/settingTable';
import { settingsPage } from '../../../../src/text/pages/settings/settingsPage';
import { settingLabels } from '../../../../src/text/settings/settingLabels';
import type { Language } from '../../../shared/format';
import type { Field } from './settingFields';

interface Props {
  readonly id: SettingId;
  readonly language: Language;
  readonly leave: (now: string) => void;
  readonly field: Extract<Field, { kind: 'time' }>;
  readonly 'aria-describedby': string;
  readonly 'aria-invalid': boolean;
}

/** An hour, or « non ». */
export function Moment({ id, field, language, leave, ...rest }: Props) {
  const none = settingsPage.none[language];
  const first = FIRST[id] ?? '';
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
        type="time"
        value={typed}
        disabled={!isSent}
        onInput={({ currentTarget }) => setTyped(currentTarget.value)}
        onBlur={() => leave(typed || (isSent ? '' : none))}
      />
    </span>
  );
}

/** What a mail that was never asked for begins with. */
const FIRST: Partial<Readonly<Record<SettingId, string>>> = {
  reminderAt: '18:00',
};
