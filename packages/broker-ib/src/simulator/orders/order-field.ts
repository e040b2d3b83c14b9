/** The fields of PLACE_ORDER between those of its parts that vary, in the order of the wire. */
export const identity = ['secIdType', 'secId'] as const;
export const main = [
  'action',
  'totalQuantity',
  'orderType',
  'lmtPrice',
  'auxPrice',
  'tif',
  'ocaGroup',
  'account',
  'openClose',
  'origin',
  'orderRef',
  'transmit',
  'parentId',
  'blockOrder',
  'sweepToFill',
  'displaySize',
  'triggerMethod',
  'outsideRth',
  'hidden',
] as const;
export const extended = [
  'sharesAllocation',
  'discretionaryAmt',
  'goodAfterTime',
  'goodTillDate',
  'faGroup',
  'faMethod',
  'faPercentage',
  'modelCode',
  'shortSaleSlot',
  'designatedLocation',
  'exemptCode',
  'ocaType',
  'rule80A',
  'settlingFirm',
  'allOrNone',
  'minQty',
  'percentOffset',
  'eTradeOnly',
  'firmQuoteOnly',
  'nbboPriceCap',
  'auctionStrategy',
  'startingPrice',
  'stockRefPrice',
  'delta',
  'stockRangeLower',
  'stockRangeUpper',
  'overridePercentageConstraints',
  'volatility',
  'volatilityType',
  'deltaNeutralOrderType',
  'deltaNeutralAuxPrice',
] as const;
export const trailing = [
  'continuousUpdate',
  'referencePriceType',
  'trailStopPrice',
  'trailingPercent',
  'scaleInitLevelSize',
  'scaleSubsLevelSize',
  'scalePriceIncrement',
] as const;
export const active = ['scaleTable', 'activeStartTime', 'activeStopTime', 'hedgeType'] as const;
export const clearing = [
  'optOutSmartRouting',
  'clearingAccount',
  'clearingIntent',
  'notHeld',
  'hasDeltaNeutralContract',
] as const;
export const misc = [
  'algoId',
  'whatIf',
  'orderMiscOptions',
  'solicited',
  'randomizeSize',
  'randomizePrice',
] as const;
export const adjusted = [
  'adjustedOrderType',
  'triggerPrice',
  'lmtPriceOffset',
  'adjustedStopPrice',
  'adjustedStopLimitPrice',
  'adjustedTrailingAmount',
  'adjustableTrailingUnit',
  'extOperator',
  'softDollarTierName',
  'softDollarTierValue',
  'cashQty',
  'mifid2DecisionMaker',
  'mifid2DecisionAlgo',
  'mifid2ExecutionTrader',
  'mifid2ExecutionAlgo',
  'dontUseAutoPriceForHedge',
  'isOmsContainer',
  'discretionaryUpToLimitPrice',
  'usePriceMgmtAlgo',
  'duration',
  'postToAts',
  'autoCancelParent',
  'advancedErrorOverride',
  'manualOrderTime',
] as const;
export const closing = [
  'customerAccount',
  'professionalCustomer',
  'includeOvernight',
  'manualOrderIndicator',
] as const;

/** A field of an order that stands by itself. */
export type OrderField =
  | (typeof main)[number]
  | (typeof extended)[number]
  | (typeof trailing)[number]
  | (typeof active)[number]
  | (typeof clearing)[number]
  | 'algoStrategy'
  | (typeof misc)[number]
  | (typeof adjusted)[number]
  | (typeof closing)[number];

export const orderFields: readonly OrderField[] = [
  ...main,
  ...extended,
  ...trailing,
  ...active,
  ...clearing,
  'algoStrategy',
  ...misc,
  ...adjusted,
  ...closing,
];
