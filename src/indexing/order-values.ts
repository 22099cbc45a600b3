/**
 * Values of orders that can be asked for as a filter with a count, in euro without VAT: from what an officer buys by a phone
 * call to what must be put to tender all over Europe (some € 220,000).
 */
export const ORDER_VALUE_STEPS = [10_000, 25_000, 50_000, 100_000, 250_000, 1_000_000] as const;
