<?php

declare(strict_types=1);

namespace Ilqr;

/** Sends requests. */
interface Transport
{
    /**
     * Sends a request once. Returns any response as it is, and follows no redirect: it could lead to another
     * host, which must not get the key.
     *
     * @throws IlqrException NETWORK or TIMEOUT if there was no whole response
     */
    public function send(Request $request): Response;
}
