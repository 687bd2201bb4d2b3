/**
 * What the check makes outside its own tab, remembered before it is made: of a run that was ended half-way the
 * next one takes away what a script can, and names the rest.
 */
import { quietly, sheetsService } from './service';
import { quoted, said } from './words';

type Form = GoogleAppsScript.Forms.Form;
type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;

interface Thing {
  readonly kind: 'form' | 'file' | 'copy';
  readonly name: string;
  /** When it was asked for: without an address nobody knows more of it. */
  readonly at: number;
  readonly id?: string;
  /** Of a form: the tab that came with its link. */
  readonly tab?: number;
}

export const LAB = 990_001;
export const COPY = 990_002;

const PREFIX = 'live.made.';
const store = () => PropertiesService.getDocumentProperties();

export class Made {
  private readonly things = new Map<string, Thing>();
  private readonly forms = new Map<string, Form>();
  private readonly isCleared = new Set<string>();
  /** Forms that came with a copy. */
  private readonly others = new Set<string>();
  private readonly tabs = new Set<number>([LAB, COPY]);
  /** Names of the tabs that could not be taken away. */
  private standing: readonly string[] = [];

  constructor(private readonly spreadsheet: Spreadsheet) {
    const kept = quietly(() => store().getProperties()) ?? {};
    for (const [key, text] of Object.entries(kept))
      if (key.startsWith(PREFIX)) quietly(() => this.things.set(key, JSON.parse(text)));
  }

  form(): Form {
    const [key, form] = this.make('form', said.title.fr, () => {
      const made = FormApp.create(said.title.fr, true);
      return { made, id: made.getId() };
    });
    this.forms.set(key, form);
    return form;
  }

  file(): Spreadsheet {
    return this.make('file', said.title.fr, () => asFile(SpreadsheetApp.create(said.title.fr)))[1];
  }

  copy(): Spreadsheet {
    const name = said.copiedFile.fr;
    return this.make('copy', name, () => asFile(this.spreadsheet.copy(name)))[1];
  }

  noteTab(of: Form, tab: number): void {
    for (const [key, form] of this.forms) {
      const thing = this.things.get(key);
      if (form === of && thing) this.note(key, { ...thing, tab });
    }
  }

  /** What only a person can put into the bin. */
  get leftovers(): string[] {
    const things = [...this.things.values()].map((thing) => this.told(thing));
    return [...things, ...this.others, ...this.standing.map(tabCalled)];
  }

  private told({ kind, name, at, id }: Thing): string {
    if (id !== undefined)
      return `https://docs.google.com/${kind === 'form' ? 'forms' : 'spreadsheets'}/d/${id}/edit`;
    const timeZone = this.spreadsheet.getSpreadsheetTimeZone();
    const style = { dateStyle: 'long', timeStyle: 'short', timeZone } as const;
    return said.unseen.fr(said.made[kind].fr, name, new Date(at).toLocaleString('fr-FR', style));
  }

  /** Takes away all that a script can take away. A tab that stays linked goes by hand, once its form is in the bin. */
  clear(): void {
    const left = [...this.things].filter(([key]) => !this.isCleared.has(key));
    // While the links stand: a form of a copy is told from that of the original.
    for (const [key, thing] of left) if (thing.kind === 'copy') this.lookInto(key, thing);
    for (const [key, thing] of left) if (thing.kind === 'form') this.close(key, thing);
    this.deleteTabs();
  }

  /** Once the table names all of it and no run is to come. */
  forget(): void {
    // Of a tab that still stands the next start tries again to be rid.
    if (this.standing.length > 0) return;
    for (const key of this.things.keys()) store().deleteProperty(key);
  }

  private make<T>(
    kind: Thing['kind'],
    name: string,
    act: () => { readonly made: T; readonly id: string },
  ): [key: string, made: T] {
    const key = `${PREFIX}${Utilities.getUuid()}`;
    const thing: Thing = { kind, name, at: Date.now() };
    this.note(key, thing);
    try {
      const { made, id } = act();
      this.note(key, { ...thing, id });
      return [key, made];
    } catch (error) {
      this.things.delete(key);
      quietly(() => store().deleteProperty(key));
      throw error;
    }
  }

  private note(key: string, thing: Thing): void {
    this.things.set(key, thing);
    quietly(() => store().setProperty(key, JSON.stringify(thing)));
  }

  private lookInto(key: string, { id }: Thing): void {
    quietly(() => {
      if (id === undefined) return;
      const own = this.spreadsheet.getSheets().map((sheet) => sheet.getFormUrl());
      const ids = [...this.things.values()].flatMap((thing) => thing.id ?? []);
      for (const sheet of SpreadsheetApp.openById(id).getSheets()) {
        const address = sheet.getFormUrl();
        if (!address || own.includes(address) || ids.some((one) => address.includes(one))) continue;
        this.others.add(address.replace('/viewform', '/edit'));
      }
      this.isCleared.add(key);
    });
  }

  private close(key: string, { id, tab }: Thing): void {
    if (tab !== undefined) this.tabs.add(tab);
    const form = this.forms.get(key) ?? quietly(() => id !== undefined && FormApp.openById(id));
    if (!id || !form) return;
    if (tab === undefined) quietly(() => this.findTab(id, form));
    const isClosed = quietly(() => form.setAcceptingResponses(false));
    if (quietly(() => form.removeDestination()) && isClosed) this.isCleared.add(key);
  }

  /** The run ended before it came, or before it was noted. */
  private findTab(id: string, form: Form): void {
    const page = form.getPublishedUrl().replace(/\/viewform.*$/, '/');
    for (const sheet of this.spreadsheet.getSheets()) {
      const address = sheet.getFormUrl();
      if (address?.includes(id) || address?.startsWith(page)) this.tabs.add(sheet.getSheetId());
    }
  }

  private deleteTabs(): void {
    const own = () =>
      this.spreadsheet.getSheets().filter((sheet) => this.tabs.has(sheet.getSheetId()));
    quietly(() => {
      for (const sheet of own()) {
        const deleteSheet = { sheetId: sheet.getSheetId() };
        quietly(() =>
          sheetsService().batchUpdate({ requests: [{ deleteSheet }] }, this.spreadsheet.getId()),
        );
      }
      this.standing = own().map((sheet) => sheet.getName());
    });
  }
}

const tabCalled = (name: string): string => `${said.tab.fr} ${quoted(name)}`;

/** A tab may have gone since it was told. */
export const isTab = (leftover: string): boolean => leftover.startsWith(tabCalled('').slice(0, -2));

const asFile = (made: Spreadsheet) => ({ made, id: made.getId() });
