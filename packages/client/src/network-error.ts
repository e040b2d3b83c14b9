/**
 * No answer was received: the server is down or the connection broke. What was sent may have been carried out all
 * the same, so look before you repeat an order.
 */
export class NetworkError extends Error {
  override readonly name = 'NetworkError';
}
