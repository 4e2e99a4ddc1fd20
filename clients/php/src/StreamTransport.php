<?php

declare(strict_types=1);

namespace Ilqr;

/** Sends requests with PHP's streams, which need no extension. */
final class StreamTransport implements Transport
{
    public function send(Request $request): Response
    {
        $deadline = microtime(true) + $request->timeout;
        $headers = [];
        foreach ($request->headers() as $name => $value) {
            $headers[] = "$name: $value";
        }
        if ($request->body === null && $request->method !== 'GET') {
            $headers[] = 'Content-Length: 0';
        }
        $context = stream_context_create(['http' => [
            'method' => $request->method,
            'header' => $headers,
            'content' => $request->body ?? '',
            'follow_location' => 0,
            'ignore_errors' => true,
            'protocol_version' => 1.1,
            'timeout' => $request->timeout,
            // Decoded below, where an incomplete body is noticed.
            'auto_decode' => false,
        ]]);
        error_clear_last();
        $stream = @fopen($request->url, 'r', false, $context);
        if ($stream === false) {
            throw self::failure($request, $deadline);
        }
        try {
            [$status, $received] = self::headersOf(stream_get_meta_data($stream)['wrapper_data'] ?? []);
            $content = in_array($status, [204, 304], true) ? '' : self::read($stream, $received, $request, $deadline);
        } finally {
            fclose($stream);
        }

        return new Response($status, $received, $content);
    }

    /**
     * Reads until the end of the body: some servers keep the connection open.
     *
     * @param resource $stream
     * @param array<string, string> $headers
     */
    private static function read($stream, array $headers, Request $request, float $deadline): string
    {
        $isChunked = stripos($headers['transfer-encoding'] ?? '', 'chunked') !== false;
        $length = $isChunked ? null : $headers['content-length'] ?? null;
        $received = '';
        while (true) {
            if ($isChunked && str_ends_with($received, "\r\n\r\n")) {
                $content = self::joined($received);
                if ($content !== null) {
                    return $content;
                }
            }
            if ($length !== null && strlen($received) >= (int) $length) {
                return $received;
            }
            if (feof($stream)) {
                return $isChunked || $length !== null
                    ? throw IlqrException::network($request, 'the response is incomplete')
                    : $received;
            }
            // With more than is buffered, it would wait for the rest.
            $buffered = stream_get_meta_data($stream)['unread_bytes'];
            $part = fread($stream, $buffered > 0 ? $buffered : 65536);
            if ($part === false || stream_get_meta_data($stream)['timed_out'] || microtime(true) > $deadline) {
                throw self::failure($request, $deadline);
            }
            $received .= $part;
        }
    }

    private static function failure(Request $request, float $deadline): IlqrException
    {
        if (microtime(true) >= $deadline) {
            return IlqrException::timeout($request);
        }
        $reason = preg_replace('/^fopen\(.*?\): /', '', error_get_last()['message'] ?? 'no response');

        return IlqrException::network($request, $reason);
    }

    /**
     * The status and headers of the last response: those before it are informational.
     *
     * @return array{int, array<string, string>}
     */
    private static function headersOf(mixed $lines): array
    {
        $status = 0;
        $headers = [];
        foreach (is_array($lines) ? $lines : [] as $line) {
            if (preg_match('{^HTTP/\S+ (\d+)}', (string) $line, $found) === 1) {
                $status = (int) $found[1];
                $headers = [];
            } elseif (str_contains((string) $line, ':')) {
                [$name, $value] = explode(':', (string) $line, 2);
                $headers[strtolower(trim($name))] = trim($value);
            }
        }

        return [$status, $headers];
    }

    /** The content of chunks (RFC 9112, section 7.1); null if the last one is missing. */
    private static function joined(string $chunks): ?string
    {
        $content = '';
        $at = 0;
        while (preg_match('/\G([0-9a-f]+)[^\r\n]*\r\n/i', $chunks, $found, 0, $at) === 1) {
            $length = (int) hexdec($found[1]);
            if ($length === 0) {
                return $content;
            }
            $at += strlen($found[0]);
            if (strlen($chunks) < $at + $length + 2) {
                return null;
            }
            $content .= substr($chunks, $at, $length);
            $at += $length + 2;
        }

        return null;
    }
}
