import { useState } from 'preact/hooks';
import { settingsPage } from '../../../../src/text/pages/settings/settingsPage';
import { type SettingId, settingTable } from '../../../../src/text/settings/settings';
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
  const first = settingTable[id].initial?.[language] ?? '';
  const [typed, setTyped] = useState(field.value ?? '');
  const isSent = field.value !== null;
  return (
    <span class="moment">
      <input
        type="checkbox"
        aria-label={`${settingTable[id].label[language]} : ${settingsPage.sent[language]}`}
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
