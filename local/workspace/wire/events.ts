/** What a window is told as it happens. The page reads these: see page/session/eventStream.ts. */
import type { MenuEntry } from '../../standin/runtime/host/host';
import type { BookUpdate, WireArea } from './wireBook';

export interface WireQuestion {
  readonly id: string;
  readonly title: string;
  readonly prompt: string;
  readonly buttons: readonly string[];
}

/** A page of the add-on; its content is at `/cadre/<id>`. */
export interface WireFrame {
  readonly id: string;
  readonly title: string;
  readonly width?: number;
  readonly height?: number;
}

export interface WireMoment {
  readonly label: string;
  readonly at: number;
}

export interface WireBar {
  readonly menu: readonly MenuEntry[];
  /** Epoch milliseconds of the drive's clock. */
  readonly now: number;
  readonly moments: readonly WireMoment[];
  readonly canUndo: boolean;
  readonly canRedo: boolean;
  readonly mails: number;
}

export interface Events {
  readonly update: BookUpdate;
  /** The page must fetch everything anew. */
  readonly reload: { readonly why: string };
  readonly bar: WireBar;
  readonly question: WireQuestion;
  /** A question that needs no answer any more. */
  readonly answered: { readonly id: string };
  readonly sidebar: WireFrame;
  readonly dialog: WireFrame;
  readonly select: { readonly book: string; readonly sheet: number; readonly area?: WireArea };
  readonly notice: { readonly text: string; readonly bad?: true };
  readonly running: { readonly runs: number };
  readonly failed: { readonly text: string };
  /** The clock on its way: what fired, and how far it has come. */
  readonly passing: { readonly now: number; readonly share: number; readonly text?: string };
}
