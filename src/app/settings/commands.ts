import { defineCommand, defineReading } from '../kernel/command';
import { saveSettings, settingsInput, settingsView } from './saveSettings';

export const settingsCommands = {
  settingsView: defineReading({ run: settingsView }),
  saveSettings: defineCommand({ input: settingsInput, run: saveSettings }),
} as const;
