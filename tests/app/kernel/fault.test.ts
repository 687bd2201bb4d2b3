import { faultsOf, messageOf } from '../../../src/app/kernel/fault';

const failing = (message: string) => (): never => {
  throw new Error(message);
};

test('a step set aside holds up none, and each fault is told, the one that ends the run as well', () => {
  const done: string[] = [];
  const faults = faultsOf((aside) => {
    aside(failing('the next sale'));
    aside(() => done.push('payments'));
    aside(failing('the one after it'));
    done.push('mails');
    failing('the tabs')();
    done.push('never');
  });
  expect(done).toEqual(['payments', 'mails']);
  expect(faults.map(messageOf)).toEqual(['the next sale', 'the one after it', 'the tabs']);
});

test('a run without a fault tells of none', () => {
  expect(faultsOf(() => undefined)).toEqual([]);
});
