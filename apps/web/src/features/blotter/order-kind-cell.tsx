import type { PlacedOrder } from '@tickwire/client';
import { orderKindName } from '../../format/order.ts';
import { strategyOf } from './strategy-of.ts';
import { StrategyTag } from './strategy-tag.tsx';

/** What an order is, which strategy placed it, how long it works unless until it is cancelled, and what it must not do. */
export function OrderKindCell({ order }: { readonly order: PlacedOrder }) {
  const isLeg = order.parentId !== undefined;
  const tags = [
    order.duration?.type,
    order.postOnly && 'post-only',
    order.reduceOnly && !isLeg && 'reduce-only',
  ].filter((tag) => typeof tag === 'string');
  const strategy = strategyOf(order.clientOrderId);
  return (
    <>
      {isLeg && (
        <span className="muted" title={`Protects ${order.parentId}`}>
          ↳{' '}
        </span>
      )}
      {orderKindName(order)}
      {strategy !== undefined && <StrategyTag id={strategy} />}
      {tags.map((tag) => (
        <span key={tag} className="blotter-tag">
          {tag}
        </span>
      ))}
    </>
  );
}
