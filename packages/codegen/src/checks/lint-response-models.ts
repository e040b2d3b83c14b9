import { restRoutes, wsRoutes } from '@tickwire/contracts';
import { restFaults, wsFaults } from '@tickwire/contracts/specs';

/** What is not fully declared in the contracts; empty when every route is. */
export function lintResponseModels(): string[] {
  return [...restFaults(restRoutes), ...wsFaults(wsRoutes)];
}
