<?php

// Makes the calls on standard input, and prints what came of each.

declare(strict_types=1);

require __DIR__ . '/../../../clients/php/autoload.php';

/**
 * What is on standard input. Not an argument of other functions, which exceptions contain.
 *
 * @return array{client: array<string, mixed>, calls: list<array{method: string, arguments: array<string, mixed>}>}
 */
function given(): array
{
    static $given = null;

    return $given ??= json_decode((string) stream_get_contents(STDIN), true, 512, JSON_THROW_ON_ERROR);
}

/** The transport to test. */
function transport(): Ilqr\Transport
{
    if (getenv('TRANSPORT') === 'curl') {
        return new Ilqr\CurlTransport();
    }
    if (getenv('TRANSPORT') === 'streams') {
        return new Ilqr\StreamTransport();
    }
    require '/usr/share/php/GuzzleHttp/autoload.php';
    $factory = new GuzzleHttp\Psr7\HttpFactory();
    $client = new GuzzleHttp\Client(['timeout' => 5, 'proxy' => '']);

    return new Ilqr\Psr18Transport($client, $factory, $factory);
}

function shown(mixed $result): mixed
{
    if ($result instanceof Ilqr\Response) {
        $content = base64_encode($result->content);

        return ['status' => $result->status, 'headers' => $result->headers, 'base64' => $content];
    }

    return $result instanceof Generator ? iterator_to_array($result) : $result;
}

/** @return array<string, mixed> */
function failure(Throwable $error): array
{
    $facts = ['message' => $error->getMessage(), 'dump' => [(string) $error, print_r($error, true)]];
    if ($error instanceof Ilqr\IlqrException) {
        return [
            ...$facts,
            'code' => $error->errorCode,
            'status' => $error->status,
            'details' => $error->details,
            'requestId' => $error->requestId,
        ];
    }
    $code = $error instanceof Ilqr\InvalidSignature ? 'INVALID_SIGNATURE' : 'ARGUMENT';

    return $error instanceof InvalidArgumentException || $error instanceof Ilqr\InvalidSignature
        ? [...$facts, 'code' => $code]
        : throw $error;
}

/**
 * @param array{method: string, arguments: array<string, mixed>} $call
 * @return array<string, mixed>
 */
function outcome(array $call): array
{
    ['method' => $method, 'arguments' => $arguments] = $call;
    try {
        if ($method === 'verify') {
            return ['result' => Ilqr\Webhook::verify(...$arguments)];
        }
        $client = new Ilqr\Client(...given()['client'], transport: transport());
        $dump = print_r($client, true) . var_export($client, true) . print_r((array) $client, true);
        if ($method === 'request') {
            $operation = $arguments['operation'];
            unset($arguments['operation']);

            return ['result' => shown($client->request($operation, $arguments))];
        }

        return ['result' => shown($client->$method(...$arguments)), 'dump' => $dump];
    } catch (Throwable $error) {
        return ['error' => failure($error)];
    }
}

echo json_encode(
    array_map(outcome(...), given()['calls']),
    JSON_THROW_ON_ERROR,
);
