// Streams response bodies.

/** Makes a response of chunks, each produced on demand; stops when the caller disconnects. */
export type CreateStream = (
  pieces: AsyncIterable<Uint8Array>,
  headers: Record<string, string>,
) => Response;

/**
 * If producing the body fails, the connection is aborted, so that nobody takes it for complete, and
 * `note` gets the error.
 */
export const createStream =
  (note: (error: unknown) => void): CreateStream =>
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
            // A generic error, so that the HTTP server reveals nothing about the cause.
            throw new Error('Streaming the response failed');
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
