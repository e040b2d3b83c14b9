/** Something the user can do, listed with its keys. It acts on the selected symbol, the draft of the ticket and the account. */
export interface Command {
  /** Unique, by feature: `chart.type.candles`. */
  readonly id: string;
  readonly group: 'General' | 'Chart' | 'Order' | 'Positions' | 'Replay' | 'Account';
  readonly label: string;
  /** Shown and bound, e.g. `Shift+B`, `Ctrl+Alt+A`, `Alt+ArrowUp`, `?`, `g`. */
  readonly keys?: string;
  /** It trades: it runs only while hotkeys are armed. */
  readonly trades?: true;
  /** It runs again for as long as its keys are held; others, and all that trade, run once. */
  readonly repeats?: true;
  /** Its keys mean it everywhere: in fields and over dialogs too. */
  readonly everywhere?: true;
  /** Tells by a notice why it did nothing. */
  run(): void;
}
