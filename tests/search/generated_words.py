"""From services, functions and kinds to the words that people have for them."""

from dataclasses import dataclass

from kyoten.kinds.facility import Service
from kyoten.kinds.support import BaseFunction


@dataclass(frozen=True, slots=True)
class Words:
    """Words for one thing; the readings and the English stand in no order that matters."""

    ja: tuple[str, ...]
    kana: tuple[str, ...]
    en: tuple[str, ...]


def _words(ja: str, kana: str, en: str) -> Words:
    return Words(*(tuple(text.split("|")) for text in (ja, kana, en)))


SERVICES = {
    Service.HOME_CARE: _words("居宅介護", "きょたくかいご", "in-home care"),
    Service.SEVERE_HOME_VISIT: _words(
        "重度訪問介護",
        "じゅうどほうもんかいご",
        "home-visit care for persons with severe disabilities",
    ),
    Service.ACTIVITY_SUPPORT: _words("行動援護", "こうどうえんご", "activity support"),
    Service.ACCOMPANYING: _words("同行援護", "どうこうえんご", "accompanying support"),
    Service.MEDICAL_CARE: _words("療養介護", "りょうようかいご", "medical long-term care"),
    Service.DAILY_LIFE_CARE: _words("生活介護", "せいかつかいご", "care for daily life"),
    Service.SHORT_STAY: _words(
        "短期入所|ショートステイ",
        "たんきにゅうしょ|しょーとすてい",
        "short stay|short-stay service",
    ),
    Service.RESIDENTIAL: _words(
        "施設入所支援", "しせつにゅうしょしえん", "support for residential care"
    ),
    Service.GROUP_HOME: _words(
        "グループホーム|共同生活援助", "ぐるーぷほーむ|きょうどうせいかつえんじょ", "group home"
    ),
    Service.TRAINING_PHYSICAL: _words("機能訓練", "きのうくんれん", "physical function training"),
    Service.TRAINING_DAILY_LIVING: _words("生活訓練", "せいかつくんれん", "daily living training"),
    Service.EMPLOYMENT_A: _words(
        "就労継続支援A型|就労継続支援Ａ型",
        "しゅうろうけいぞくしえん",
        "support for continuous employment type A",
    ),
    Service.EMPLOYMENT_B: _words(
        "就労継続支援B型|就労継続支援Ｂ型",
        "しゅうろうけいぞくしえん",
        "support for continuous employment type B",
    ),
    Service.PLANNING_CONSULTATION: _words(
        "計画相談支援|計画相談",
        "けいかくそうだん",
        "planning consultation support|planning consultation",
    ),
    Service.COMMUNITY_TRANSITION: _words(
        "地域移行支援", "ちいきいこうしえん", "community transition support"
    ),
    Service.COMMUNITY_SETTLEMENT: _words(
        "地域定着支援", "ちいきていちゃくしえん", "community settlement support"
    ),
    Service.EMPLOYMENT_TRANSITION: _words(
        "就労移行支援", "しゅうろういこうしえん", "transition support for employment"
    ),
    Service.INDEPENDENT_LIVING: _words(
        "自立生活援助", "じりつせいかつえんじょ", "independent living assistance"
    ),
    Service.EMPLOYMENT_RETENTION: _words(
        "就労定着支援", "しゅうろうていちゃくしえん", "employment retention support"
    ),
    Service.CHILD_DEVELOPMENT: _words(
        "児童発達支援", "じどうはったつしえん", "child development support"
    ),
    Service.AFTER_SCHOOL_DAY: _words(
        "放課後等デイサービス|放課後デイサービス",
        "ほうかごとうでいさーびす",
        "after-school day service",
    ),
    Service.CHILD_CONSULTATION: _words(
        "障害児相談支援|障がい児相談支援",
        "しょうがいじそうだんしえん",
        "consultation support for children with disabilities",
    ),
    Service.MEDICAL_INSTITUTION: _words("医療機関", "いりょうきかん", "medical institution"),
}
"""What each service is called, in words that stand in the field's own terms."""

FUNCTIONS = {
    BaseFunction.CONSULTATION: _words("相談", "そうだん", "consultation"),
    BaseFunction.EMERGENCY: _words(
        "緊急時の受け入れ|緊急時の受入れ|緊急受入れ",
        "きんきゅうじのうけいれ",
        "emergency admission",
    ),
    BaseFunction.TRIAL_STAY: _words(
        "体験の機会・場|体験の場|体験利用", "たいけんのば|たいけんりよう", "trial experience"
    ),
    BaseFunction.EXPERTISE: _words(
        "専門的人材の確保・養成|専門的人材", "せんもんてきじんざい", "specialist staff"
    ),
    BaseFunction.COMMUNITY_SYSTEM: _words(
        "地域の体制づくり", "ちいきのたいせいづくり", "building local support systems"
    ),
}
"""What each of the five functions is called."""

KINDS = {
    "center": _words(
        "基幹相談支援センター|基幹センター|基幹",
        "きかんそうだんしえんせんたー|きかんせんたー|きかん",
        "core consultation support center|core center",
    ),
    "council": _words(
        "協議会|自立支援協議会",
        "きょうぎかい|じりつしえんきょうぎかい",
        "independence support council|council",
    ),
    "base": _words(
        "地域生活支援拠点|拠点|地域生活支援拠点等",
        "ちいきせいかつしえんきょてん|きょてん",
        "community life support base",
    ),
    "area": _words("圏域", "けんいき", "area"),
    "case": _words("事例", "じれい", "case"),
    "block_meeting": _words("ブロック会議", "ぶろっくかいぎ", "block meeting"),
    "handbook": _words("ハンドブック", "はんどぶっく", "handbook"),
}
"""What kinds of records are called."""

DESKS = _words(
    "電話番号|障害福祉課|しょうがい福祉課|障がい福祉課|福祉課|窓口|担当課|連絡先|役場の電話|問い合わせ先",
    "でんわばんごう|ふくしか|まどぐち|れんらくさき",
    "phone number|contact|welfare office|disability welfare division|town hall phone|telephone",
)
"""What people ask a municipality for: its page says whom to turn to."""
