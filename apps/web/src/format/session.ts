const CLOCK = /^(\d\d)(\d\d)-(\d\d)(\d\d)/;

/** Trading hours in words, from TradingView's session grammar without its days: `09:30–16:00`; exchange time. */
export function formatSession(session: string): string {
  if (session === '24x7') return 'around the clock';
  const hours = session.split('|')[0]?.split(',') ?? [];
  const spans = hours.map((each) => {
    const [, fromHour, fromMinute, toHour, toMinute] = CLOCK.exec(each) ?? [];
    return fromHour === undefined ? each : `${fromHour}:${fromMinute}–${toHour}:${toMinute}`;
  });
  return [...new Set(spans)].join(', ');
}
