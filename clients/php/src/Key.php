<?php

declare(strict_types=1);

namespace Ilqr;

/**
 * An API key. Its text is outside the object, so that no dump shows it.
 *
 * @internal
 */
final class Key
{
    /** @var \WeakMap<self, string>|null */
    private static ?\WeakMap $texts = null;

    public function __construct(#[\SensitiveParameter] string $text)
    {
        // Files end with a line break.
        $trimmed = trim($text);
        if (preg_match('/^[!-~]+$/D', $trimmed) !== 1) {
            throw new \InvalidArgumentException('key contains characters that no API key contains');
        }
        self::$texts ??= new \WeakMap();
        self::$texts[$this] = $trimmed;
    }

    public function text(): string
    {
        return self::$texts[$this] ?? throw new \LogicException('the key is not known');
    }

    /** @return array<string, mixed> */
    public function __serialize(): array
    {
        throw new \LogicException('A client with a key cannot be serialized');
    }
}
