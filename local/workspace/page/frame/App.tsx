import { gridName } from '../../../text/frame';
import { productName } from '../../../text/pages';
import { usePage } from '../state/store';
import { ClockBar } from './ClockBar';
import { AddOnDialog, Sidebar } from './Frames';
import { MenuBar } from './MenuBar';
import { NoBook } from './NoBook';
import { Notices, Offline, Passing } from './Notices';
import { PeopleMenu } from './PeopleMenu';
import { QuestionBox } from './QuestionBox';
import { Toolbar } from './Toolbar';
import { Welcome } from './Welcome';

export function App() {
  const { person, hasBook, bookName } = usePage();
  const coordinates = person?.role === 'coordinator';
  return (
    <>
      <header>
        <div class="head">
          <Leaf />
          <div class="titles">
            <h1 class="name">{bookName || productName}</h1>
            {coordinates ? <MenuBar /> : null}
          </div>
          <ClockBar />
          <PeopleMenu />
        </div>
        <Offline />
        {coordinates ? <Toolbar /> : null}
        {coordinates ? <Welcome /> : null}
      </header>
      <main class="middle">
        <section id="grid" aria-label={gridName} class={hasBook ? 'grid' : 'grid away'} />
        {hasBook ? null : <NoBook />}
        <Sidebar />
      </main>
      <AddOnDialog />
      <QuestionBox />
      <Passing />
      <Notices />
    </>
  );
}

const Leaf = () => (
  <svg class="leaf" viewBox="0 0 32 32" width="30" height="30" aria-hidden="true">
    <path d="M27 5C13 4 5 10 6 22c0 2 1 4 2 5C9 18 14 12 21 10 14 14 11 20 10 26c12 1 18-7 17-21z" />
  </svg>
);
