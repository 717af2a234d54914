// All rules in one list, in the order in which they are printed.
import { cosmeticsRules } from "#src/guard/claims/goods/cosmetics-rules.ts";
import { englishMarketRules } from "#src/guard/claims/goods/english-market-rules.ts";
import { financeRules } from "#src/guard/claims/goods/finance-rules.ts";
import { foodRules } from "#src/guard/claims/goods/food-rules.ts";
import { medicineRules } from "#src/guard/claims/goods/medicine-rules.ts";
import { productRules } from "#src/guard/claims/goods/product-rules.ts";
import { syntheticRules } from "#src/guard/claims/goods/synthetic-rules.ts";
import { trademarkRules } from "#src/guard/claims/goods/trademark-rules.ts";
import { wordingRules } from "#src/guard/claims/goods/wording-rules.ts";
import { disclosureRules } from "./disclosure-rules.ts";
import { environmentRules } from "./environment-rules.ts";
import { healthRules } from "./health-rules.ts";
import { contactRules } from "./law/contact-rules.ts";
import { durabilityRules } from "./law/durability-rules.ts";
import { evidenceRules } from "./law/evidence-rules.ts";
import { greenRules } from "./law/green-rules.ts";
import { practiceRules } from "./law/practice-rules.ts";
import { praiseRules } from "./law/praise-rules.ts";
import { neutralityRules } from "./neutrality-rules.ts";
import { offerRules } from "./offer-rules.ts";
import { priceRules } from "./price-rules.ts";
import type { ClaimRule } from "./rule.ts";
import { superiorityRules } from "./superiority-rules.ts";

export const claimRules: readonly ClaimRule[] = [
  ...neutralityRules,
  ...environmentRules,
  ...superiorityRules,
  ...priceRules,
  ...disclosureRules,
  ...healthRules,
  ...offerRules,
  ...greenRules,
  ...durabilityRules,
  ...practiceRules,
  ...praiseRules,
  ...contactRules,
  ...evidenceRules,
  ...foodRules,
  ...medicineRules,
  ...cosmeticsRules,
  ...financeRules,
  ...productRules,
  ...trademarkRules,
  ...syntheticRules,
  ...englishMarketRules,
  ...wordingRules,
];
