<?php

declare(strict_types=1);

namespace Ilqr;

/** Sends requests with ext-curl, and keeps connections open. */
final class CurlTransport implements Transport
{
    private ?\CurlHandle $handle = null;

    public function send(Request $request): Response
    {
        $handle = $this->handle ??= curl_init();
        curl_reset($handle);
        $headers = [];
        // curl would wait for an answer to "Expect" before it sends a long body.
        $sent = ['Expect:'];
        foreach ($request->headers() as $name => $value) {
            $sent[] = "$name: $value";
        }
        curl_setopt_array($handle, [
            CURLOPT_URL => $request->url,
            CURLOPT_CUSTOMREQUEST => $request->method,
            CURLOPT_HTTPHEADER => $sent,
            CURLOPT_RETURNTRANSFER => true,
            CURLOPT_FOLLOWLOCATION => false,
            CURLOPT_PROTOCOLS => CURLPROTO_HTTP | CURLPROTO_HTTPS,
            CURLOPT_TIMEOUT_MS => (int) ceil($request->timeout * 1000),
            CURLOPT_HEADERFUNCTION => static function ($_, string $line) use (&$headers): int {
                if (str_starts_with($line, 'HTTP/')) {
                    $headers = [];
                } elseif (str_contains($line, ':')) {
                    [$name, $value] = explode(':', $line, 2);
                    $headers[strtolower(trim($name))] = trim($value);
                }

                return strlen($line);
            },
        ]);
        if ($request->body !== null || in_array($request->method, ['POST', 'PUT', 'PATCH'], true)) {
            curl_setopt($handle, CURLOPT_POSTFIELDS, $request->body ?? '');
        }
        $content = curl_exec($handle);
        if (!is_string($content)) {
            throw curl_errno($handle) === CURLE_OPERATION_TIMEDOUT
                ? IlqrException::timeout($request)
                : IlqrException::network($request, curl_error($handle));
        }

        return new Response(curl_getinfo($handle, CURLINFO_RESPONSE_CODE), $headers, $content);
    }
}
