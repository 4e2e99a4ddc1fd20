<?php

declare(strict_types=1);

namespace Ilqr;

/** The response to a request. */
final class Response
{
    /** @param array<string, string> $headers by lower-case name */
    public function __construct(
        public readonly int $status,
        public readonly array $headers,
        public readonly string $content,
    ) {
    }

    /** A header by its name in any case; null if there is none. */
    public function header(string $name): ?string
    {
        return $this->headers[strtolower($name)] ?? null;
    }

    /** The JSON of the response, with objects as arrays. */
    public function json(): mixed
    {
        return json_decode($this->content, true, 512, JSON_THROW_ON_ERROR);
    }
}
