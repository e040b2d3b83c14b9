import type { Browser, Page } from 'playwright-core';

interface TraceEvent {
  readonly name: string;
  readonly ph: string;
  readonly pid: number;
  readonly tid: number;
  /** Microseconds, as all times here. */
  readonly ts: number;
  readonly dur?: number;
  /** What the thread itself ran of it: without the time that other programs had the core. */
  readonly tdur?: number;
  readonly args?: { readonly name?: string };
}

/** How long the main thread was busy with each frame, ascending, in ms: by the clock, and of that on a core. */
export interface FrameWork {
  readonly busy: readonly number[];
  readonly running: readonly number[];
}

/**
 * Records a page for a while and tells how long its main thread worked for each frame it made: every task since the frame
 * before it counts, so that a frame that came late shows what kept it.
 */
export async function frameWork(browser: Browser, page: Page, ms: number): Promise<FrameWork> {
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

  const busy: number[] = [];
  const running: number[] = [];
  let next = 0;
  for (const end of ends) {
    let duration = 0;
    let onCore = 0;
    for (let task = tasks[next]; task && task.ts < end; task = tasks[next]) {
      duration += task.dur ?? 0;
      onCore += task.tdur ?? 0;
      next += 1;
    }
    busy.push(duration / 1000);
    running.push(onCore / 1000);
  }
  // What came before the first frame was recorded in part.
  const ascending = (values: readonly number[]) => values.slice(1).toSorted((a, b) => a - b);
  return { busy: ascending(busy), running: ascending(running) };
}

/** The thread that made most of the frames: the page's, not that of the browser's own surfaces. */
function busiest(frames: readonly TraceEvent[]): string | undefined {
  const counts = new Map<string, number>();
  for (const { pid, tid } of frames) counts.set(`${pid}.${tid}`, (counts.get(`${pid}.${tid}`) ?? 0) + 1);
  return [...counts].toSorted((a, b) => b[1] - a[1])[0]?.[0];
}
