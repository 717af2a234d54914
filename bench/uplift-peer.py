"""The same people by scikit-uplift on scikit-learn: a T-learner out of fold, and its measures of a score that was handed in.

Usage: uplift-peer.py people.csv. Prints one JSON document.
"""

import json
import sys
import time
import warnings

import numpy as np
from sklearn.base import clone
from sklearn.ensemble import HistGradientBoostingClassifier
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import StratifiedKFold
from sklift.metrics import qini_auc_score, uplift_auc_score
from sklift.models import ClassTransformation, TwoModels

warnings.filterwarnings("ignore")

table = np.genfromtxt(sys.argv[1], delimiter=",", names=True)
features = np.column_stack([table[name] for name in table.dtype.names if name.startswith("x")])
treatment, outcome = table["treatment"].astype(int), table["outcome"].astype(int)
effect, score = table["effect"], table["score"]

boosted = HistGradientBoostingClassifier(
    max_iter=80,
    max_depth=2,
    learning_rate=0.05,
    min_samples_leaf=50,
    l2_regularization=1,
    max_bins=63,
    max_leaf_nodes=None,
    early_stopping=False,
    random_state=1,
)
models = {
    "t, gradient-boosted": lambda: TwoModels(clone(boosted), clone(boosted), method="vanilla"),
    "t, linear": lambda: TwoModels(LogisticRegression(), LogisticRegression(), method="vanilla"),
    "class-transformation, gradient-boosted": lambda: ClassTransformation(clone(boosted)),
}

result = {"handedIn": {"qini": qini_auc_score(outcome, score, treatment), "auuc": uplift_auc_score(outcome, score, treatment)}, "learned": {}}
for name, make in models.items():
    begun, processor = time.perf_counter(), time.process_time()
    found = np.zeros(len(outcome))
    for learned, judged in StratifiedKFold(5, shuffle=True, random_state=1).split(features, 2 * treatment + outcome):
        model = make().fit(features[learned], outcome[learned], treatment[learned])
        found[judged] = model.predict(features[judged])
    result["learned"][name] = {
        "seconds": time.perf_counter() - begun,
        "processor": time.process_time() - processor,
        "qini": qini_auc_score(outcome, found, treatment),
        "auuc": uplift_auc_score(outcome, found, treatment),
        "correlation": float(np.corrcoef(found, effect)[0, 1]),
    }
print(json.dumps(result))
