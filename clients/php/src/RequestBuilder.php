<?php

declare(strict_types=1);

namespace Ilqr;

/**
 * Converts calls to requests.
 *
 * @internal
 */
final class RequestBuilder
{
    /**
     * @param array<string, mixed> $arguments without null
     * @return array{method: string, url: string, headers: array<string, string>, body: string|null}
     */
    public static function build(string $base, string $operation, array $arguments): array
    {
        $route = Routes::ALL[$operation];
        $query = [];
        $body = $arguments['body'] ?? null;
        $headers = ['Accept' => 'application/json', 'User-Agent' => 'ilqr-php/' . BaseClient::VERSION];
        foreach ($arguments as $name => $value) {
            if (isset($route['query'][$name])) {
                foreach (is_array($value) ? $value : [$value] as $one) {
                    $query[] = $route['query'][$name] . '=' . rawurlencode(self::text($one));
                }
            } elseif (isset($route['headers'][$name])) {
                $headers[$route['headers'][$name]] = self::text($value);
            } elseif (!str_contains($route['path'], "{{$name}}") && !($name === 'body' && $route['mediaType'] !== null)) {
                throw new \InvalidArgumentException("$operation has no argument $name");
            }
        }
        if (isset($route['headers']['idempotencyKey'])) {
            $headers['Idempotency-Key'] ??= self::randomId();
        }
        if ($body !== null) {
            $headers['Content-Type'] = $route['mediaType'];
        }

        return [
            'method' => $route['method'],
            'url' => "$base/api/v1" . self::path($route['path'], $arguments) . ($query === [] ? '' : '?' . implode('&', $query)),
            'headers' => $headers,
            'body' => $body === null ? null : self::encode($body, $route['mediaType'] ?? '', $route['body']),
        ];
    }

    /** @param array<string, mixed> $arguments */
    private static function path(string $template, array $arguments): string
    {
        $segment = static function (array $found) use ($arguments): string {
            $value = $arguments[$found[1]] ?? null;
            // These would change the path.
            if (!is_string($value) || in_array($value, ['', '.', '..'], true)) {
                throw new \InvalidArgumentException("$found[1] is required");
            }

            return rawurlencode($value);
        };

        return (string) preg_replace_callback('/{(\w+)}/', $segment, $template);
    }

    private static function text(mixed $value): string
    {
        return is_bool($value) ? ($value ? 'true' : 'false') : (string) $value;
    }

    /**
     * `application/merge-patch+json` is JSON, too.
     *
     * @param list<string> $types what the body can be
     */
    private static function encode(mixed $body, string $mediaType, array $types): string
    {
        if (!str_ends_with($mediaType, 'json')) {
            return (string) $body;
        }
        $flags = JSON_THROW_ON_ERROR | JSON_UNESCAPED_SLASHES | JSON_UNESCAPED_UNICODE;

        return json_encode($types === [] ? $body : self::objects($body, $types), $flags);
    }

    /**
     * Arrays that are objects in the API as objects, because PHP writes an empty array as a list.
     *
     * @param list<string> $types of which the value is one
     */
    private static function objects(mixed $value, array $types): mixed
    {
        if (!is_array($value)) {
            return $value;
        }
        $fields = array_merge_recursive(...array_map(static fn ($type) => Routes::OBJECTS[$type] ?? [], $types));
        foreach ($value as $name => $one) {
            $items = $fields["{$name}[]"] ?? null;
            if (isset($fields[$name])) {
                $value[$name] = self::objects($one, $fields[$name]);
            } elseif ($items !== null && is_array($one)) {
                $value[$name] = array_map(static fn ($item) => self::objects($item, $items), $one);
            }
        }

        return (object) $value;
    }

    /** A UUID (version 4). */
    private static function randomId(): string
    {
        $bytes = random_bytes(16);
        $bytes[6] = chr(ord($bytes[6]) & 0x0F | 0x40);
        $bytes[8] = chr(ord($bytes[8]) & 0x3F | 0x80);

        return vsprintf('%s%s-%s-%s-%s-%s%s%s', str_split(bin2hex($bytes), 4));
    }
}
