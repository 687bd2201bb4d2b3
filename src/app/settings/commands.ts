import { command } from '../kernel/command';
import { saveSettings, settingsInput } from './saveSettings';

export const settingsCommands = {
  saveSettings: command({ from: ['sidebar'], input: settingsInput, run: saveSettings }),
} as const;
