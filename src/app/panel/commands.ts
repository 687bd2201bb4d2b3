import * as z from 'zod/mini';
import { ok } from '../../domain/values/result';
import { defineCommand, defineReading } from '../kernel/command';
import { word } from '../kernel/inputs';
import { dayPack } from './dayPack';
import { mailTexts } from './mailTexts';
import { poster } from './poster';
import { showCell } from './showCell';
import { status } from './status';
import {
  askBeforeMessage,
  messageAsked,
  messageLook,
  messageSent,
  messageView,
  sendMessage,
} from './writeMessage';

const place = z.object({
  tab: z.string(),
  title: word,
  row: z.optional(z.int()),
  column: word,
  read: word,
  message: word,
});

export const panelCommands = {
  progress: defineReading({ run: ({ progress }) => ok(progress.read()) }),
  help: defineReading({ run: ({ helpPage }) => ok(helpPage()) }),
  showCell: defineReading({ input: place, run: showCell }),
  poster: defineReading({ run: poster }),
  dayPack: defineReading({ run: dayPack }),
  status: defineReading({ run: status }),
  messageView: defineReading({ input: messageLook, run: messageView }),
  askBeforeMessage: defineReading({ input: messageAsked, run: askBeforeMessage }),
  sendMessage: defineCommand({ input: messageSent, run: sendMessage }),
  mailTexts: defineReading({ run: mailTexts }),
} as const;
