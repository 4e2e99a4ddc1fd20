<?php

declare(strict_types=1);

namespace Ilqr;

/** A request for a transport. */
final class Request
{
    /** @param array<string, string> $headers */
    public function __construct(
        public readonly string $method,
        public readonly string $url,
        private readonly array $headers,
        public readonly ?string $body,
        /** Seconds until the response must be there. */
        public readonly float $timeout,
        private readonly ?Key $key = null,
    ) {
        foreach ($headers as $name => $value) {
            if (preg_match('/[\r\n\0]/', $value) === 1) {
                throw new \InvalidArgumentException("$name must be one line");
            }
        }
    }

    /**
     * The headers, with the API key.
     *
     * @return array<string, string>
     */
    public function headers(): array
    {
        return $this->key === null ? $this->headers : [...$this->headers, 'X-API-Key' => $this->key->text()];
    }

    /** The server, for error messages. */
    public function origin(): string
    {
        return preg_replace('{^(\w+://[^/]+).*$}s', '$1', $this->url) ?? '';
    }
}
