<?php

declare(strict_types=1);

namespace Ilqr;

/** The request does not come from the server, or is not from now. */
final class InvalidSignature extends \RuntimeException
{
}
