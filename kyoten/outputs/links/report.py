"""From a broken link to the problem that says where it stands and why it is broken."""

from kyoten.outputs.links.check import BrokenLink
from kyoten.outputs.links.judge import Reason
from kyoten.problem import Hint, Mark, Problem, error

_WHY: dict[Reason, Hint] = {
    Reason.NO_PAGE: ("このファイルはサイトにありません。", "There is no such file in the site."),
    Reason.NO_PLACE: ("ページにこの場所（#）がありません。", "The page has no such place (#)."),
    Reason.NO_SLASH: (
        "フォルダーの名の終わりに / がありません。",
        "A folder's name ends in a slash.",
    ),
    Reason.NO_FILE_NAME: (
        "ディスクから開く写しでは、フォルダーではなくファイルにつなぎます。",
        "In a copy on a disk a link leads to a file, not to a folder.",
    ),
    Reason.NOT_RELATIVE: (
        "/ で始まるリンクは、サイトがフォルダーの中にあると切れます。",
        "A link that begins with / breaks where the site lies in a folder.",
    ),
    Reason.NOT_ABSOLUTE: (
        "404のページはどの深さでも出るので、リンクはサイトの根から始めます。",
        "The error page is shown at any depth, so its links begin at the site's root.",
    ),
    Reason.LEAVES_SITE: ("サイトの外に出ます。", "It leads out of the site."),
    Reason.OUTSIDE_REQUEST: (
        "ページがほかのサイトに取りに行きます。",
        "The page would fetch something from another host.",
    ),
    Reason.SCHEME: ("使えない種類のアドレスです。", "Addresses of this kind are not used."),
    Reason.MALFORMED: ("アドレスの形ではありません。", "It is no well-formed address."),
}


def problem_of(link: BrokenLink) -> Problem:
    """The error of a broken link: its page and line, its target and the reason."""
    ja, en = _WHY[link.reason]
    return error(
        Mark(link.page, link.line),
        "broken-link",
        ja=f"リンク「{link.target}」: {ja}",
        en=f"Link '{link.target}': {en}",
    )
