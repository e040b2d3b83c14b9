/** One line of the panel. */
export interface Fact {
  readonly label: string;
  readonly text: string;
  /** It takes a line of its own where others stand side by side. */
  readonly wide?: true;
  /** What more there is to say of it. */
  readonly hint?: string;
}
