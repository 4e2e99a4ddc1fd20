<?php

declare(strict_types=1);

namespace Ilqr;

/** Verifies requests of webhooks (Standard Webhooks). */
final class Webhook
{
    /**
     * Returns the body of a genuine request: an event, or `events` of a webhook with `batch`.
     *
     * @param string $secret the secret of the webhook
     * @param array<string, string|list<string>> $headers of the request, with names in any case
     * @param string $body as it was received
     * @param float $tolerance seconds that the clocks may differ
     * @return array<string, mixed>
     * @throws InvalidSignature if the signature is wrong or too old
     */
    public static function verify(
        #[\SensitiveParameter] string $secret,
        array $headers,
        string $body,
        float $tolerance = 300,
    ): array {
        $given = array_map(
            static fn ($value) => is_array($value) ? implode(' ', $value) : $value,
            array_change_key_case($headers),
        );
        $time = $given['webhook-timestamp'] ?? '';
        if (!ctype_digit($time)) {
            throw new InvalidSignature('webhook-timestamp is missing or not a number');
        }
        if (abs(microtime(true) - (float) $time) > $tolerance) {
            throw new InvalidSignature('webhook-timestamp is too far from now');
        }
        $signed = ($given['webhook-id'] ?? '') . ".$time.$body";
        $right = 'v1,' . base64_encode(hash_hmac('sha256', $signed, self::keyOf($secret), true));
        foreach (explode(' ', $given['webhook-signature'] ?? '') as $one) {
            if (hash_equals($right, $one)) {
                return json_decode($body, true, 512, JSON_THROW_ON_ERROR);
            }
        }
        throw new InvalidSignature('webhook-signature does not match');
    }

    private static function keyOf(#[\SensitiveParameter] string $secret): string
    {
        if (!str_starts_with($secret, 'whsec_')) {
            return $secret;
        }
        $key = base64_decode(substr($secret, 6), true);
        if ($key === false) {
            throw new \InvalidArgumentException('secret must be base64 after whsec_');
        }

        return $key;
    }
}
