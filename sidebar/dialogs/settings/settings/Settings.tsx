import { useState } from 'preact/hooks';
import type { SettingsView } from '../../../../src/app/settings/saveSettings';
import { everyPage } from '../../../../src/text/pages/everyPage';
import { type SettingTheme, settingsPage } from '../../../../src/text/pages/settings/settingsPage';
import { faultIn, type SettingId, settingTable } from '../../../../src/text/settings/settings';
import type { ShownSetting } from '../../../../src/text/settings/shownSettings';
import { wordsIn } from '../../../../src/text/values/pairs';
import { call, closeDialog } from '../../../shared/calls/server';
import { useTrying } from '../../../shared/calls/useCommand';
import { useReading } from '../../../shared/calls/useReading';
import { Failed, Working } from '../../../shared/cards';
import { Dialog, FirstReading } from '../../../shared/Dialog';
import { Question } from '../../../shared/Question';
import { Tabs } from '../../../shared/Tabs';
import { isOn, SettingField } from './SettingField';
import { useKeeping } from './useKeeping';
import './settings.css';

/** Réglages by theme: only what is in use, each in its own field, kept as it is left. */
export function Settings() {
  const reading = useReading('settingsView', {});
  if (!reading.value) return <FirstReading failure={settingsPage.failed} reading={reading} />;
  return <Themes view={reading.value} refresh={reading.refresh} />;
}

interface Props {
  readonly view: SettingsView;
  readonly refresh: () => Promise<void>;
}

interface SwitchToConfirm {
  readonly id: SettingId;
  readonly brings: string;
  readonly now: string;
}

function Themes({ view, refresh }: Props) {
  const { place, settings } = view;
  const { locale: language } = place;
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
    if ((await keep(id, now)) && (settingTable[id].brings || settingTable[id].makesTabs))
      await start(null);
  };
  const themes = (Object.keys(words.themes) as SettingTheme[]).filter((one) =>
    settings.some(({ id }) => settingTable[id].theme === one),
  );
  const isWrong = ({ id, text }: ShownSetting): boolean =>
    faultIn(id, text, place) !== null || states[id]?.kind === 'wrong';
  const spoken = Object.values(states).some(({ kind }) => kind === 'kept') ? words.kept : '';
  return (
    <Dialog
      language={language}
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
          isBad: settings.some((one) => settingTable[one.id].theme === key && isWrong(one)),
        }))}
        chosen={theme}
        choose={setTheme}
      >
        {settings
          .filter(({ id }) => settingTable[id].theme === theme)
          .map((setting) => (
            <SettingField
              key={`${setting.id} ${setting.text}`}
              setting={setting}
              place={place}
              kept={states[setting.id]}
              look={(now) => look(setting.id, now)}
              change={(now) => {
                const brings = settingTable[setting.id].brings?.[language];
                if (brings) setAsked({ id: setting.id, brings, now });
                else void change(setting.id, now);
              }}
            />
          ))}
      </Tabs>
    </Dialog>
  );
}

interface ConfirmingProps {
  readonly asked: SwitchToConfirm;
  readonly words: ReturnType<typeof wordsIn<typeof settingsPage>>;
  readonly language: SettingsView['place']['locale'];
  readonly confirm: () => void;
  readonly leave: () => void;
}

/** What a switch brings, or what becomes of what it brought, before it is turned. */
function Confirming({ asked, words, language, confirm, leave }: ConfirmingProps) {
  const name = settingTable[asked.id].label[language];
  const on = isOn(asked.now, language);
  return (
    <Question
      title={on ? words.switchOn(name) : words.switchOff(name)}
      text={on ? asked.brings : words.hides}
      yes={on ? words.turnOn : words.turnOff}
      language={language}
      confirm={confirm}
      leave={leave}
    />
  );
}
