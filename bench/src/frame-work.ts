import type { Browser, Page } from 'playwright-core';

interface TraceEvent {
  readonly name: string;
  readonly ph: string;
  readonly pid: number;
  readonly tid: number;
  /** Both in microseconds. */
  readonly ts: number;
  readonly dur?: number;
  readonly args?: { readonly name?: string };
}

/**
 * Records a page for a while and tells, ascending, how long its main thread worked for each frame it made, in ms: every task
 * since the frame before it counts, so that a frame that came late shows what kept it.
 */
export async function frameWork(browser: Browser, page: Page, ms: number): Promise<readonly number[]> {
  await browser.startTracing(page, { categories: ['toplevel', 'devtools.timeline', '__metadata'] });
  await page.waitForTimeout(ms);
  const trace = await browser.stopTracing();
  const { traceEvents } = JSON.parse(trace.toString()) as { readonly traceEvents: readonly TraceEvent[] };
  const frames = traceEvents.filter(({ name, ph }) => name === 'AnimationFrame' && ph === 'e');
  const thread = busiest(frames);
  const onThread = ({ pid, tid }: TraceEvent) => thread === `${pid}.${tid}`;
  const ends = frames
    .filter(onThread)
    .map(({ ts }) => ts)
    .toSorted((a, b) => a - b);
  const tasks = traceEvents
    .filter((event) => event.name === 'ThreadControllerImpl::RunTask' && event.ph === 'X' && onThread(event))
    .toSorted((a, b) => a.ts - b.ts);

  const work: number[] = [];
  let task = 0;
  for (const end of ends) {
    let busy = 0;
    for (; (tasks[task]?.ts ?? Infinity) < end; task += 1) busy += tasks[task]?.dur ?? 0;
    work.push(busy / 1000);
  }
  // What came before the first frame was recorded in part.
  return work.slice(1).toSorted((a, b) => a - b);
}

/** The thread that made most of the frames: the page's, not that of the browser's own surfaces. */
function busiest(frames: readonly TraceEvent[]): string | undefined {
  const counts = new Map<string, number>();
  for (const { pid, tid } of frames) counts.set(`${pid}.${tid}`, (counts.get(`${pid}.${tid}`) ?? 0) + 1);
  return [...counts].toSorted((a, b) => b[1] - a[1])[0]?.[0];
}
