import { useRef, useState } from 'preact/hooks';
import type { FirstSetting } from '../../../../src/app/sale/firstSteps';
import { listFaultText } from '../../../../src/text/problems/listFaults';
import { languageNames } from '../../../../src/text/settings/settingChoices';
import type { SettingId } from '../../../../src/text/settings/settings';
import { call } from '../../../shared/calls/server';
import { useTrying } from '../../../shared/calls/useCommand';
import { WeeklyField } from '../../../shared/WeeklyField';
import type { StepProps } from './FirstSteps';
import { Outcome } from './Outcome';

type Typed = Readonly<Partial<Record<SettingId, string>>>;

/** Name, place, days: what is typed here goes to Réglages, beside what stands there. */
export function DriveStep({ state, words, refresh, goOn }: StepProps) {
  const form = useRef<HTMLFormElement>(null);
  const [typed, setTyped] = useState<Typed>({});
  const [faults, setFaults] = useState<Typed>({});
  const shown = (setting: FirstSetting): string =>
    typed[setting.id] ?? proposed(setting, state.user);
  const { run, start, leave } = useTrying(async (changes: Change[]) => {
    const saved = await call('saveSettings', { changes });
    const isOtherLanguage = changes.some(({ id, was, now }) => id === 'language' && was !== now);
    // The tabs take the language when they are set up.
    return saved.ok && isOtherLanguage ? keepIfOk(await call('install', {}), saved) : saved;
  });
  const save = async () => {
    const changes = state.settings.map((setting) => ({
      id: setting.id,
      was: setting.text,
      now: shown(setting),
    }));
    const toFocus = () =>
      requestAnimationFrame(() =>
        form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus(),
      );
    const blank = changes.filter(({ id, now }) => isAnnounced(id) && now.trim() === '');
    setFaults(Object.fromEntries(blank.map(({ id }) => [id, words.toFill])));
    if (blank.length > 0) return toFocus();
    const saved = await start(changes);
    if (!saved?.ok) return;
    setFaults(
      Object.fromEntries(
        saved.value.faults.map((fault) => [fault.id, listFaultText(fault, state.language)]),
      ),
    );
    await refresh();
    if (saved.value.faults.length > 0) return toFocus();
    setTyped({});
    goOn();
  };
  return (
    <form
      ref={form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <div class="settings">
        {state.settings.map((setting) => (
          <SettingField
            key={setting.id}
            setting={setting}
            words={words}
            text={shown(setting)}
            fault={faults[setting.id]}
            change={(text) => setTyped((before) => ({ ...before, [setting.id]: text }))}
          />
        ))}
      </div>
      <Outcome
        run={run}
        language={state.language}
        words={words}
        retry={() => void save()}
        leave={leave}
      />
      <p class="buttons">
        <button type="submit" class="main" aria-disabled={run.kind === 'running'}>
          {words.save}
        </button>
      </p>
    </form>
  );
}

/** Without them nobody would know whose sale it is, or where to come. */
const isAnnounced = (id: string): boolean => id === 'driveName' || id === 'place';

interface Change {
  readonly id: string;
  readonly was: string;
  readonly now: string;
}

const keepIfOk = <A extends { readonly ok: boolean }, B>(
  after: A,
  before: B,
): Extract<A, { ok: false }> | B => (after.ok ? before : (after as Extract<A, { ok: false }>));

/** A blank address is most likely that of whoever sets the drive up. */
const proposed = ({ id, text }: FirstSetting, user: string): string =>
  id === 'coordinatorEmail' && text === '' ? user : text;

const LANGUAGES = [
  ['fr', languageNames.fr],
  ['en', languageNames.en],
] as const;

/** The help of the setting tells of every mode, a line each. */
const about = (mode: string, help: string): string =>
  help.split('\n').find((line) => line.startsWith(mode)) ?? '';

interface FieldProps {
  readonly setting: FirstSetting;
  readonly words: StepProps['words'];
  readonly text: string;
  readonly fault: string | undefined;
  readonly change: (text: string) => void;
}

function SettingField({ setting, words, text, fault, change }: FieldProps) {
  const { id, help, weekly } = setting;
  const titles: Typed = words.settings;
  const label = titles[id] ?? setting.label;
  const note =
    fault ?? (weekly || id === 'language' ? '' : id === 'mode' ? about(text, help) : help);
  return (
    <div class="field">
      {weekly ? (
        <WeeklyField
          label={label}
          weekly={weekly}
          words={words}
          isWrong={fault !== undefined}
          change={change}
        />
      ) : (
        <>
          <label class="label" for={id}>
            {label}
          </label>
          {id === 'language' || id === 'mode' ? (
            <select
              id={id}
              value={text}
              aria-describedby={note && `${id}-help`}
              onChange={(event) => change(event.currentTarget.value)}
            >
              {(id === 'mode' ? words.modes.map((mode) => [mode, mode]) : LANGUAGES).map(
                ([value, name]) => (
                  <option value={value}>{name}</option>
                ),
              )}
            </select>
          ) : (
            <input
              id={id}
              value={text}
              maxLength={500}
              inputMode={id === 'coordinatorEmail' ? 'email' : 'text'}
              aria-describedby={`${id}-help`}
              aria-invalid={fault !== undefined}
              onInput={(event) => change(event.currentTarget.value)}
            />
          )}
        </>
      )}
      {note && (
        <div
          id={`${id}-help`}
          class={fault ? 'warning' : 'faint'}
          {...(fault && { role: 'alert' })}
        >
          {note.split('\n').map((line) => (
            <div>{line}</div>
          ))}
        </div>
      )}
    </div>
  );
}
