import { useStore } from '@nanostores/react';
import type { OrderFigures, SymbolInfo } from '@tickwire/client';
import { $equity } from '../../data/equity.ts';
import { $riskShare, riskShares } from '../../data/risk-share.ts';
import { formatQuantity } from '../../format/quantity.ts';
import { Button } from '../../ui/button.tsx';
import { Select } from '../../ui/select.tsx';
import { quantityOfFunds, quantityOfRisk, withinLimits, type Funds, type SizeLimits } from './sizing.ts';

interface SizeButtonsProps {
  readonly info: SymbolInfo;
  readonly sizes: readonly number[];
  /** What an order can be paid with, once the server has said so. */
  readonly funds: Funds | undefined;
  /** What no order may be larger than, known as the funds are. */
  readonly limits: SizeLimits | undefined;
  /** How far the stop lies from the entry, in price; undefined without a stop whose place does not hang on the quantity. */
  readonly distance: number | undefined;
  /** What one unit gains per 1.0 of price, in the account's currency. */
  readonly moneyPerUnit: number | undefined;
  readonly onSize: (quantity: string) => void;
  readonly onProblem: (sentence: string) => void;
}

const shares = [0.25, 0.5, 1];

/** What an order can be paid with, by the figures of a previewed one. */
export function fundsOf(figures: OrderFigures | undefined, qty: number | undefined): Funds | undefined {
  if (figures?.marginAvailable === undefined || figures.marginPerUnit === undefined || qty === undefined)
    return undefined;
  const {
    marginAvailable: available,
    marginPerUnit,
    marginFreeQuantity: freeQuantity = 0,
    commission,
  } = figures;
  return { available, marginPerUnit, freeQuantity, commissionPerUnit: commission / qty };
}

/** Sizes at one press: round amounts, shares of what the account can pay for, and what risks a share of it to the stop. */
export function SizeButtons({
  info: { lot_size: lot },
  sizes,
  funds,
  limits,
  distance,
  moneyPerUnit,
  onSize,
  onProblem,
}: SizeButtonsProps) {
  const riskShare = useStore($riskShare);
  const take = (quantity: number, otherwise: string) =>
    quantity > 0 ? onSize(formatQuantity(quantity, lot)) : onProblem(otherwise);
  const byFunds = (share: number) => {
    if (!funds || !limits) return;
    const paid = quantityOfFunds(share, funds, lot);
    const otherwise =
      paid > 0
        ? 'The limits of an order let through less than one lot.'
        : `${share * 100}% of the margin at hand is less than one lot.`;
    take(withinLimits(paid, limits, lot), otherwise);
  };
  const byRisk = () => {
    const equity = $equity.get()?.equity;
    if (distance === undefined)
      onProblem('Enter a stop as a price, in ticks or in percent: the size follows from its distance.');
    else if (equity === undefined || moneyPerUnit === undefined)
      onProblem('What the account is worth is not known yet.');
    else
      take(
        quantityOfRisk((equity * Number(riskShare)) / 100, distance, moneyPerUnit, lot),
        `One lot already risks more than ${riskShare}% of the equity.`,
      );
  };
  return (
    <>
      <div className="ticket-sizes" role="group" aria-label="Quick sizes">
        {sizes.map((size, index) => (
          <Button key={size} title={`Key ${index + 1}`} onClick={() => onSize(formatQuantity(size, lot))}>
            {formatQuantity(size, lot)}
          </Button>
        ))}
      </div>
      <div className="ticket-shares" role="group" aria-label="Size by account">
        {shares.map((share) => (
          <Button
            key={share}
            disabled={!funds}
            title={`${share * 100}% of what the margin at hand pays for, within the limits of an order`}
            onClick={() => byFunds(share)}
          >
            {share * 100}%
          </Button>
        ))}
        <Button title={`Loses ${riskShare}% of the equity if the stop closes it`} onClick={byRisk}>
          Risk
        </Button>
        <Select
          label="Share of the equity to risk"
          options={riskShares.map((value) => ({ value, label: `${value}%` }))}
          value={riskShare}
          onChoose={(share) => $riskShare.set(share)}
        />
      </div>
    </>
  );
}
