import type { ComponentChildren } from 'preact';
import { unbreakable } from '../../../../src/text/values/format';
import { NewTabLink } from '../../../shared/cards';
import { type GuidePage, type Spot, spotOfLink } from './guide';
import { type Block, type Piece, piecesOf } from './markdown';

interface Going {
  readonly go: (spot: Spot) => void;
}

/** A page of the guide, its links leading within it. */
export function Reading({ page, go }: Going & { readonly page: GuidePage }) {
  return (
    <article class="guide" lang="fr">
      {page.blocks.map((block, at) => (
        <One key={at} block={block} go={go} />
      ))}
    </article>
  );
}

function One({ block, go }: Going & { readonly block: Block }) {
  if (block.is === 'heading') {
    const Level = block.level < 3 ? 'h2' : 'h3';
    return (
      <Level id={block.anchor} tabIndex={-1}>
        {unbreakable(block.text)}
      </Level>
    );
  }
  if (block.is === 'code') return <pre>{block.text}</pre>;
  if (block.is === 'table') return <Table rows={block.rows} go={go} />;
  if (block.is === 'paragraph')
    return (
      <p>
        <Line text={block.text} go={go} />
      </p>
    );
  const List = block.isNumbered ? 'ol' : 'ul';
  return (
    <List>
      {block.items.map((item) => (
        <li key={item}>
          <Line text={item} go={go} />
        </li>
      ))}
    </List>
  );
}

function Table({ rows, go }: Going & { readonly rows: readonly (readonly string[])[] }) {
  const [head = [], ...body] = rows;
  return (
    <table>
      <thead>
        <tr>
          {head.map((cell) => (
            <th key={cell} scope="col">
              <Line text={cell} go={go} />
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {body.map((cells) => (
          <tr key={cells[0]}>
            {cells.map((cell, at) => (
              <td key={at}>
                <Line text={cell} go={go} />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

const Line = ({ text, go }: Going & { readonly text: string }) => (
  <Pieces of={piecesOf(unbreakable(text))} go={go} />
);

function Pieces({ of, go }: Going & { readonly of: readonly Piece[] }) {
  return (
    <>
      {of.map((piece, at) => (
        <OnePiece key={at} piece={piece} go={go} />
      ))}
    </>
  );
}

function OnePiece({ piece, go }: Going & { readonly piece: Piece }) {
  if (typeof piece === 'string') return <>{piece}</>;
  const inner = <Pieces of={piece.of} go={go} />;
  if (piece.is !== 'link') {
    const Mark = piece.is;
    return <Mark>{inner}</Mark>;
  }
  return (
    <Link to={piece.to} go={go}>
      {inner}
    </Link>
  );
}

interface LinkProps extends Going {
  readonly to: string;
  readonly children: ComponentChildren;
}

/** To elsewhere in the guide, or out of it; what is not shipped is told without a link. */
function Link({ to, go, children }: LinkProps) {
  const spot = spotOfLink(to);
  if (spot)
    return (
      <button type="button" class="quiet" onClick={() => go(spot)}>
        {children}
      </button>
    );
  if (!to.startsWith('https://')) return <span>{children}</span>;
  return (
    <NewTabLink language="fr" href={to}>
      {children}
    </NewTabLink>
  );
}
