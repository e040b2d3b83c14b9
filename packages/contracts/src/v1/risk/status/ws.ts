import { defineWsRoute } from '../../../ws-route.ts';
import { AccountRequest } from '../../broker/account/account-request.ts';
import { RiskStatus } from './risk-status.ts';

export const risk = defineWsRoute({
  name: 'risk',
  request: AccountRequest,
  update: RiskStatus,
  delivery: { class: 'keyed', key: null },
  scope: 'account',
  summary: 'Where an account stands against its limits, and whether it is halted',
  snapshot: 'The current status.',
  examples: {
    request: [{ accountId: 'DEMO-ACCOUNT' }],
    update: [
      {
        accountId: 'DEMO-ACCOUNT',
        currency: 'USD',
        halt: { level: 'active', flatten: false },
        equity: 100012.5,
        dayPL: 12.5,
        dayOpenEquity: 100000,
        peakEquity: 101000,
        drawdown: 0.009777,
        dailyLoss: 0,
        grossExposure: 30000,
        netExposure: 30000,
        leverage: 0.299963,
        openOrders: 2,
        unpriceable: [],
        lastChange: 4711,
        breaches: [],
      },
    ],
  },
});
