/** A stretch of a session while it is being split. Prices in ticks, volume in lots; the walk writes and reuses them. */
export class Piece {
  open = 0;
  high = 0;
  low = 0;
  close = 0;
  lots = 0;
  /** Share of the day's activity before the stretch and up to its end. */
  before = 0;
  after = 1;
}
