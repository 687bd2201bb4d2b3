import { menuLabels } from '../../text/results/menu';
import { command } from '../kernel/command';
import { nothing } from '../kernel/inputs';
import { saveSettings, settingsInput } from './saveSettings';
import { settingsView } from './settingsView';

export const settingsCommands = {
  settingsView: command({ from: ['sidebar'], input: nothing, run: settingsView, reads: true }),
  saveSettings: command({
    from: ['menu', 'sidebar'],
    menu: menuLabels.saveSettings,
    page: 'settings',
    input: settingsInput,
    run: saveSettings,
  }),
} as const;
