/** Why TWS does not do what was asked of an order. */
export class OrderRefusal extends Error {
  override readonly name = 'OrderRefusal';
  readonly code: number;

  constructor(code: number, text: string) {
    super(text);
    this.code = code;
  }
}

/** Error 321, as TWS words it. */
export function invalid(cause: string): OrderRefusal {
  return new OrderRefusal(321, `Error validating request.-'bW' : cause - ${cause}`);
}
