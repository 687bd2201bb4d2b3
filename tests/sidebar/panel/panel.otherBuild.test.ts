import { opened } from '../../stories/support/market';
import { answeringFrom, Sidebar } from '../aDrive';
import { button } from './seen';

const sidebar = Sidebar.forTests();

test('the panel tells its build; over a script of another one it does nothing, and says to reload', async () => {
  const drive = await opened();
  const script = answeringFrom(drive.world);
  const own = await sidebar.show(script);
  await button(own, 'Fermer les commandes').waitFor();
  await sidebar.closePages();
  const other = await sidebar.show({
    answer: (name, json) => script.answer(name, json, 'feedfeedfeed'),
  });
  await other.getByText('Rechargez le classeur, puis rouvrez-la.').waitFor();
  expect(await button(other, 'Fermer les commandes').count()).toBe(0);
});
