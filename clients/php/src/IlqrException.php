<?php

declare(strict_types=1);

namespace Ilqr;

/**
 * A request that failed.
 *
 * @phpstan-import-type FieldProblem from Types
 */
final class IlqrException extends \RuntimeException
{
    /** Identifies the request in the server's log. */
    public readonly ?string $requestId;

    /**
     * @param array<string, string> $headers
     */
    public function __construct(
        /** Code of the server, or NETWORK, TIMEOUT, or UNEXPECTED for responses of another API. */
        public readonly string $errorCode,
        string $message,
        /** HTTP status; 0 if there was no response. */
        public readonly int $status = 0,
        /** @var list<FieldProblem> fields with problems */
        public readonly array $details = [],
        /** @var array<string, string> by lower-case name */
        public readonly array $headers = [],
    ) {
        parent::__construct($message, $status);
        $this->requestId = $headers['x-request-id'] ?? null;
    }

    public static function network(Request $request, ?string $reason = null): self
    {
        $message = "The connection to {$request->origin()} failed";

        return new self('NETWORK', $reason === null ? $message : "$message: $reason");
    }

    public static function timeout(Request $request): self
    {
        return new self('TIMEOUT', "No response within {$request->timeout} s");
    }

    /** The error in a response. */
    public static function of(Response $response): self
    {
        try {
            $body = $response->json();
        } catch (\JsonException) {
            $body = null;
        }
        $code = is_array($body) ? $body['code'] ?? null : null;
        $message = is_array($body) ? $body['message'] ?? null : null;
        if (!is_string($code) || !is_string($message)) {
            return self::unexpected($response);
        }
        /** @var list<FieldProblem> $details */
        $details = $body['details'] ?? [];

        return new self($code, $message, $response->status, $details, $response->headers);
    }

    public static function unexpected(Response $response): self
    {
        $message = "Unexpected response (status $response->status). Check the URL of the server.";

        return new self('UNEXPECTED', $message, $response->status, [], $response->headers);
    }
}
