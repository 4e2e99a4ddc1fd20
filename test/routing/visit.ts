// A code and a visitor to decide for.
import { decide } from '../../src/domain/routing/decide.ts';
import type { RoutedCode } from '../../src/domain/routing/routed-code.ts';
import { type Routing, routingInput, routingOf } from '../../src/domain/routing/shape.ts';
import type { Visitor } from '../../src/domain/routing/visitor.ts';

export const own = 'https://example.com/own';
export const stored = (routing: object): Routing | null => routingOf(routingInput.parse(routing));
export const code = (routing: object | null, change: Partial<RoutedCode> = {}): RoutedCode => ({
  id: 'qr_test',
  status: 'ACTIVE',
  dynamic: true,
  content: { type: 'URL', data: { url: own } },
  routing: routing && stored(routing),
  passwordProtected: false,
  totalScans: 0,
  ...change,
});
export const somebody: Visitor = {
  at: new Date('2026-06-15T10:00:00Z'),
  device: undefined,
  operatingSystem: undefined,
  language: undefined,
  country: undefined,
  identity: 'somebody',
};
export const decided = (routing: object | null, visitor: Partial<Visitor> = {}, unlocked = false) =>
  decide(code(routing), { ...somebody, ...visitor }, unlocked);
export const to = (name: string) => `https://example.com/${name}`;
export const rule = (when: object | undefined, name: string) => ({
  ...(when && { when }),
  targets: [{ url: to(name) }],
});
