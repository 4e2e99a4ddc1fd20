<?php

// Creates, changes, lists and downloads codes, as a program would.

declare(strict_types=1);

use Ilqr\Client;
use Ilqr\IlqrException;

require __DIR__ . '/../../../clients/php/autoload.php';

[, $logoFile, $pictureFile] = $argv;
$client = new Client((string) getenv('SERVER'), (string) getenv('KEY'));

$code = $client->createQrCode([
    'type' => 'URL',
    'name' => 'Menu',
    'data' => ['url' => 'https://example.com/menu'],
]);
$etag = $client->request('getQrCode', ['id' => $code['id']])->header('ETag');
$changed = $client->updateQrCode(
    $code['id'],
    ['data' => ['url' => 'https://example.com/winter']],
    ifMatch: $etag,
);
$conflict = null;
try {
    $client->updateQrCode($code['id'], ['name' => 'Too late'], ifMatch: $etag);
} catch (IlqrException $error) {
    $conflict = $error->errorCode;
}

foreach ([0, 60] as $start) {
    $items = array_map(static fn (int $number) => [
        'type' => 'URL',
        'name' => "Table $number",
        'data' => ['url' => "https://example.com/tables/$number"],
        'tags' => ['tables'],
    ], range($start, $start + 59));
    $client->createQrCodes(['items' => $items]);
}
$names = [];
foreach ($client->allQrCodes(tag: ['tables'], sort: 'name') as $table) {
    $names[] = $table['name'];
}

$logo = $client->createLogo([
    'name' => 'Company',
    'data' => base64_encode((string) file_get_contents($logoFile)),
]);
$client->patchQrCode($code['id'], ['style' => ['logo' => ['id' => $logo['id']]]]);
$picture = $client->downloadQrCode($code['id'], format: 'png', size: 600);
file_put_contents($pictureFile, $picture->content);

$analytics = $client->getQrCodeAnalytics($code['id'], interval: 'day');
$imported = $client->importQrCodes("type,name,url\nURL,Door,https://example.com\n", dryRun: true);

$problem = null;
try {
    $client->createQrCode(['type' => 'URL', 'name' => '', 'data' => ['url' => 'ftp://example.com']]);
} catch (IlqrException $error) {
    $problem = [
        'code' => $error->errorCode,
        'status' => $error->status,
        'fields' => array_column($error->details, 'field'),
        'requestId' => $error->requestId,
    ];
}
$client->deleteQrCode($code['id']);

echo json_encode([
    'id' => $code['id'],
    'data' => $changed['data'],
    'conflict' => $conflict,
    'names' => $names,
    'logo' => $logo['mediaType'],
    'scans' => $analytics['summary']['totalScans'],
    'imported' => $imported['created'],
    'problem' => $problem,
    'status' => $client->getQrCode($code['id'])['status'],
], JSON_THROW_ON_ERROR);
