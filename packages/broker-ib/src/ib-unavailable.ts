/** TWS cannot be asked now, does not answer, or refuses; the message is a sentence that says why and what to do. */
export class IbUnavailable extends Error {
  override readonly name = 'IbUnavailable';
  readonly code = 'venue_unavailable';
}
