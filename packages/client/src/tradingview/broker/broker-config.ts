import type { Client } from '../../client.ts';
import { OrderType } from '../../generated/socket-routes.ts';
import type { BrokerConfig } from './broker-models.ts';

const durationNames = {
  GTC: 'Good till cancelled',
  DAY: 'Day',
  IOC: 'Immediate or cancel',
  FOK: 'Fill or kill',
} as const;

/** A stop waits, and these do not. */
const immediate = { supportedOrderTypes: [OrderType.MARKET, OrderType.LIMIT] };

/**
 * The `broker_config` of a widget: what the venues of all the caller's accounts execute, as the server tells. Throws an ApiError
 * while no venue has been reached.
 */
export async function brokerConfig({ rest }: Pick<Client, 'rest'>): Promise<BrokerConfig> {
  const accounts = await rest.getAccounts();
  const queries = accounts.length > 0 ? accounts.map(({ id }) => ({ accountId: id })) : [{}];
  const venues = await Promise.all(queries.map((query) => rest.getBrokerCapabilities({ query })));
  const all = (can: (venue: (typeof venues)[number]) => boolean) => venues.every(can);
  const takes = (type: OrderType) => all(({ orderTypes }) => orderTypes.includes(type));
  const brackets = all((venue) => venue.brackets);
  const market = takes(OrderType.MARKET);
  const leverage = all((venue) => venue.leverage);
  const trailingStop = all((venue) => venue.trailingStop);
  const durations = (['GTC', 'DAY', 'IOC', 'FOK'] as const).filter((duration) =>
    all((venue) => venue.durations.includes(duration)),
  );
  return {
    configFlags: {
      supportMarketOrders: market,
      supportLimitOrders: takes(OrderType.LIMIT),
      supportStopOrders: takes(OrderType.STOP),
      supportStopLimitOrders: takes(OrderType.STOP_LIMIT),
      supportPlaceOrderPreview: true,
      supportModifyOrderPreview: false,
      supportModifyOrderPrice: true,
      supportEditAmount: true,
      supportModifyDuration: false,
      supportModifyOrderType: false,
      supportOrdersHistory: false,

      supportOrderBrackets: brackets,
      supportMarketBrackets: brackets && market,
      supportPositionBrackets: brackets,
      supportAddBracketsToExistingOrder: brackets,
      supportModifyBrackets: brackets,
      supportStopLoss: brackets,
      supportTrailingStop: trailingStop,
      supportModifyTrailingStop: trailingStop,
      supportGuaranteedStop: all((venue) => venue.guaranteedStop),

      supportPositions: true,
      supportPositionNetting: false,
      supportClosePosition: market,
      supportPartialClosePosition: market,
      supportReversePosition: market,
      supportNativeReversePosition: market,

      supportExecutions: true,
      supportPLUpdate: true,
      supportMargin: true,
      supportLeverage: leverage,
      supportLeverageButton: leverage,
      supportLevel2Data: true,
    },
    durations: durations.map((value) => ({
      name: durationNames[value],
      value,
      ...(value === durations[0] && { default: true }),
      ...((value === 'IOC' || value === 'FOK') && immediate),
    })),
  };
}
