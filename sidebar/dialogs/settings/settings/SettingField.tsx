import { useState } from 'preact/hooks';
import { plainCell } from '../../../../src/tabs/engine/cell';
import { type Place, yesNo } from '../../../../src/tabs/engine/cellKinds';
import { settingsPage } from '../../../../src/text/pages/settings/settingsPage';
import { settingFaultText } from '../../../../src/text/problems/settingFault';
import { languageNames } from '../../../../src/text/settings/settingChoices';
import { faultIn, settingTable } from '../../../../src/text/settings/settings';
import type { ShownSetting } from '../../../../src/text/settings/shownSettings';
import { wordsIn } from '../../../../src/text/values/pairs';
import { Failed } from '../../../shared/cards';
import type { Language } from '../../../shared/format';
import { WeeklyField } from '../../../shared/WeeklyField';
import { Moment } from './Moment';
import { type Field, fieldOf } from './settingFields';
import type { Kept } from './useKeeping';

interface Props {
  readonly setting: ShownSetting;
  readonly place: Place;
  readonly kept: Kept | undefined;
  /** Told when the field is left with something else in it, or something else is chosen. */
  readonly change: (now: string) => void;
  /** Told of all that is typed. */
  readonly look: (now: string) => void;
}

const isLanguage = (text: string): text is Language => Object.keys(languageNames).includes(text);

export const isOn = (text: string, locale: Language): boolean => {
  const read = yesNo.read(plainCell(text), { zone: '', locale });
  return read.ok && read.value === 'yes';
};

/** A setting with its label, its field, what it is for, and whether it is kept. */
export function SettingField({ setting, place, kept, change, look }: Props) {
  const { id, text, weekly } = setting;
  const { locale: language } = place;
  const words = wordsIn(settingsPage, language);
  const label = settingTable[id].label[language];
  const why = whyNot(setting, kept, place);
  const about = `${id}-about`;
  const leave = (now: string) => {
    if (now.trim() !== text || kept?.kind === 'wrong') change(now);
  };
  return (
    <div class="field">
      {weekly ? (
        <Weekly
          label={label}
          weekly={weekly}
          words={words}
          isWrong={why !== undefined}
          leave={leave}
          look={look}
        />
      ) : (
        <>
          <label class="label" for={id}>
            {label}
          </label>
          <Input
            id={id}
            text={text}
            field={fieldOf(setting, place)}
            language={language}
            isWrong={why !== undefined}
            about={about}
            leave={leave}
            look={look}
          />
        </>
      )}
      <div id={about}>
        {why && (
          <p class="warning" role="alert">
            {why}
          </p>
        )}
        <State kept={kept} language={language} />
        {settingTable[id].help[language].split('\n').map((line) => (
          <p class="faint">{line}</p>
        ))}
      </div>
    </div>
  );
}

function whyNot({ id, text }: ShownSetting, kept: Kept | undefined, place: Place) {
  const words = wordsIn(settingsPage, place.locale);
  if (kept?.kind === 'right') return undefined;
  if (kept?.kind === 'wrong') return `${kept.why} ${words.wrong}`;
  const fault = faultIn(id, text, place);
  return fault ? `${settingFaultText(fault, place.locale)} ${words.unread}` : undefined;
}

function State({ kept, language }: Pick<Props, 'kept'> & { readonly language: Language }) {
  const words = wordsIn(settingsPage, language);
  if (kept?.kind === 'failed')
    return <Failed language={language} title={words.notKept} failure={kept.failure} />;
  if (kept?.kind === 'keeping') return <p class="faint">{words.keeping}</p>;
  return kept?.kind === 'kept' ? <p class="good">{words.kept}</p> : null;
}

interface WeeklyProps {
  readonly label: string;
  readonly weekly: NonNullable<ShownSetting['weekly']>;
  readonly words: ReturnType<typeof wordsIn<typeof settingsPage>>;
  readonly isWrong: boolean;
  readonly leave: (now: string) => void;
  readonly look: (now: string) => void;
}

/** Kept when the whole of it is left, not between day and hour. */
function Weekly({ label, weekly, words, isWrong, leave, look }: WeeklyProps) {
  const [typed, setTyped] = useState<string | null>(null);
  return (
    <div
      onFocusOut={({ currentTarget, relatedTarget }) => {
        if (currentTarget.contains(relatedTarget as Node | null) || typed === null) return;
        leave(typed);
      }}
    >
      <WeeklyField
        label={label}
        weekly={weekly}
        words={words}
        isWrong={isWrong}
        change={(now) => {
          setTyped(now);
          look(now);
        }}
      />
    </div>
  );
}

interface InputProps {
  readonly id: ShownSetting['id'];
  readonly text: string;
  readonly field: Field;
  readonly language: Language;
  readonly isWrong: boolean;
  readonly about: string;
  readonly leave: (now: string) => void;
  readonly look: (now: string) => void;
}

function Input({ id, text, field, language, isWrong, about, leave, look }: InputProps) {
  const [typed, setTyped] = useState(text);
  const common = {
    id,
    'aria-describedby': about,
    'aria-invalid': isWrong,
  };
  if (field.kind === 'choice')
    return (
      <select
        {...common}
        value={field.chosen}
        onChange={({ currentTarget }) => {
          const { value } = currentTarget;
          // A switch asks first: what is not changed shows what stands.
          currentTarget.value = field.chosen;
          leave(value);
        }}
      >
        {field.options.map((option) => (
          <option key={option} value={option}>
            {id === 'language' && isLanguage(option) ? languageNames[option] : option}
          </option>
        ))}
      </select>
    );
  if (field.kind === 'time')
    return <Moment {...common} id={id} field={field} language={language} leave={leave} />;
  const line = {
    ...common,
    value: typed,
    onInput: ({ currentTarget: { value } }: { currentTarget: { value: string } }) => {
      setTyped(value);
      look(value);
    },
    onBlur: () => leave(typed),
  };
  if (field.kind === 'long') return <textarea {...line} rows={3} maxLength={2000} />;
  return (
    <input
      {...line}
      inputMode={field.inputMode}
      maxLength={500}
      onKeyDown={({ key }) => {
        if (key === 'Enter') leave(typed);
      }}
    />
  );
}
