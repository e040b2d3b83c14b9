import { useStore } from '@nanostores/react';
import type { ReadableAtom } from 'nanostores';
import { Suspense } from 'react';
import { $openTabs, openTab, sideOf, type BottomTab } from '../data/bottom-tabs.ts';
import { $sizes } from '../data/layout.ts';
import { AgeTag } from '../features/connection/age-tag.tsx';
import { Notices } from '../features/notices/notices.tsx';
import { Tabs } from '../ui/tabs.tsx';
import { useMediaQuery } from '../ui/use-media-query.ts';
import { bottomTabs, type BottomTabContent } from './bottom-tabs.tsx';
import './bottom.css';
import { PaneSplitter } from './workspace.tsx';

/** What the account has, wants and did, and how it stands: one group of tabs, or two where there is room. */
export function Bottom() {
  const isWide = useMediaQuery('(min-width: 1900px)');
  const { left, right, only } = useStore($openTabs);
  const { bottomLeft: share, side } = useStore($sizes);
  if (!isWide) {
    return (
      <div className="bottom">
        <Group label="Blotter" tabs={bottomTabs} open={only} notices />
      </div>
    );
  }
  const of = (side: 'left' | 'right') => bottomTabs.filter(({ name }) => sideOf(name) === side);
  return (
    <div className="bottom bottom-two" style={{ gridTemplateColumns: `${share}fr ${100 - share}fr` }}>
      <Group label="Blotter" tabs={of('left')} open={left} notices />
      <PaneSplitter
        pane="bottomLeft"
        label="Width of the left tabs"
        orientation="vertical"
        perPixel={100 / (window.innerWidth - side)}
      />
      <Group label="Account" tabs={of('right')} open={right} />
    </div>
  );
}

/** What has room beside a label; more than that nobody counts. */
const MOST_COUNTED = 99;

interface GroupProps {
  readonly label: string;
  readonly tabs: readonly BottomTabContent[];
  readonly open: BottomTab;
  /** Whether what just happened is told beside its tabs. */
  readonly notices?: true;
}

function Group({ label, tabs, open, notices }: GroupProps) {
  const selected = tabs.find(({ name }) => name === open) ?? tabs[0];
  if (!selected) return null;
  const { Content } = selected;
  return (
    <Tabs
      label={label}
      selected={selected.name}
      onSelect={openTab}
      aside={
        <>
          {notices && <Notices />}
          <AgeTag />
        </>
      }
      tabs={tabs.map((tab) => ({
        name: tab.name,
        label: tab.label,
        ...(tab.count && { aside: <Count count={tab.count} /> }),
      }))}
    >
      <Suspense fallback={<p className="table-empty">Loading</p>}>
        <Content />
      </Suspense>
    </Tabs>
  );
}

/** By itself, so that a new count draws nothing else again. */
function Count({ count }: { readonly count: ReadableAtom<number | undefined> }) {
  const value = useStore(count);
  if (value === undefined || value === 0) return null;
  return (
    <span className="tab-count" title={String(value)}>
      {' '}
      {value > MOST_COUNTED ? `${MOST_COUNTED}+` : value}
    </span>
  );
}
