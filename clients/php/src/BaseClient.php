<?php

declare(strict_types=1);

namespace Ilqr;

/** What all methods of the client do. */
abstract class BaseClient
{
    public const VERSION = '0.1.0';

    private const MAX_WAIT = 60.0;
    private const TEMPORARY = [429, 502, 503, 504];

    private readonly string $base;
    private readonly ?Key $key;
    private readonly Transport $transport;

    /**
     * @param string $server URL of the server, such as `https://qr.example.com`
     * @param string|null $key an API key
     * @param string|null $organization organization ID; defaults to the organization of the key
     * @param int $retries how often idempotent requests are retried after temporary errors
     * @param float $timeout seconds for each attempt
     * @param Transport|null $transport sends the requests; defaults to curl, or streams without ext-curl
     */
    public function __construct(
        string $server,
        #[\SensitiveParameter] ?string $key = null,
        private ?string $organization = null,
        private readonly int $retries = 3,
        private readonly float $timeout = 60,
        ?Transport $transport = null,
    ) {
        $parts = parse_url($server) ?: [];
        $isWeb = in_array(strtolower($parts['scheme'] ?? ''), ['http', 'https'], true);
        if (!$isWeb || !isset($parts['host']) || isset($parts['user'])) {
            throw new \InvalidArgumentException('server must be an http or https URL without credentials');
        }
        $this->base = rtrim($server, '/');
        $this->key = $key === null ? null : new Key($key);
        $this->transport = $transport
            ?? (extension_loaded('curl') ? new CurlTransport() : new StreamTransport());
    }

    /**
     * Calls an operation and returns the raw response, for headers such as `ETag` and for 304.
     *
     * @param key-of<Routes::ALL> $operation such as `getQrCode`
     * @param array<string, mixed> $arguments by name, as of the method
     */
    public function request(string $operation, array $arguments = [], ?float $timeout = null): Response
    {
        $route = Routes::ALL[$operation] ?? throw new \InvalidArgumentException("$operation is not an operation");
        $given = array_filter($arguments, static fn ($value) => $value !== null);
        if (str_contains($route['path'], '{orgId}')) {
            $given['orgId'] ??= $this->ownOrganization();
        }
        $built = RequestBuilder::build($this->base, $operation, $given);
        $request = new Request(...$built, timeout: $timeout ?? $this->timeout, key: $this->key);
        $isRepeatable = $route['method'] !== 'POST' || isset($built['headers']['Idempotency-Key']);
        for ($tries = 0;; ++$tries) {
            try {
                $response = $this->transport->send($request);
                if ($response->status < 300 || $response->status === 304) {
                    return $response;
                }
                throw IlqrException::of($response);
            } catch (IlqrException $error) {
                $wait = $isRepeatable && $tries < $this->retries ? self::waitAfter($error, $tries) : null;
                if ($wait === null) {
                    throw $error;
                }
                usleep((int) ($wait * 1_000_000));
            }
        }
    }

    /**
     * @param key-of<Routes::ALL> $operation
     * @param array<string, mixed> $arguments
     */
    protected function call(string $operation, array $arguments, ?float $timeout): mixed
    {
        $response = $this->request($operation, $arguments, $timeout);
        if (Routes::ALL[$operation]['file']) {
            return $response;
        }

        return $response->status === 204 ? null : self::jsonOf($response);
    }

    /**
     * @param key-of<Routes::ALL> $operation
     * @param array<string, mixed> $arguments
     * @return \Generator<int, mixed>
     */
    protected function all(string $operation, array $arguments, ?float $timeout): \Generator
    {
        $given = ['limit' => 100, ...array_filter($arguments, static fn ($value) => $value !== null)];
        while (true) {
            $response = $this->request($operation, $given, $timeout);
            $items = self::jsonOf($response)[Routes::ALL[$operation]['items']];
            // Not "yield from", which would begin the keys of each page at 0.
            foreach ($items as $item) {
                yield $item;
            }
            // A list that grows at its start may have further pages without new items.
            if ($items === [] || preg_match('/<([^<>]*)>; rel="next"/', $response->header('Link') ?? '', $found) !== 1) {
                return;
            }
            parse_str((string) parse_url($found[1], PHP_URL_QUERY), $query);
            $given = [...$given, ...array_intersect_key($query, ['page' => true, 'after' => true])];
        }
    }

    private function ownOrganization(): string
    {
        if ($this->organization === null) {
            $organizations = self::jsonOf($this->request('listMyOrganizations'))['organizations'];
            if (count($organizations) !== 1) {
                throw new \InvalidArgumentException('organization is required');
            }
            $this->organization = $organizations[0]['id'];
        }

        return $this->organization;
    }

    private static function jsonOf(Response $response): mixed
    {
        try {
            return $response->json();
        } catch (\JsonException) {
            throw IlqrException::unexpected($response);
        }
    }

    /** Seconds to wait before a retry; null if retrying would not help. */
    private static function waitAfter(IlqrException $error, int $tries): ?float
    {
        $isTemporary = in_array($error->errorCode, ['NETWORK', 'TIMEOUT'], true)
            || in_array($error->status, self::TEMPORARY, true);
        if (!$isTemporary) {
            return null;
        }
        $asked = $error->headers['retry-after'] ?? null;
        if ($asked === null) {
            return min(0.25 * 2 ** $tries, 8) * (0.5 + random_int(0, 1000) / 2000);
        }
        $time = ctype_digit($asked) ? null : strtotime($asked);
        if ($time === false) {
            return null;
        }
        $wait = $time === null ? (float) $asked : $time - microtime(true);

        return $wait <= self::MAX_WAIT ? max($wait, 0) : null;
    }
}
