import type { TabId } from '../../../tabs/tabs';

/** Tabs that Google makes for forms: those of the open sale and of requests by link are known. */
export type FormTab = 'answers' | 'requests';

/** What changes in how the tabs are made. */
export type LayoutEdit =
  | {
      readonly kind: 'addTab';
      readonly tab: TabId;
      readonly sheetId: number;
      readonly title: string;
      /** Its place among the tabs; at the end where none is given. */
      readonly index?: number;
      /** Of those that stand once they are used, the ones that it has from the start. */
      readonly used?: readonly string[];
    }
  | { readonly kind: 'identifyTab'; readonly tab: TabId; readonly sheetId: number }
  | {
      readonly kind: 'identifyColumn';
      readonly tab: TabId;
      readonly sheetId: number;
      readonly column: string;
      readonly index: number;
    }
  | {
      readonly kind: 'addColumn';
      readonly tab: TabId;
      readonly sheetId: number;
      readonly row: number;
      readonly column: string;
      readonly index: number;
    }
  | {
      readonly kind: 'header';
      readonly tab: TabId;
      readonly sheetId: number;
      readonly column: string;
      readonly row: number;
      readonly index: number;
    }
  | { readonly kind: 'title'; readonly sheetId: number; readonly title: string }
  | {
      readonly kind: 'guard';
      readonly tab: TabId;
      readonly sheetId: number;
      readonly columns: ReadonlyMap<string, number>;
    }
  | {
      /**
       * Keeps a copy, and leaves the tab without rows: hidden with its figures as they stand, or where
       * its sale stays in hand just as it was, before all others.
       */
      readonly kind: 'archive';
      readonly tab: TabId;
      readonly sheetId: number;
      /** What it is called, where its sale stays in hand. */
      readonly currentFrom?: string;
      readonly copyId: number;
      readonly title: string;
      readonly headerRow: number;
      readonly rowCount: number;
      readonly columns: ReadonlyMap<string, number>;
    }
  | {
      /** Named and moved behind the others; that of requests, which nobody need read, out of sight. */
      readonly kind: 'formTab';
      readonly tab: FormTab;
      /** The one before is still read: it keeps its marks. */
      readonly isSecond?: boolean;
      readonly sheetId: number;
      readonly title: string;
      readonly index: number;
    }
  | {
      /** Words of the add-on's own beside what people type. */
      readonly kind: 'text';
      readonly sheetId: number;
      readonly row: number;
      readonly column: number;
      readonly text: string;
    }
  | {
      /** Put before what stands at `to`, counted while it is still where it was. */
      readonly kind: 'moveColumn';
      readonly sheetId: number;
      readonly from: number;
      readonly to: number;
    }
  | {
      /** To the left, where it stands further right: its place among the tabs. */
      readonly kind: 'moveTab';
      readonly sheetId: number;
      readonly index: number;
    }
  | {
      /** So many columns stay in sight while the others move sideways. */
      readonly kind: 'freeze';
      readonly sheetId: number;
      readonly columns: number;
    }
  | {
      /** How wide its columns are, and what a phone can filter a tab by. */
      readonly kind: 'handheld';
      readonly tab: TabId;
      readonly sheetId: number;
      readonly row: number;
      readonly columns: ReadonlyMap<string, number>;
    }
  | {
      /** The copy of a sale that was in hand becomes what any other copy is. */
      readonly kind: 'setAside';
      readonly tab: TabId;
      readonly sheetId: number;
      readonly rowCount: number;
    }
  | { readonly kind: 'dropSheet'; readonly sheetId: number };
