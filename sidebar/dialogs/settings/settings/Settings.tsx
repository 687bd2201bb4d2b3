import { useState } from 'preact/hooks';
import type { SettingsView, ShownSetting } from '../../../../src/app/settings/settingsView';
import type { SettingId } from '../../../../src/app/settings/settingTable';
import { everyPage } from '../../../../src/text/pages/everyPage';
import {
  type SettingTheme,
  type Switch,
  settingsPage,
  themeOf,
} from '../../../../src/text/pages/settings/settingsPage';
import { settingLabels } from '../../../../src/text/settings/settingLabels';
import { wordsIn } from '../../../../src/text/values/pairs';
import { call, closeDialog } from '../../../shared/calls/server';
import { useTrying } from '../../../shared/calls/useCommand';
import { useReading } from '../../../shared/calls/useReading';
import { Failed, Working } from '../../../shared/cards';
import { Dialog, FIRST_LANGUAGE, FirstReading } from '../../../shared/Dialog';
import { Question } from '../../../shared/Question';
import { Tabs } from '../../../shared/Tabs';
import { isOn, SettingField } from './SettingField';
import { useKeeping } from './useKeeping';
import './settings.css';

/** Réglages by theme: only what is in use, each in its own field, kept as it is left. */
export function Settings() {
  const reading = useReading('settingsView', {});
  const { title, failed } = wordsIn(settingsPage, FIRST_LANGUAGE);
  if (!reading.value) return <FirstReading title={title} failure={failed} reading={reading} />;
  return <Themes view={reading.value} refresh={reading.refresh} />;
}

interface Props {
  readonly view: SettingsView;
  readonly refresh: () => Promise<void>;
}

interface SwitchToConfirm {
  readonly id: Switch;
  readonly now: string;
}

function Themes({ view, refresh }: Props) {
  const { language, settings } = view;
  const words = wordsIn(settingsPage, language);
  const [theme, setTheme] = useState<SettingTheme>('drive');
  const [asked, setAsked] = useState<SwitchToConfirm | null>(null);
  const { states, keep, look } = useKeeping(view, refresh);
  // Tabs that a setting brings, or that speak its language, are made or changed at once.
  const { run, start, leave } = useTrying(async (_: null) => {
    const outcome = await call('install', {});
    await refresh();
    return outcome;
  });
  const change = async (id: SettingId, now: string) => {
    if ((await keep(id, now)) && (isSwitch(id) || MAKES_TABS.includes(id))) await start(null);
  };
  const themes = (Object.keys(words.themes) as SettingTheme[]).filter((one) =>
    settings.some(({ id }) => themeOf[id] === one),
  );
  const isWrong = ({ id, fault }: ShownSetting): boolean =>
    fault !== null || states[id]?.kind === 'wrong';
  const spoken = Object.values(states).some(({ kind }) => kind === 'kept') ? words.kept : '';
  return (
    <Dialog
      language={language}
      title={words.title}
      lead={words.lead}
      spoken={spoken}
      foot={
        <button type="button" class="second" onClick={closeDialog}>
          {wordsIn(everyPage, language).close}
        </button>
      }
    >
      {run.kind === 'running' && <Working language={language} title={words.switching} />}
      {run.kind === 'failed' && <Failed language={language} {...run} leave={leave} />}
      {asked && (
        <Confirming
          asked={asked}
          words={words}
          language={language}
          confirm={() => {
            setAsked(null);
            void change(asked.id, asked.now);
          }}
          leave={() => setAsked(null)}
        />
      )}
      <Tabs
        label={words.themesLabel}
        tabs={themes.map((key) => ({
          key,
          title: words.themes[key],
          isBad: settings.some((one) => themeOf[one.id] === key && isWrong(one)),
        }))}
        chosen={theme}
        choose={setTheme}
      >
        {inOrder(settings, theme).map((setting) => (
          <SettingField
            key={`${setting.id} ${setting.text}`}
            setting={setting}
            language={language}
            kept={states[setting.id]}
            look={(now) => look(setting.id, now)}
            change={(now) =>
              isSwitch(setting.id)
                ? setAsked({ id: setting.id, now })
                : void change(setting.id, now)
            }
          />
        ))}
      </Tabs>
    </Dialog>
  );
}

const MAKES_TABS: readonly SettingId[] = ['shifts', 'language'];

const isSwitch = (id: SettingId): id is Switch => id in settingsPage.brings;

const order = Object.keys(themeOf);

const inOrder = (settings: readonly ShownSetting[], theme: SettingTheme): ShownSetting[] =>
  settings
    .filter(({ id }) => themeOf[id] === theme)
    .sort((a, b) => order.indexOf(a.id) - order.indexOf(b.id));

interface ConfirmingProps {
  readonly asked: SwitchToConfirm;
  readonly words: ReturnType<typeof wordsIn<typeof settingsPage>>;
  readonly language: SettingsView['language'];
  readonly confirm: () => void;
  readonly leave: () => void;
}

/** What a switch brings, or what becomes of what it brought, before it is turned. */
function Confirming({ asked, words, language, confirm, leave }: ConfirmingProps) {
  const name = settingLabels[asked.id][language];
  const on = isOn(asked.now, language);
  return (
    <Question
      title={on ? words.switchOn(name) : words.switchOff(name)}
      text={on ? words.brings[asked.id] : words.hides}
      yes={on ? words.turnOn : words.turnOff}
      language={language}
      confirm={confirm}
      leave={leave}
    />
  );
}
