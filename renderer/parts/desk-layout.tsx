// The two columns of every desk: the work, and beside it what the work makes.
import type { ReactNode } from 'react';
import './desk-layout.css';

export function DeskLayout({ work, side, sideLabel, sideTone = 'desk' }: { readonly work: ReactNode; readonly side: ReactNode; readonly sideLabel: string; readonly sideTone?: 'desk' | 'sheet' }) {
  return (
    <>
      <section className="work">{work}</section>
      <aside className={`side ${sideTone}`} aria-label={sideLabel} data-area="side" tabIndex={-1}>{side}</aside>
    </>
  );
}
