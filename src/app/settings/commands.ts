import { defineCommand, defineReading } from '../kernel/command';
import { saveSettings, settingsInput } from './saveSettings';
import { settingsView } from './settingsView';

export const settingsCommands = {
  settingsView: defineReading({ run: settingsView }),
  saveSettings: defineCommand({ input: settingsInput, run: saveSettings }),
} as const;
