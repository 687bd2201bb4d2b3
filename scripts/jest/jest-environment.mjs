import vm from 'node:vm';
import { TestEnvironment } from 'jest-environment-node';

/**
 * A realm as node's own is. Jest's asks a proxy for each global name whenever it is read, `Array` and
 * `Object` too: that was a sixth of what a story takes.
 */
export default class PlainRealm extends TestEnvironment {
  /** @param {ConstructorParameters<typeof TestEnvironment>} given */
  constructor(...given) {
    const { createContext } = vm;
    vm.createContext = () => createContext(vm.constants?.DONT_CONTEXTIFY);
    try {
      super(...given);
    } finally {
      vm.createContext = createContext;
    }
  }

  /** As the last thing of all: tests/support/atEnd.ts. @override */
  async teardown() {
    const { atEnd = [] } = /** @type {{ atEnd?: (() => Promise<unknown>)[] }} */ (this.global);
    for (const end of atEnd) await end();
    await super.teardown();
  }
}
