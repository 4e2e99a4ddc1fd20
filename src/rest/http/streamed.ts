// An answer that is made while it is sent.

/** Makes an answer of pieces, each made when it is asked for; who goes away ends the making. */
export type Streamed = (
  pieces: AsyncIterable<Uint8Array>,
  headers: Record<string, string>,
) => Response;

/**
 * An answer that fails on its way breaks off, so that nobody takes it for whole; `note` is told why.
 */
export const streamedFor =
  (note: (error: unknown) => void): Streamed =>
  (pieces, headers) => {
    const iterator = pieces[Symbol.asyncIterator]();
    let gone = false;
    const body = new ReadableStream<Uint8Array>(
      {
        async pull(controller) {
          try {
            const { done, value } = await iterator.next();
            if (gone) return;
            if (done) controller.close();
            else controller.enqueue(value);
          } catch (error) {
            if (gone) return;
            note(error);
            // What the HTTP server tells of it, inside or outside, says no more.
            throw new Error('The answer broke off');
          }
        },
        cancel: async () => {
          gone = true;
          await iterator.return?.();
        },
      },
      { highWaterMark: 0 },
    );
    return new Response(body, { headers });
  };
