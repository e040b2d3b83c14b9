/** Trading calendars by market identifier code, and two that have no exchange. */
export const calendarIds = ['XNYS', 'XNAS', 'XLON', 'XETR', 'XPAR', 'CME', 'FX', '24x7'] as const;

export type CalendarId = (typeof calendarIds)[number];
