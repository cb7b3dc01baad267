/** A frame was asked and did not answer in time. */
export class NoAnswerError extends Error {
  override name = 'NoAnswerError';
}
