import { folded } from '../drive/folded';
import { recordsOf, type TabRecord } from '../drive/records';
import type { FormStore } from '../standin/forms/store/formStore';
import type { ExecutionResult } from '../standin/runtime/engine';
import type { World } from '../standin/runtime/world';
import { headers, takesOrders, titles } from '../text/headers';
import { interruptedAside } from '../text/run';

/** The script itself failed: no fault of the data. */
export class ScriptFault extends Error {
  override readonly name = 'ScriptFault';
}

/** The add-on said no, in the words of its dialog. */
export class Refused extends Error {
  override readonly name = 'Refused';
}

/** What the coordinator does with the add-on: its menu, and what the tabs then say. */
export class Coordinator {
  constructor(readonly world: World) {}

  async open(): Promise<void> {
    await this.execute('onOpen', 'open');
  }

  /** A click in the menu; each question of the add-on is answered with OK. */
  async press(functionName: string): Promise<ExecutionResult> {
    return this.execute(functionName, 'menu');
  }

  private async execute(functionName: string, from: 'menu' | 'open'): Promise<ExecutionResult> {
    const result = await this.world.run(functionName, { from });
    if (result.ok) return result;
    const { error, killed } = result;
    const said = error ? `${error.name} : ${error.message}` : 'interrompu';
    throw new ScriptFault(`${functionName} : ${said}${killed ? interruptedAside : ''}`);
  }

  /** The sale that is open or was last. */
  sale(): TabRecord | undefined {
    return recordsOf(this.world.spreadsheet, titles.sales).at(-1);
  }

  isOpen(): boolean {
    return takesOrders.includes(folded(this.sale()?.text(...headers.state) ?? ''));
  }

  /** The form of the sale, wherever its row names it; else the one that was made last. */
  form(): FormStore | undefined {
    const { forms } = this.world;
    const named = forms.get(this.sale()?.text(...headers.formId) ?? '');
    return named ?? [...forms.values()].filter(({ items }) => items.length > 0).at(-1);
  }
}

/** What the dialogs of a run said, for whoever did not see them. */
export const alertsOf = (result: ExecutionResult): readonly string[] =>
  result.alerts.map(({ title, prompt }) =>
    [title, prompt].filter((part) => part !== '').join(' : '),
  );
