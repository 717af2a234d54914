// How something reaches the app: a parcel goes out once and comes to one of these ends.
import type { DeliveryKind } from "../store/deliveries.ts";

export interface Parcel {
  readonly kind: DeliveryKind;
  readonly payload: Readonly<Record<string, unknown>>;
  /** 0 the first time. */
  readonly retry: number;
  readonly retryReason: string;
}

export type Outcome =
  | { readonly kind: "acknowledged"; readonly payload: unknown }
  /** Not acknowledged in time, or refused. */
  | { readonly kind: "failed"; readonly reason: string; readonly retry: boolean }
  /** The connection ended first: nobody's fault, it is sent again. */
  | { readonly kind: "lost" }
  /** No app is connected. */
  | { readonly kind: "absent" };

export interface Carrier {
  ready(): boolean;
  /** Never rejects. */
  send(parcel: Parcel, within: number): Promise<Outcome>;
  close(): void;
}
